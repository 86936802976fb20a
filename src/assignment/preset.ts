import { parseCommand } from '../rules/command.ts';
import { parseSelector } from '../rules/selector.ts';
import type { Rule } from '../settings/types.ts';
import type { Preset } from './types.ts';

/** A preset's JSON file (schema/preset.schema.json), read but not yet checked. */
export interface PresetFile {
  readonly name: string;
  readonly deidentifies: boolean;
  readonly rules: readonly { readonly selector: string; readonly command: string; readonly why?: string }[];
}

/** Parses the rules of a preset. A preset that does not parse is a fault of the package: throws. */
export function readPreset(file: PresetFile): Preset {
  const rules = file.rules.map(({ selector: key, command: text }, index): Rule => {
    const selector = parseSelector(key);
    const command = parseCommand(text);
    if (!selector?.ok || !command.ok)
      throw new Error(`preset ${file.name}: rule ${index + 1} does not parse`);
    // One rule a line below the head of the file: positions are the rule's number.
    return {
      selector: selector.selector,
      command: command.command,
      key,
      text,
      position: { line: index + 1, column: 1 },
    };
  });
  return { name: file.name, deidentifies: file.deidentifies, rules };
}
