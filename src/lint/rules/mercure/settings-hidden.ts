import { counted } from '../../../finding/counted.ts';
import { formatSelector, parseSelector } from '../../../rules/selector.ts';
import { findOption } from '../../../settings/options.ts';
import { sectionName } from '../../../settings/project.ts';
import type { JsonNode } from '../../../settings/tree.ts';
import { listOf } from '../../support/attribute-text.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const hidden = (general: boolean, what: string) =>
  `this ${general ? '"general"' : 'section'} replaces the module's as a whole; lost with it: ${what}`;
const merge = () =>
  "copy what is to apply from the module's section, or keep the section in only one of the two";
const hiddenHere = () => 'what is lost stands here';

export const settingsHidden: LintRule = {
  id: 'settings-hidden',
  severity: 'warning',
  docs: {
    what: "A section in the settings of a rule hides the module's section of the same name.",
    why: 'mercure merges settings by whole sections: what only the module says is not applied, and nothing tells you.',
    wrong: mercureExample({
      module: { settings: { general: { '(0008,1030)': 'remove' } } },
      rule: { processing_settings: { general: { preset: 'default' } } },
    }),
    right: mercureExample({
      module: { settings: { general: { '(0008,1030)': 'remove' } } },
      rule: { processing_settings: { mystudy: {} } },
    }),
  },
  check(file, report) {
    for (const { rule, hidden: pairs } of file.mercure?.uses ?? []) {
      for (const { hidden: lost, by } of pairs) {
        const what = whatIsLost(lost.value, by.value);
        if (what === undefined) continue;
        report({
          at: by,
          severity: weightIn(rule, 'warning'),
          message: hidden(sectionName(by.key) === 'general', what),
          hint: merge(),
          sections: [by.key],
          mercureRule: rule.name,
          related: [{ message: hiddenHere(), at: lost }],
        });
      }
    }
  },
};

/** What only the hidden section says; undefined where that is nothing: then the rule's has a word on all of it. */
function whatIsLost(lost: JsonNode, by: JsonNode): string | undefined {
  // What stands in its place and is no section is an error of its own.
  if (lost.kind !== 'object' || by.kind !== 'object') return undefined;
  const said = new Set(by.properties.map(({ key }) => canonical(key)));
  const keys = [...new Set(lost.properties.map(({ key }) => canonical(key)))].filter((key) => !said.has(key));
  const rules = keys.filter((key) => parseSelector(key)?.ok).length;
  // Even where an option says what holds anyway: whoever changes it there later changes nothing.
  const options = keys.filter((key) => findOption(key) !== undefined).length;
  const words = [
    ...(rules > 0 ? [counted(rules, 'rule')] : []),
    ...(options > 0 ? [counted(options, 'option')] : []),
  ];
  return words.length === 0 ? undefined : listOf(words);
}

function canonical(key: string): string {
  const parsed = parseSelector(key);
  return parsed?.ok ? formatSelector(parsed.selector) : key;
}
