import { memberOf } from '../../../documents/mercure-file.ts';
import type { SettingsDocument } from '../../../documents/types.ts';
import { quoteKey } from '../../../rules/selector.ts';
import { sectionName } from '../../../settings/project.ts';
import type { JsonNode } from '../../../settings/tree.ts';
import { isNoSection } from '../../support/sections.ts';
import type { FindingDraft, LintRule } from '../../support/types.ts';

const noSection = (key: string) => `the section ${key} must be a JSON object`;
const noSettings = () => 'the settings must be a JSON object';
const writeSettings = () => 'write {"general": {...}, "myproject": {...}}, without quotes around it';
const writeObject = (key: string) => `write ${key}: {...}`;
const orNote = (key: string) => `write ${key}: {...}, or move a note into a section`;

export const noObject: LintRule = {
  id: 'no-object',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The settings, or a section of them, are not a JSON object.',
    why: '`run` refuses such settings, and the tasks of such a project: the original took them for empty, and so for the default preset. A note belongs in a section.',
    wrong: { text: '{"general": {}, "mystudy": ["(0010,4000)", "remove"]}' },
    right: { text: '{"general": {}, "mystudy": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const found of notMerged(file)) report(found);
    for (const { settings, use } of file.units) {
      if (settings.kind !== 'object') continue;
      for (const { key, value } of settings.properties) {
        // `general` is the reader's, and so are rules and options.
        if (value.kind === 'object' || sectionName(key) === 'general' || isNoSection(key)) continue;
        const quoted = quoteKey(key);
        const at = { at: value, sections: [key], mercureRule: use?.rule.name };
        report({
          ...at,
          message: noSection(quoted),
          hint: isText(value) ? orNote(quoted) : writeObject(quoted),
        });
      }
    }
  },
};

/**
 * What mercure cannot lay over the settings of the module, or the rule's over: all but an object, in a rule also a list of
 * them. Where nothing but this is there, the reader says so.
 */
function* notMerged({ mercure, units }: SettingsDocument): Iterable<FindingDraft> {
  const read = new Set(units.map(({ settings }) => settings));
  const wrong = new Set<JsonNode>();
  for (const { object } of mercure?.modules.filter(({ ours }) => ours) ?? [])
    add(memberOf(object, 'settings'));
  for (const { rule, index } of mercure?.uses ?? []) {
    const given = memberOf(rule.object, 'processing_settings');
    add(given?.kind === 'array' ? given.items[index] : given);
  }
  for (const node of wrong) yield { at: node, message: noSettings(), hint: writeSettings() };

  function add(node: JsonNode | undefined): void {
    if (node === undefined || node.kind === 'object' || node.kind === 'null' || read.has(node)) return;
    // mercure takes an empty text for no settings.
    if (node.kind === 'string' && node.value.trim() === '') return;
    wrong.add(node);
  }
}

const isText = ({ kind }: JsonNode): boolean => kind === 'string' || kind === 'number' || kind === 'boolean';
