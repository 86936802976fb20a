import type { SettingsDocument } from '../../documents/types.ts';
import type { FindingDraft } from './types.ts';
import { type ViewPlace, viewsOf } from './views.ts';

/** Whether a rule or an option has an effect in one view; the report is for where it has none in any. */
export interface Effect {
  readonly report: FindingDraft;
  readonly hasEffect: boolean;
}

/**
 * The reports of what has no effect in any project. What stands in `general`, or in a module that several rules of mercure
 * use, and has one in some project, or where general is alone, is right: the others may do without it.
 */
export function withoutEffect(
  file: SettingsDocument,
  judge: (place: ViewPlace) => Iterable<Effect>,
): FindingDraft[] {
  const effects = viewsOf(file).flatMap((place) => [...judge(place)]);
  const alive = new Set(effects.filter(({ hasEffect }) => hasEffect).map(({ report }) => report.at.start));
  return effects.flatMap(({ report }) =>
    report.withoutSection || alive.has(report.at.start) ? [] : [report],
  );
}
