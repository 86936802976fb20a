import { parseCommand } from '../rules/command.ts';
import { parseSelector } from '../rules/selector.ts';
import type { Preset, PresetRule } from './types.ts';

/** A preset's JSON file (schema/preset.schema.json), read but not yet checked. */
export interface PresetFile {
  readonly name: string;
  readonly deidentifies: boolean;
  readonly rules: readonly PresetFileRule[];
  /** Rules for objects of some SOP classes, whose attributes have another Type there. */
  readonly variants?: readonly {
    readonly rules: readonly PresetFileRule[];
    readonly sopClasses: readonly string[];
  }[];
  readonly unusable?: readonly { readonly sopClass: string; readonly why: string }[];
}

interface PresetFileRule {
  readonly selector: string;
  readonly command: string;
  readonly why?: string;
}

/** Parses the rules of a preset. A preset that does not parse is a fault of the package: throws. */
export function readPreset(file: PresetFile): Preset {
  let count = 0;
  const read = (
    { selector: key, command: text }: PresetFileRule,
    sopClasses?: ReadonlySet<string>,
  ): PresetRule => {
    count++;
    const selector = parseSelector(key);
    const command = parseCommand(text);
    if (!selector?.ok || !command.ok) throw new Error(`preset ${file.name}: rule ${count} does not parse`);
    // One rule a line below the head of the file: positions are the rule's number.
    return {
      selector: selector.selector,
      command: command.command,
      key,
      text,
      position: { line: count, column: 1 },
      sopClasses,
    };
  };
  const rules = [
    ...file.rules.map((rule) => read(rule)),
    ...(file.variants ?? []).flatMap((variant) => {
      const sopClasses = new Set(variant.sopClasses);
      return variant.rules.map((rule) => read(rule, sopClasses));
    }),
  ];
  const unusable = new Map((file.unusable ?? []).map(({ sopClass, why }) => [sopClass, why]));
  return { name: file.name, deidentifies: file.deidentifies, rules, unusable };
}
