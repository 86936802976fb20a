import type { Finding } from '../finding/finding.ts';
import type { Settings } from '../settings/types.ts';
import type { Preset } from './types.ts';

const text = {
  empty: () => 'the list of presets is empty',
  emptyHint: () => 'write the name of a preset, such as "default"',
  noBase: (name: string) => `the preset ${name} goes on top of another one, and cannot stand by itself`,
  noBaseHint: (name: string) => `write "preset": ["ps315-basic", "${name}"]`,
  notFirst: (name: string) => `the preset ${name} must be the first of the list, and comes after another one`,
  notFirstHint: () => 'a list begins with one such preset; those that go on top of it follow',
  twice: (name: string) => `the preset ${name} is listed twice`,
  twiceHint: () => 'take one of them out',
  dates: () => 'dates cannot both stay and be moved: ps315-retain-full-dates and ps315-retain-modified-dates',
  datesHint: () => 'take one of them out',
};

/**
 * Whether presets go together, and those of them that do: for `lint`, which goes on where `run` stops. The first of the
 * list lies at the bottom.
 */
export function judgePresets(
  presets: readonly Preset[],
  settings: Settings,
  presetByName: (name: string) => Preset | undefined,
): { presets: readonly Preset[]; findings: readonly Finding[] } {
  const { general, project } = settings;
  const section = project?.presets === undefined ? general : project;
  const span = section.presets?.span ?? section.span;
  const findings: Finding[] = [];
  const report = (message: string, hint: string): void => {
    findings.push({ severity: 'error', id: 'presets-unfit', message, hint, span, section: section.name });
  };

  const [first] = presets;
  const named = presets.findIndex(({ overlay }) => !overlay);
  const base = presets[named] ?? presetByName('ps315-basic');
  if (first === undefined) report(text.empty(), text.emptyHint());
  else if (named < 0) report(text.noBase(first.name), text.noBaseHint(first.name));
  else if (named > 0) report(text.notFirst(presets[named]!.name), text.notFirstHint());
  const fitting: Preset[] = base === undefined ? [] : [base];
  for (const preset of presets.filter((_, i) => i !== named)) {
    if (fitting.some(({ name }) => name === preset.name)) report(text.twice(preset.name), text.twiceHint());
    else if (!preset.overlay) report(text.notFirst(preset.name), text.notFirstHint());
    else fitting.push(preset);
  }
  const options = new Set(fitting.map(({ standard }) => standard?.option));
  if (options.has('retainLongitudinalFullDates') && options.has('retainLongitudinalModifiedDates'))
    report(text.dates(), text.datesHint());
  return { presets: fitting, findings };
}
