import { parseCommand } from '../rules/command.ts';
import { parseSelector } from '../rules/selector.ts';
import type { Command } from '../rules/types.ts';
import type { Preset, PresetRule, StandardPart } from './types.ts';

/** A preset's JSON file (schema/preset.schema.json), read but not yet checked. */
export interface PresetFile {
  readonly name: string;
  readonly deidentifies: boolean;
  readonly overlay?: boolean;
  readonly standard?: { readonly edition: string; readonly option: string };
  readonly keepsStandard?: boolean;
  readonly options?: { readonly retain_uids?: boolean };
  readonly rules: readonly PresetFileRule[];
  /** Rules for objects of some SOP classes, whose attributes have another Type there. */
  readonly variants?: readonly {
    readonly rules: readonly PresetFileRule[];
    readonly sopClasses: readonly string[];
  }[];
  /** What becomes of content items of these concepts, where content is cleaned. */
  readonly concepts?: readonly PresetFileConcept[];
  readonly unusable?: readonly { readonly sopClass: string; readonly why: string }[];
  /** SOP classes that are of use again with this preset over another one. */
  readonly usable?: readonly string[];
}

interface PresetFileConcept {
  readonly scheme: string;
  readonly value: string;
  readonly valueType?: string;
  readonly command: string;
}

interface PresetFileRule {
  readonly selector: string;
  readonly command: string;
  readonly why?: string;
}

/** Parses the rules of a preset. A preset that does not parse is a fault of the package: throws. */
export function readPreset(file: PresetFile): Preset {
  let count = 0;
  const commandOf = (text: string): Command => {
    const command = parseCommand(text);
    if (!command.ok) throw new Error(`preset ${file.name}: rule ${count} does not parse`);
    return command.command;
  };
  const read = (
    { selector: key, command: text, why }: PresetFileRule,
    sopClasses?: ReadonlySet<string>,
  ): PresetRule => {
    count++;
    const selector = parseSelector(key);
    if (!selector?.ok) throw new Error(`preset ${file.name}: rule ${count} does not parse`);
    return { selector: selector.selector, command: commandOf(text), key, text, sopClasses, why };
  };
  const rules = [
    ...file.rules.map((rule) => read(rule)),
    ...(file.variants ?? []).flatMap((variant) => {
      const sopClasses = new Set(variant.sopClasses);
      return variant.rules.map((rule) => read(rule, sopClasses));
    }),
  ];
  return {
    name: file.name,
    overlay: file.overlay === true,
    deidentifies: file.deidentifies,
    standard: file.standard as StandardPart | undefined,
    keepsStandard: file.keepsStandard === true,
    options: { retainUids: file.options?.retain_uids },
    rules,
    concepts: (file.concepts ?? []).map(({ scheme, value, valueType, command }) => ({
      scheme,
      value,
      valueType,
      command: commandOf(command),
    })),
    unusable: new Map((file.unusable ?? []).map(({ sopClass, why }) => [sopClass, why])),
    usable: file.usable ?? [],
  };
}
