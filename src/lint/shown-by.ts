import type { FindingId } from '../finding/ids.ts';
import { ambiguousSection } from './rules/ambiguous-section.ts';
import { badOptionValue } from './rules/bad-option-value.ts';
import { badSelector } from './rules/bad-selector.ts';
import { badTag } from './rules/bad-tag.ts';
import { commandArgument } from './rules/command-argument.ts';
import { commandWithoutTag } from './rules/command-without-tag.ts';
import { duplicateKey } from './rules/duplicate-key.ts';
import { duplicateTag } from './rules/duplicate-tag.ts';
import { emptyOwner } from './rules/empty-owner.ts';
import { fileMetaRule } from './rules/file-meta-rule.ts';
import { hashName } from './rules/hash-name.ts';
import { jsonSyntax } from './rules/json-syntax.ts';
import { keywordKey } from './rules/keyword-key.ts';
import { laterVersion } from './rules/later-version.ts';
import { macroNoText } from './rules/macro-no-text.ts';
import { misspeltGeneral } from './rules/misspelt-general.ts';
import { misspeltOption } from './rules/misspelt-option.ts';
import { noObject } from './rules/no-object.ts';
import { noProject } from './rules/no-project.ts';
import { noTextValue } from './rules/no-text-value.ts';
import { noUidValue } from './rules/no-uid-value.ts';
import { nothingKept } from './rules/nothing-kept.ts';
import { optionWithoutEffect } from './rules/option-without-effect.ts';
import { originalsRetained } from './rules/originals-retained.ts';
import { outsideSection } from './rules/outside-section.ts';
import { ownerMissing } from './rules/owner-missing.ts';
import { presetsUnfit } from './rules/presets-unfit.ts';
import { ruleNoText } from './rules/rule-no-text.ts';
import { taskInvalid } from './rules/task-invalid.ts';
import { unknownCommand } from './rules/unknown-command.ts';
import { unknownKey } from './rules/unknown-key.ts';
import { unknownMacro } from './rules/unknown-macro.ts';
import { unknownPreset } from './rules/unknown-preset.ts';
import type { LintRule } from './types.ts';

/** The rule that shows each finding of the reader: one that nobody shows does not compile. */
export const SHOWN_BY = {
  'json-syntax': jsonSyntax,
  'task-invalid': taskInvalid,
  'task-ambiguous': taskInvalid,
  'settings-missing': taskInvalid,
  'retain-input-images': originalsRetained,
  'settings-no-object': noObject,
  'section-no-object': noObject,
  'ambiguous-section': ambiguousSection,
  'misspelt-general': misspeltGeneral,
  'no-project': noProject,
  'rule-outside-section': outsideSection,
  'option-outside-section': outsideSection,
  'duplicate-key': duplicateKey,
  'duplicate-tag': duplicateTag,
  'bad-tag': badTag,
  'bad-selector': badSelector,
  'keyword-key': keywordKey,
  'misspelt-option': misspeltOption,
  'command-without-tag': commandWithoutTag,
  'unknown-key': unknownKey,
  'file-meta-rule': fileMetaRule,
  'bad-option-value': badOptionValue,
  'later-option': laterVersion,
  'option-without-effect': optionWithoutEffect,
  'empty-owner': emptyOwner,
  'unknown-preset': unknownPreset,
  'presets-unfit': presetsUnfit,
  'owner-missing': ownerMissing,
  'hash-name': hashName,
  'nothing-kept': nothingKept,
  'rule-no-text': ruleNoText,
  'empty-command': unknownCommand,
  'unknown-command': unknownCommand,
  'missing-argument': commandArgument,
  'open-argument': commandArgument,
  'extra-argument': commandArgument,
  'no-text-value': noTextValue,
  'no-uid-value': noUidValue,
  'unknown-macro': unknownMacro,
  'later-macro': laterVersion,
  'bad-macro': unknownMacro,
  'macro-no-text': macroNoText,
} as const satisfies Readonly<Record<FindingId, LintRule>>;
