import { counted } from '../../finding/counted.ts';
import type { Change, Diff, Grade, Level } from './types.ts';
import { verdictOf } from './types.ts';

/** One sentence on a comparison, for people in a hurry. */
export function verdictText(diff: Diff): string {
  const count = (wanted: (change: Change) => boolean): number =>
    new Set(diff.changes.filter(wanted).map(({ selector, keyword }) => `${selector} ${keyword}`)).size;
  const of = (grade: Grade): number => count((change) => change.grade === grade);
  const level = (wanted: Level): number =>
    count((change) => change.grade === 'weaker' && change.level === wanted);
  const settings = diff.settings.length === 0 ? '' : `; ${counted(diff.settings.length, 'setting')} differ`;
  const settingsText = diff.settings.length === 1 ? settings.replace(/differ$/, 'differs') : settings;
  switch (verdictOf(diff)) {
    case 'same':
      return 'No difference: both do the same to every attribute.';
    case 'weaker': {
      const parts = [
        ...(level('direct') > 0 ? [`${level('direct')} of them naming a person`] : []),
        ...(level('listed') > 0 ? [`${level('listed')} of them listed by PS3.15 Table E.1-1`] : []),
      ];
      const inner = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
      return `WEAKER: more comes through of ${counted(of('weaker'), 'attribute')}${inner}; ${of('stricter')} stricter, ${of('neutral')} neutral${settingsText}.`;
    }
    default:
      return `Not weaker: ${of('stricter')} stricter, ${of('neutral')} neutral${settingsText}.`;
  }
}
