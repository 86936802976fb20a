import { strictness } from '../rules/commands.ts';
import type { Command } from '../rules/types.ts';
import type { Preset, PresetOptions, RankedRule, StandardPart } from './types.ts';

/** The presets of an assignment, one over the other. */
export interface Presets {
  /** `ps315-basic + ps315-retain-device`. */
  readonly name: string;
  readonly names: readonly string[];
  /** The one at the bottom. */
  readonly base: Preset;
  readonly standard: readonly StandardPart[];
  readonly options: PresetOptions;
  readonly rules: readonly RankedRule[];
  readonly concepts: ReadonlyMap<string, Command>;
  readonly unusable: Preset['unusable'];
}

/** `presets` begins with the one at the bottom. Throws where there is none. */
export function combine(presets: readonly Preset[]): Presets {
  const [base] = presets;
  if (base === undefined) throw new Error('there is no preset to begin with');
  const names = presets.map(({ name }) => name);
  const usable = new Set(presets.flatMap((preset) => preset.usable));
  return {
    name: names.join(' + '),
    names,
    base,
    standard: base.standard === undefined ? [] : presets.flatMap(({ standard }) => standard ?? []),
    options: { retainUids: presets.some(({ options }) => options.retainUids === true) },
    rules: presets.flatMap(({ rules, name, overlay }) =>
      rules.map((rule): RankedRule => ({ ...rule, layer: 'preset', preset: name, overlay })),
    ),
    concepts: conceptsOf(presets),
    unusable: new Map([...base.unusable].filter(([sopClass]) => !usable.has(sopClass))),
  };
}

/** PS3.16 Section 8.1: SNM3 and 99SDM are to be read as SRT. */
const SAME_SCHEME: Readonly<Record<string, string>> = { SNM3: 'SRT', '99SDM': 'SRT' };

/** `valueType`: "" for items of any. */
export function conceptKey(scheme: string, value: string, valueType: string): string {
  // Schemes are few, and no two of them differ only in the case of their letters.
  const upper = scheme.toUpperCase();
  return `${SAME_SCHEME[upper] ?? upper}\0${value}\0${valueType}`;
}

/** Content is cleaned as a whole: the option for it says what all concepts get, other options what they spare. */
function conceptsOf(presets: readonly Preset[]): ReadonlyMap<string, Command> {
  const concepts = new Map<string, Command>();
  const spared = new Map<string, Command>();
  for (const { standard, concepts: rules } of presets) {
    const into = standard?.option === 'cleanStructuredContent' ? concepts : spared;
    for (const { scheme, value, valueType = '', command } of rules) {
      const key = conceptKey(scheme, value, valueType);
      const before = into.get(key);
      if (before === undefined || strictness(command.kind) > strictness(before.kind)) into.set(key, command);
    }
  }
  if (concepts.size === 0) return concepts;
  for (const [key, command] of spared) concepts.set(key, command);
  return concepts;
}
