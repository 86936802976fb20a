import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface RuleOfFile {
  readonly selector: string;
  readonly command: string;
  readonly why?: string;
}

export interface Variant {
  readonly why: string;
  readonly rules: readonly RuleOfFile[];
  readonly sopClasses: readonly string[];
}

/** A file of presets/, as schema/preset.schema.json describes it. */
export interface PresetOfFile {
  readonly name: string;
  readonly description: string;
  readonly deidentifies: boolean;
  readonly rules: readonly RuleOfFile[];
  readonly standard?: { readonly edition: string; readonly option: string };
  readonly overlay?: true;
  readonly keepsStandard?: true;
  readonly options?: { readonly retain_uids?: boolean };
  readonly concepts?: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly valueType?: string;
    readonly command: string;
  }[];
  readonly variants?: readonly Variant[];
  readonly unusable?: readonly { readonly sopClass: string; readonly why: string }[];
}

export const presetNames = ['default', 'none', 'original'] as const;

/** Those that scripts/generate-ps315.ts writes. */
export const ps315Names = [
  'ps315-basic',
  'ps315-clean-descriptors',
  'ps315-clean-graphics',
  'ps315-clean-structured-content',
  'ps315-retain-device',
  'ps315-retain-full-dates',
  'ps315-retain-institution',
  'ps315-retain-modified-dates',
  'ps315-retain-patient-characteristics',
  'ps315-retain-safe-private',
  'ps315-retain-uids',
] as const;

export function presetFile(name: string): PresetOfFile {
  const path = fileURLToPath(new URL(`../../presets/${name}.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** `(0010,0010)` to its number. */
export const tagOfSelector = (selector: string): number =>
  Number.parseInt(selector.slice(1, 5) + selector.slice(6, 10), 16);

/** Command by tag, for the files of a SOP class. */
export function commandsFor(preset: PresetOfFile, sopClass: string): ReadonlyMap<number, string> {
  const variants = (preset.variants ?? []).filter(({ sopClasses }) => sopClasses.includes(sopClass));
  const rules = [...preset.rules, ...variants.flatMap((variant) => variant.rules)];
  return new Map(rules.map(({ selector, command }) => [tagOfSelector(selector), command]));
}
