// Written by scripts/generate-registry.ts from the files in these folders.
import type { GroupId } from './groups.ts';
import type { LintRule } from '../support/types.ts';
import { acceptanceInvalid } from './acceptance/acceptance-invalid.ts';
import { acceptanceUnused } from './acceptance/acceptance-unused.ts';
import { baselineUnused } from './acceptance/baseline-unused.ts';
import { capageNoAge } from './commands/capage-no-age.ts';
import { cleanNoText } from './commands/clean-no-text.ts';
import { commandArgument } from './commands/command-argument.ts';
import { instanceUidRule } from './commands/instance-uid-rule.ts';
import { macroAsText } from './commands/macro-as-text.ts';
import { macroNoText } from './commands/macro-no-text.ts';
import { macroUnset } from './commands/macro-unset.ts';
import { mapuidNoUid } from './commands/mapuid-no-uid.ts';
import { noTextValue } from './commands/no-text-value.ts';
import { noUidValue } from './commands/no-uid-value.ts';
import { ownValue } from './commands/own-value.ts';
import { setWithoutVr } from './commands/set-without-vr.ts';
import { sharedDateShift } from './commands/shared-date-shift.ts';
import { shiftdateNoDate } from './commands/shiftdate-no-date.ts';
import { truncdateNoDate } from './commands/truncdate-no-date.ts';
import { unknownCommand } from './commands/unknown-command.ts';
import { unknownMacro } from './commands/unknown-macro.ts';
import { valueMisfit } from './commands/value-misfit.ts';
import { valueOfNothing } from './commands/value-of-nothing.ts';
import { equalSelectors } from './effect/equal-selectors.ts';
import { overruledRule } from './effect/overruled-rule.ts';
import { pathNotKept } from './effect/path-not-kept.ts';
import { repeatsGeneral } from './effect/repeats-general.ts';
import { repeatsPreset } from './effect/repeats-preset.ts';
import { duplicateKey } from './file/duplicate-key.ts';
import { jsonSyntax } from './file/json-syntax.ts';
import { noObject } from './file/no-object.ts';
import { schema } from './file/schema.ts';
import { secretInSettings } from './file/secret-in-settings.ts';
import { taskInvalid } from './file/task-invalid.ts';
import { ageKeptBesideMoved } from './identity/age-kept-beside-moved.ts';
import { birthDateMoved } from './identity/birth-date-moved.ts';
import { broadKeep } from './identity/broad-keep.ts';
import { burnedInKept } from './identity/burned-in-kept.ts';
import { datesKeptBesideMoved } from './identity/dates-kept-beside-moved.ts';
import { directIdentifierKept } from './identity/direct-identifier-kept.ts';
import { e11AttributeKept } from './identity/e11-attribute-kept.ts';
import { encryptedAndKept } from './identity/encrypted-and-kept.ts';
import { freeTextKept } from './identity/free-text-kept.ts';
import { identifiersLeft } from './identity/identifiers-left.ts';
import { nothingLasts } from './identity/nothing-lasts.ts';
import { overlaysKept } from './identity/overlays-kept.ts';
import { presetKeeps } from './identity/preset-keeps.ts';
import { privateGroupKept } from './identity/private-group-kept.ts';
import { privateKept } from './identity/private-kept.ts';
import { privateWithoutCreator } from './identity/private-without-creator.ts';
import { projectInfoIdentifies } from './identity/project-info-identifies.ts';
import { pseudonymsCollide } from './identity/pseudonyms-collide.ts';
import { pseudonymsReported } from './identity/pseudonyms-reported.ts';
import { shortDateShift } from './identity/short-date-shift.ts';
import { uidsKeptBesideMoved } from './identity/uids-kept-beside-moved.ts';
import { uidsRetained } from './identity/uids-retained.ts';
import { unknownTagsKept } from './identity/unknown-tags-kept.ts';
import { unlistedIdentifierKept } from './identity/unlisted-identifier-kept.ts';
import { valueOfIdentifier } from './identity/value-of-identifier.ts';
import { badSelector } from './keys/bad-selector.ts';
import { badTag } from './keys/bad-tag.ts';
import { commandWithoutTag } from './keys/command-without-tag.ts';
import { creatorSpelling } from './keys/creator-spelling.ts';
import { duplicateTag } from './keys/duplicate-tag.ts';
import { emptyMask } from './keys/empty-mask.ts';
import { fileMetaRule } from './keys/file-meta-rule.ts';
import { keywordKey } from './keys/keyword-key.ts';
import { laterVersion } from './keys/later-version.ts';
import { ruleNoText } from './keys/rule-no-text.ts';
import { tagSpelling } from './keys/tag-spelling.ts';
import { unknownKey } from './keys/unknown-key.ts';
import { unknownTag } from './keys/unknown-tag.ts';
import { aetCase } from './mercure/aet-case.ts';
import { aetWithoutSection } from './mercure/aet-without-section.ts';
import { chainPosition } from './mercure/chain-position.ts';
import { chainSharesSettings } from './mercure/chain-shares-settings.ts';
import { divertRules } from './mercure/divert-rules.ts';
import { imageNotPinned } from './mercure/image-not-pinned.ts';
import { imageWithoutRegistry } from './mercure/image-without-registry.ts';
import { moduleJsonText } from './mercure/module-json-text.ts';
import { moduleUnused } from './mercure/module-unused.ts';
import { networkEnabled } from './mercure/network-enabled.ts';
import { noLastingKey } from './mercure/no-lasting-key.ts';
import { noLookupTable } from './mercure/no-lookup-table.ts';
import { originalsRetained } from './mercure/originals-retained.ts';
import { originalsRouted } from './mercure/originals-routed.ts';
import { rootRequired } from './mercure/root-required.ts';
import { routingNotSetUp } from './mercure/routing-not-set-up.ts';
import { ruleKeyword } from './mercure/rule-keyword.ts';
import { secretInEnvironment } from './mercure/secret-in-environment.ts';
import { senderAetPassed } from './mercure/sender-aet-passed.ts';
import { seriesTrigger } from './mercure/series-trigger.ts';
import { settingsHidden } from './mercure/settings-hidden.ts';
import { settingsListLength } from './mercure/settings-list-length.ts';
import { taskJsonSent } from './mercure/task-json-sent.ts';
import { unfinishedFilesSent } from './mercure/unfinished-files-sent.ts';
import { unknownModule } from './mercure/unknown-module.ts';
import { unknownTarget } from './mercure/unknown-target.ts';
import { unreachableProject } from './mercure/unreachable-project.ts';
import { characterSetRule } from './objects/character-set-rule.ts';
import { geometryReplaced } from './objects/geometry-replaced.ts';
import { neededAttributeRemoved } from './objects/needed-attribute-removed.ts';
import { objectUnusable } from './objects/object-unusable.ts';
import { requiredRemovedByOption } from './objects/required-removed-by-option.ts';
import { type2Removed } from './objects/type-2-removed.ts';
import { badOptionValue } from './options/bad-option-value.ts';
import { emptyOwner } from './options/empty-owner.ts';
import { generalPrefix } from './options/general-prefix.ts';
import { hashName } from './options/hash-name.ts';
import { misspeltOption } from './options/misspelt-option.ts';
import { nothingKept } from './options/nothing-kept.ts';
import { optionWithoutEffect } from './options/option-without-effect.ts';
import { ownerMissing } from './options/owner-missing.ts';
import { presetsUnfit } from './options/presets-unfit.ts';
import { unknownPreset } from './options/unknown-preset.ts';
import { originalBoolean } from './original/original-boolean.ts';
import { originalHexCase } from './original/original-hex-case.ts';
import { originalInserts } from './original/original-inserts.ts';
import { originalPrefix } from './original/original-prefix.ts';
import { originalPrivateSet } from './original/original-private-set.ts';
import { originalSafeTags } from './original/original-safe-tags.ts';
import { originalSectionCase } from './original/original-section-case.ts';
import { originalUnknown } from './original/original-unknown.ts';
import { ambiguousSection } from './sections/ambiguous-section.ts';
import { azSection } from './sections/az-section.ts';
import { emptySection } from './sections/empty-section.ts';
import { impossibleProjectName } from './sections/impossible-project-name.ts';
import { longProjectName } from './sections/long-project-name.ts';
import { misspeltGeneral } from './sections/misspelt-general.ts';
import { noProject } from './sections/no-project.ts';
import { optionOutsideSection } from './sections/option-outside-section.ts';
import { outsideSection } from './sections/outside-section.ts';
import { sectionSpelling } from './sections/section-spelling.ts';
import { overlaysDisagree } from './standard/overlays-disagree.ts';
import { profileWeakened } from './standard/profile-weakened.ts';
import { standardCoverage } from './standard/standard-coverage.ts';

export const RULES_OF = {
  acceptance: [acceptanceInvalid, acceptanceUnused, baselineUnused],
  commands: [capageNoAge, cleanNoText, commandArgument, instanceUidRule, macroAsText, macroNoText, macroUnset, mapuidNoUid, noTextValue, noUidValue, ownValue, setWithoutVr, sharedDateShift, shiftdateNoDate, truncdateNoDate, unknownCommand, unknownMacro, valueMisfit, valueOfNothing],
  effect: [equalSelectors, overruledRule, pathNotKept, repeatsGeneral, repeatsPreset],
  file: [duplicateKey, jsonSyntax, noObject, schema, secretInSettings, taskInvalid],
  identity: [ageKeptBesideMoved, birthDateMoved, broadKeep, burnedInKept, datesKeptBesideMoved, directIdentifierKept, e11AttributeKept, encryptedAndKept, freeTextKept, identifiersLeft, nothingLasts, overlaysKept, presetKeeps, privateGroupKept, privateKept, privateWithoutCreator, projectInfoIdentifies, pseudonymsCollide, pseudonymsReported, shortDateShift, uidsKeptBesideMoved, uidsRetained, unknownTagsKept, unlistedIdentifierKept, valueOfIdentifier],
  keys: [badSelector, badTag, commandWithoutTag, creatorSpelling, duplicateTag, emptyMask, fileMetaRule, keywordKey, laterVersion, ruleNoText, tagSpelling, unknownKey, unknownTag],
  mercure: [aetCase, aetWithoutSection, chainPosition, chainSharesSettings, divertRules, imageNotPinned, imageWithoutRegistry, moduleJsonText, moduleUnused, networkEnabled, noLastingKey, noLookupTable, originalsRetained, originalsRouted, rootRequired, routingNotSetUp, ruleKeyword, secretInEnvironment, senderAetPassed, seriesTrigger, settingsHidden, settingsListLength, taskJsonSent, unfinishedFilesSent, unknownModule, unknownTarget, unreachableProject],
  objects: [characterSetRule, geometryReplaced, neededAttributeRemoved, objectUnusable, requiredRemovedByOption, type2Removed],
  options: [badOptionValue, emptyOwner, generalPrefix, hashName, misspeltOption, nothingKept, optionWithoutEffect, ownerMissing, presetsUnfit, unknownPreset],
  original: [originalBoolean, originalHexCase, originalInserts, originalPrefix, originalPrivateSet, originalSafeTags, originalSectionCase, originalUnknown],
  sections: [ambiguousSection, azSection, emptySection, impossibleProjectName, longProjectName, misspeltGeneral, noProject, optionOutsideSection, outsideSection, sectionSpelling],
  standard: [overlaysDisagree, profileWeakened, standardCoverage],
} as const satisfies Readonly<Record<GroupId, readonly LintRule[]>>;
