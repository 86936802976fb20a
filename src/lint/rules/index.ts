import type { LintRule } from '../types.ts';
import { acceptanceInvalid } from './acceptance-invalid.ts';
import { acceptanceUnused } from './acceptance-unused.ts';
import { ambiguousSection } from './ambiguous-section.ts';
import { badOptionValue } from './bad-option-value.ts';
import { badTag } from './bad-tag.ts';
import { baselineUnused } from './baseline-unused.ts';
import { commandArgument } from './command-argument.ts';
import { commandWithoutTag } from './command-without-tag.ts';
import { duplicateTag } from './duplicate-tag.ts';
import { emptyOwner } from './empty-owner.ts';
import { fileMetaRule } from './file-meta-rule.ts';
import { jsonSyntax } from './json-syntax.ts';
import { keywordKey } from './keyword-key.ts';
import { laterVersion } from './later-version.ts';
import { macroNoText } from './macro-no-text.ts';
import { misspeltGeneral } from './misspelt-general.ts';
import { misspeltOption } from './misspelt-option.ts';
import { noProject } from './no-project.ts';
import { noTextValue } from './no-text-value.ts';
import { noUidValue } from './no-uid-value.ts';
import { nothingKept } from './nothing-kept.ts';
import { outsideSection } from './outside-section.ts';
import { ownerMissing } from './owner-missing.ts';
import { retainInputImages } from './retain-input-images.ts';
import { ruleNoText } from './rule-no-text.ts';
import { taskInvalid } from './task-invalid.ts';
import { unknownCommand } from './unknown-command.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownMacro } from './unknown-macro.ts';
import { unknownPreset } from './unknown-preset.ts';

/** All rules in the order in which docs/rules.md lists them. */
export const RULES: readonly LintRule[] = [
  jsonSyntax,
  taskInvalid,
  retainInputImages,
  ambiguousSection,
  outsideSection,
  misspeltGeneral,
  noProject,
  badTag,
  laterVersion,
  duplicateTag,
  keywordKey,
  commandWithoutTag,
  misspeltOption,
  unknownKey,
  ruleNoText,
  unknownCommand,
  commandArgument,
  unknownMacro,
  unknownPreset,
  badOptionValue,
  nothingKept,
  ownerMissing,
  emptyOwner,
  noTextValue,
  noUidValue,
  macroNoText,
  fileMetaRule,
  acceptanceInvalid,
  acceptanceUnused,
  baselineUnused,
];
