import { macrosOf } from '../../../rules/macro.ts';
import type { MacroKind } from '../../../rules/macros.ts';
import { findOption, type OptionInfo } from '../../../settings/options.ts';
import { rulesOf, sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const noCommand = (name: string) => `the original has no command ${name}, and refuses the settings`;
const noMacro = (name: string) => `the original has no macro ${name}, and writes it as text`;
/** As it begins; what stands in parentheses is the user's. */
const macroSpelling = (kind: MacroKind): string =>
  `@${kind === 'pseudo_of' ? 'pseudo(...)' : kind === 'lookup' ? 'lookup(...)' : kind}@`;
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

const ORIGINAL_MACROS: ReadonlySet<MacroKind> = new Set([
  'project_name',
  'project_owner',
  'project_prefix',
  'process_date',
  'process_time',
  'random_uid',
  'fake_name',
  'fake_mrn',
  'fake_acc',
  'hash_acc',
  'value',
  'value_of',
]);

const ORIGINAL_OPTIONS: ReadonlySet<OptionInfo['name']> = new Set([
  'preset',
  'remove_unknown_tags',
  'remove_safe_tags',
  'remove_curves',
  'remove_overlays',
  'print_assignment',
  'name',
  'owner',
  'prefix',
  'mode',
]);

export const originalUnknown: LintRule = {
  id: 'original-unknown',
  severity: 'warning',
  compat: true,
  docs: {
    what: 'A command, a macro, an option or a selector that the original does not have.',
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
      for (const kind of new Set(macrosOf(command).map((macro) => macro.kind)))
        if (!ORIGINAL_MACROS.has(kind))
          report({ ...shared, at: property.value, message: noMacro(macroSpelling(kind)) });
    }
    for (const { object, report: shared } of sectionPlaces(file))
      for (const property of object.properties) {
        const option = findOption(property.key);
        if (option?.name === property.key && !ORIGINAL_OPTIONS.has(option.name))
          report({ ...shared, at: property, message: noOption(property.key) });
        if (property.key === 'preset' && property.value.kind === 'array')
          report({ ...shared, at: property.value, message: noList() });
      }
  },
};
