import type { LintRule } from '../types.ts';
import { acceptanceInvalid } from './acceptance-invalid.ts';
import { acceptanceUnused } from './acceptance-unused.ts';
import { aetCase } from './aet-case.ts';
import { aetWithoutSection } from './aet-without-section.ts';
import { ambiguousSection } from './ambiguous-section.ts';
import { azSection } from './az-section.ts';
import { badOptionValue } from './bad-option-value.ts';
import { badSelector } from './bad-selector.ts';
import { badTag } from './bad-tag.ts';
import { baselineUnused } from './baseline-unused.ts';
import { broadKeep } from './broad-keep.ts';
import { burnedInKept } from './burned-in-kept.ts';
import { capageNoAge } from './capage-no-age.ts';
import { chainPosition } from './chain-position.ts';
import { chainSharesSettings } from './chain-shares-settings.ts';
import { characterSetRule } from './character-set-rule.ts';
import { cleanNoText } from './clean-no-text.ts';
import { commandArgument } from './command-argument.ts';
import { commandWithoutTag } from './command-without-tag.ts';
import { creatorSpelling } from './creator-spelling.ts';
import { directIdentifierKept } from './direct-identifier-kept.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateTag } from './duplicate-tag.ts';
import { e11AttributeKept } from './e11-attribute-kept.ts';
import { emptyMask } from './empty-mask.ts';
import { emptyOwner } from './empty-owner.ts';
import { emptySection } from './empty-section.ts';
import { equalSelectors } from './equal-selectors.ts';
import { fileMetaRule } from './file-meta-rule.ts';
import { freeTextKept } from './free-text-kept.ts';
import { generalPrefix } from './general-prefix.ts';
import { geometryReplaced } from './geometry-replaced.ts';
import { identifiersLeft } from './identifiers-left.ts';
import { imageNotPinned } from './image-not-pinned.ts';
import { impossibleProjectName } from './impossible-project-name.ts';
import { instanceUidRule } from './instance-uid-rule.ts';
import { jsonSyntax } from './json-syntax.ts';
import { keywordKey } from './keyword-key.ts';
import { laterVersion } from './later-version.ts';
import { longProjectName } from './long-project-name.ts';
import { macroAsText } from './macro-as-text.ts';
import { macroNoText } from './macro-no-text.ts';
import { macroUnset } from './macro-unset.ts';
import { mapuidNoUid } from './mapuid-no-uid.ts';
import { misspeltGeneral } from './misspelt-general.ts';
import { misspeltOption } from './misspelt-option.ts';
import { moduleJsonText } from './module-json-text.ts';
import { moduleUnused } from './module-unused.ts';
import { neededAttributeRemoved } from './needed-attribute-removed.ts';
import { networkEnabled } from './network-enabled.ts';
import { noObject } from './no-object.ts';
import { noProject } from './no-project.ts';
import { noTextValue } from './no-text-value.ts';
import { noUidValue } from './no-uid-value.ts';
import { nothingKept } from './nothing-kept.ts';
import { objectUnusable } from './object-unusable.ts';
import { optionWithoutEffect } from './option-without-effect.ts';
import { originalBoolean } from './original-boolean.ts';
import { originalHexCase } from './original-hex-case.ts';
import { originalInserts } from './original-inserts.ts';
import { originalPrivateSet } from './original-private-set.ts';
import { originalSafeTags } from './original-safe-tags.ts';
import { originalUnknown } from './original-unknown.ts';
import { originalsRetained } from './originals-retained.ts';
import { originalsRouted } from './originals-routed.ts';
import { outsideSection } from './outside-section.ts';
import { overlaysDisagree } from './overlays-disagree.ts';
import { overlaysKept } from './overlays-kept.ts';
import { overruledRule } from './overruled-rule.ts';
import { ownValue } from './own-value.ts';
import { ownerMissing } from './owner-missing.ts';
import { pathNotKept } from './path-not-kept.ts';
import { presetKeeps } from './preset-keeps.ts';
import { presetsUnfit } from './presets-unfit.ts';
import { privateGroupKept } from './private-group-kept.ts';
import { privateKept } from './private-kept.ts';
import { privateWithoutCreator } from './private-without-creator.ts';
import { profileWeakened } from './profile-weakened.ts';
import { projectInfoIdentifies } from './project-info-identifies.ts';
import { repeatsGeneral } from './repeats-general.ts';
import { repeatsPreset } from './repeats-preset.ts';
import { requiredRemovedByOption } from './required-removed-by-option.ts';
import { rootRequired } from './root-required.ts';
import { ruleNoText } from './rule-no-text.ts';
import { schema } from './schema.ts';
import { sectionSpelling } from './section-spelling.ts';
import { seriesTrigger } from './series-trigger.ts';
import { setWithoutVr } from './set-without-vr.ts';
import { settingsHidden } from './settings-hidden.ts';
import { settingsListLength } from './settings-list-length.ts';
import { shiftdateNoDate } from './shiftdate-no-date.ts';
import { shortDateShift } from './short-date-shift.ts';
import { standardCoverage } from './standard-coverage.ts';
import { tagSpelling } from './tag-spelling.ts';
import { taskInvalid } from './task-invalid.ts';
import { taskJsonSent } from './task-json-sent.ts';
import { truncdateNoDate } from './truncdate-no-date.ts';
import { type2Removed } from './type-2-removed.ts';
import { uidsRetained } from './uids-retained.ts';
import { unknownCommand } from './unknown-command.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownMacro } from './unknown-macro.ts';
import { unknownModule } from './unknown-module.ts';
import { unknownPreset } from './unknown-preset.ts';
import { unknownTag } from './unknown-tag.ts';
import { unknownTagsKept } from './unknown-tags-kept.ts';
import { unknownTarget } from './unknown-target.ts';
import { unlistedIdentifierKept } from './unlisted-identifier-kept.ts';
import { unreachableProject } from './unreachable-project.ts';
import { valueMisfit } from './value-misfit.ts';
import { valueOfIdentifier } from './value-of-identifier.ts';
import { valueOfNothing } from './value-of-nothing.ts';

/** All rules in the order in which docs/rules.md lists them. */
export const RULES: readonly LintRule[] = [
  jsonSyntax,
  taskInvalid,
  ambiguousSection,
  outsideSection,
  misspeltGeneral,
  noProject,
  badTag,
  badSelector,
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
  presetsUnfit,
  badOptionValue,
  nothingKept,
  ownerMissing,
  emptyOwner,
  noTextValue,
  noUidValue,
  macroNoText,
  fileMetaRule,
  noObject,
  duplicateKey,
  schema,
  tagSpelling,
  sectionSpelling,
  unknownTag,
  emptyMask,
  creatorSpelling,
  macroAsText,
  impossibleProjectName,
  azSection,
  longProjectName,
  emptySection,
  instanceUidRule,
  setWithoutVr,
  truncdateNoDate,
  shiftdateNoDate,
  capageNoAge,
  cleanNoText,
  mapuidNoUid,
  valueMisfit,
  valueOfNothing,
  ownValue,
  macroUnset,
  privateWithoutCreator,
  optionWithoutEffect,
  overruledRule,
  pathNotKept,
  equalSelectors,
  repeatsGeneral,
  repeatsPreset,
  originalHexCase,
  originalBoolean,
  originalUnknown,
  originalSafeTags,
  originalInserts,
  originalPrivateSet,
  directIdentifierKept,
  broadKeep,
  identifiersLeft,
  valueOfIdentifier,
  e11AttributeKept,
  unlistedIdentifierKept,
  freeTextKept,
  privateKept,
  privateGroupKept,
  profileWeakened,
  overlaysDisagree,
  standardCoverage,
  unknownTagsKept,
  overlaysKept,
  uidsRetained,
  shortDateShift,
  burnedInKept,
  projectInfoIdentifies,
  presetKeeps,
  objectUnusable,
  geometryReplaced,
  neededAttributeRemoved,
  type2Removed,
  requiredRemovedByOption,
  characterSetRule,
  originalsRetained,
  originalsRouted,
  taskJsonSent,
  seriesTrigger,
  settingsHidden,
  networkEnabled,
  rootRequired,
  unknownModule,
  unknownTarget,
  settingsListLength,
  moduleJsonText,
  unreachableProject,
  aetCase,
  aetWithoutSection,
  chainPosition,
  chainSharesSettings,
  imageNotPinned,
  moduleUnused,
  generalPrefix,
  acceptanceInvalid,
  acceptanceUnused,
  baselineUnused,
];
