import { readDocument } from '../documents/read-file.ts';
import type { Environment, SettingsDocument } from '../documents/types.ts';
import { RULES } from '../lint/all-rules.ts';
import { lint } from '../lint/lint.ts';
import { presetKeeps } from '../lint/rules/identity/preset-keeps.ts';
import type { LintFinding } from '../lint/support/types.ts';
import type { SectionText } from './section.ts';

/** Reasons by selector, by rule of the linter. */
export type Acceptances = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the linter says of a text that is made here: it is always an object of settings. */
export function lintSettings(text: string, environment: Environment): LintFinding[] {
  const file = settingsFile(text, environment);
  return lint(file).filter(({ severity, accepted }) => severity !== 'note' && accepted === undefined);
}

export function settingsFile(text: string, environment: Environment): SettingsDocument {
  return readDocument({ path: 'settings.json', text, kind: 'settings' }, environment)!;
}

/** The reason for what the preset lets stay, where lint notes that it does. */
export const acceptanceOfPreset = (text: string, reason: string, environment: Environment): Acceptances =>
  lint(settingsFile(text, environment)).some(({ id }) => id === presetKeeps.id)
    ? { [presetKeeps.id]: { '*': reason } }
    : {};

/**
 * The acceptances that a section needs: one for each warning about an element that was chosen to stay. The linter itself
 * says which these are. What it calls an error is never accepted.
 */
export function acceptancesFor(
  findings: readonly LintFinding[],
  section: SectionText,
  reason: string,
): Acceptances {
  const acceptances: Record<string, Record<string, string>> = {};
  for (const { id: rule, severity, selector } of findings) {
    const refused = RULES.find((one) => one.id === rule)?.refused ?? false;
    if (severity !== 'warning' || refused || selector === undefined || section[selector] !== 'keep') continue;
    acceptances[rule] = { ...acceptances[rule], [selector]: reason };
  }
  return acceptances;
}
