import type { FindingId } from '../finding/ids.ts';
import { commandArgument } from './rules/commands/command-argument.ts';
import { macroNoText } from './rules/commands/macro-no-text.ts';
import { noTextValue } from './rules/commands/no-text-value.ts';
import { noUidValue } from './rules/commands/no-uid-value.ts';
import { unknownCommand } from './rules/commands/unknown-command.ts';
import { unknownMacro } from './rules/commands/unknown-macro.ts';
import { duplicateKey } from './rules/file/duplicate-key.ts';
import { jsonSyntax } from './rules/file/json-syntax.ts';
import { noObject } from './rules/file/no-object.ts';
import { secretInSettings } from './rules/file/secret-in-settings.ts';
import { taskInvalid } from './rules/file/task-invalid.ts';
import { badSelector } from './rules/keys/bad-selector.ts';
import { badTag } from './rules/keys/bad-tag.ts';
import { commandWithoutTag } from './rules/keys/command-without-tag.ts';
import { duplicateTag } from './rules/keys/duplicate-tag.ts';
import { fileMetaRule } from './rules/keys/file-meta-rule.ts';
import { keywordKey } from './rules/keys/keyword-key.ts';
import { laterVersion } from './rules/keys/later-version.ts';
import { ruleNoText } from './rules/keys/rule-no-text.ts';
import { unknownKey } from './rules/keys/unknown-key.ts';
import { originalsRetained } from './rules/mercure/originals-retained.ts';
import { secretInEnvironment } from './rules/mercure/secret-in-environment.ts';
import { badOptionValue } from './rules/options/bad-option-value.ts';
import { emptyOwner } from './rules/options/empty-owner.ts';
import { hashName } from './rules/options/hash-name.ts';
import { misspeltOption } from './rules/options/misspelt-option.ts';
import { nothingKept } from './rules/options/nothing-kept.ts';
import { optionWithoutEffect } from './rules/options/option-without-effect.ts';
import { ownerMissing } from './rules/options/owner-missing.ts';
import { presetsUnfit } from './rules/options/presets-unfit.ts';
import { unknownPreset } from './rules/options/unknown-preset.ts';
import { ambiguousSection } from './rules/sections/ambiguous-section.ts';
import { misspeltGeneral } from './rules/sections/misspelt-general.ts';
import { noProject } from './rules/sections/no-project.ts';
import { optionOutsideSection } from './rules/sections/option-outside-section.ts';
import { outsideSection } from './rules/sections/outside-section.ts';
import type { LintRule } from './support/types.ts';

/** The rule that shows each finding of the reader: one that nobody shows does not compile. */
export const SHOWN_BY = {
  'json-syntax': jsonSyntax,
  'task-invalid': taskInvalid,
  'task-ambiguous': taskInvalid,
  'settings-missing': taskInvalid,
  'retain-input-images': originalsRetained,
  'secret-in-environment': secretInEnvironment,
  'settings-no-object': noObject,
  'section-no-object': noObject,
  'ambiguous-section': ambiguousSection,
  'misspelt-general': misspeltGeneral,
  'no-project': noProject,
  'rule-outside-section': outsideSection,
  'option-outside-section': optionOutsideSection,
  'secret-in-settings': secretInSettings,
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
  'bad-macro': unknownMacro,
  'macro-no-text': macroNoText,
} as const satisfies Readonly<Record<FindingId, LintRule>>;
