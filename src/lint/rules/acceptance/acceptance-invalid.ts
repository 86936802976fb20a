import { nearest } from '../../../rules/near.ts';
import { parseSelector, quoteKey } from '../../../rules/selector.ts';
import type { JsonProperty } from '../../../settings/tree.ts';
import { type Acceptance, acceptProperty, sectionsOf } from '../../support/accept.ts';
import type { FindingDraft, LintRule } from '../../support/types.ts';

const text = {
  shape: 'lint_accept accepts nothing: it must be a JSON object of rules, selectors and reasons',
  ruleShape: (rule: string) => `lint_accept of ${rule} accepts nothing: its value must be a JSON object`,
  shapeHint: 'write {"<id of the rule>": {"<tag or *>": "<reason>"}}',
  unknownRule: (rule: string) => `the linter has no rule ${rule}`,
  unknownRuleHint: (near: string | undefined) =>
    near === undefined ? 'the ids are those in brackets after the findings' : `did you mean "${near}"?`,
  refused: (rule: string) => `${rule} cannot be accepted, since run refuses such settings`,
  refusedHint: 'correct what is found, and take this out',
  selector: (key: string) => `${key} is neither a tag nor "*", and accepts nothing`,
  selectorHint: 'write the tag as "(gggg,eeee)", or "*" for all that the rule finds in this section',
  reason: 'the reason is missing, and so nothing is accepted',
  reasonHint: 'write in a few words why this is right for the project',
};

/** For a finding that an entry accepts though `run` refuses it. */
export const refused = (rule: string, { property, section }: Acceptance): FindingDraft => ({
  message: text.refused(rule),
  hint: text.refusedHint,
  at: property,
  sections: [section.key],
});

export const acceptanceInvalid: LintRule = {
  id: 'acceptance-invalid',
  severity: 'warning',
  docs: {
    what: 'An entry of lint_accept is not understood, has no reason, or is for what run refuses.',
    why: 'It accepts nothing, though whoever wrote it believes that it does.',
    wrong: {
      text: `{
    "general": {
        "preset": "default",
        "lint_accept": {"preset-keeps": {"*": ""}}
    }
}`,
    },
    right: {
      text: `{
    "general": {
        "preset": "default",
        "lint_accept": {"preset-keeps": {"*": "the ethics vote allows sex, age and weight"}}
    }
}`,
    },
  },
  check: (file, report, rules) => {
    for (const section of sectionsOf(file).keys())
      for (const finding of judge(section, rules)) report({ ...finding, sections: [section.key] });
  },
};

function* judge(section: JsonProperty, rules: readonly LintRule[]): Iterable<FindingDraft> {
  const property = acceptProperty(section);
  if (property === undefined) return;
  if (property.value.kind !== 'object') {
    yield { message: text.shape, hint: text.shapeHint, at: property.value };
    return;
  }
  for (const entry of property.value.properties) yield* judgeRule(entry, rules);
}

function* judgeRule(entry: JsonProperty, rules: readonly LintRule[]): Iterable<FindingDraft> {
  const rule = rules.find(({ id }) => id === entry.key);
  if (rule === undefined) {
    const near = nearest(entry.key, ids(rules), 3);
    yield { message: text.unknownRule(quoteKey(entry.key)), hint: text.unknownRuleHint(near), at: entry };
  } else if (rule.refused) {
    yield { message: text.refused(rule.id), hint: text.refusedHint, at: entry };
  }
  if (entry.value.kind !== 'object') {
    yield { message: text.ruleShape(quoteKey(entry.key)), hint: text.shapeHint, at: entry.value };
    return;
  }
  for (const { key, value, start, end } of entry.value.properties) {
    if (key.trim() !== '*' && !parseSelector(key)?.ok)
      yield { message: text.selector(quoteKey(key)), hint: text.selectorHint, at: { start, end } };
    if (value.kind !== 'string' || value.value.trim() === '')
      yield { message: text.reason, hint: text.reasonHint, at: value };
  }
}

const ids = (rules: readonly LintRule[]): string[] => rules.map(({ id }) => id);
