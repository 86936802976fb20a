import { findOption, type OptionInfo } from '../../../settings/options.ts';
import { rulesOf, sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const noCommand = (name: string) => `the original has no command ${name}, and refuses the settings`;
const noMask = () => 'the original knows no x in a tag';
const noSelector = () => 'the original knows only selectors of one tag, and refuses others';
const noList = () => 'the original takes one preset, not a list of them';
const noOption = (name: string) => `the original has no option ${name}, and ignores it`;

const ORIGINAL_COMMANDS: ReadonlySet<string> = new Set([
  'keep',
  'safe',
  'remove',
  'clear',
  'set',
  'truncdate',
]);

/** Options that the original does not have. */
const NEW_OPTIONS: ReadonlySet<OptionInfo['name']> = new Set([
  'require_project',
  'retain_uids',
  'burned_in',
  'nothing_left',
  'divert_rules',
  'verify',
  'date_shift_max_days',
]);

export const originalUnknown: LintRule = {
  id: 'original-unknown',
  severity: 'warning',
  compat: true,
  docs: {
    what: 'A command, an option or a selector that the original does not have.',
    why: 'The settings cannot go back to the original: it refuses them, or does something else.',
    wrong: { text: '{"general": {"(0008,1155)": "mapuid"}}' },
    right: { text: '{"general": {"(0008,1155)": "set(@random_uid@)"}}' },
  },
  check(file, report) {
    for (const { rule, property, report: shared } of rulesOf(file)) {
      const { selector, command } = rule;
      if (selector.kind === 'mask') report({ ...shared, message: noMask() });
      else if (selector.kind !== 'exact') report({ ...shared, message: noSelector() });
      if (!ORIGINAL_COMMANDS.has(command.kind))
        report({ ...shared, at: property.value, message: noCommand(command.kind) });
    }
    for (const { object, report: shared } of sectionPlaces(file))
      for (const property of object.properties) {
        if (NEW_OPTIONS.has(property.key) && findOption(property.key) !== undefined)
          report({ ...shared, at: property, message: noOption(property.key) });
        if (property.key === 'preset' && property.value.kind === 'array')
          report({ ...shared, at: property.value, message: noList() });
      }
  },
};
