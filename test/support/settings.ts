import { createHash } from 'node:crypto';
import { assign } from '../../src/assignment/assign.ts';
import { readPreset } from '../../src/assignment/preset.ts';
import type { Assignment, Preset } from '../../src/assignment/types.ts';
import { loadPreset } from '../../src/io/presets.ts';
import { parseCommand } from '../../src/rules/command.ts';
import { parseSelector } from '../../src/rules/selector.ts';
import type { EncryptAttributes, Given, Rule, Section, Settings } from '../../src/settings/types.ts';

/** Rules by selector and command, options by their typed names, and `preset` as one name or a list. */
export type SectionSource = Record<string, string | boolean | number | readonly string[] | EncryptAttributes>;

const SPAN = { start: 0, end: 0 };

/** A section made without the reader of settings: `(...)` keys are rules, the others typed options. */
export function section(name: string, source: SectionSource): Section {
  const rules: Rule[] = [];
  const options: Record<string, Given<SectionSource[string]>> = {};
  for (const [key, value] of Object.entries(source)) {
    if (key === 'preset') options.presets = { value: [value].flat() as string[], span: SPAN };
    else if (!key.startsWith('(')) options[key] = { value, span: SPAN };
    else rules.push(rule(key, String(value)));
  }
  return { name, span: SPAN, rules, ...options };
}

function rule(key: string, text: string): Rule {
  const selector = parseSelector(key);
  const command = parseCommand(text);
  if (!selector?.ok || !command.ok) throw new Error(`a test's rule does not parse: ${key} ${text}`);
  return { selector: selector.selector, command: command.command, key, text, span: SPAN };
}

/** Presets made of rules by selector, besides the empty `none` and those of the standard, which are the real ones. */
export function presets(rules: Record<string, string>, deidentifies = true): (name: string) => Preset {
  return (name) =>
    loadPreset(name.startsWith('ps315-') ? name : '') ??
    readPreset({
      name,
      deidentifies: name !== 'none' && deidentifies,
      rules:
        name === 'none' ? [] : Object.entries(rules).map(([selector, command]) => ({ selector, command })),
    });
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Policy {
  /** All presets are the real ones. */
  readonly shipped?: boolean;
  readonly preset?: Record<string, string>;
  readonly general?: SectionSource;
  readonly project?: SectionSource;
}

export const settingsOf = ({ general = {}, project }: Policy): Settings => ({
  general: section('general', general),
  project: project && section('myproject', project),
});

/** The assignment of a policy that has no problem. */
export function assignmentOf(policy: Policy): Assignment {
  const { assignment, findings } = assign({
    settings: settingsOf(policy),
    preset: policy.shipped ? loadPreset : presets(policy.preset ?? {}),
    sha256,
  });
  if (assignment === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  return assignment;
}
