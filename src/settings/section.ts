import {
  type Finding,
  placed,
  type Severity,
  type Span,
  spanOf,
  type UnplacedFinding,
} from '../finding/finding.ts';
import { checkMacros, checkRule, isOnFileMeta } from '../rules/check-rule.ts';
import { parseCommand } from '../rules/command.ts';
import { parseSelector, quoteKey, selectorKey } from '../rules/selector.ts';
import { readOption, type SectionDraft } from './option.ts';
import { FOREIGN_KEYS, findOption, type OptionInfo } from './options.ts';
import { secretInSettings, secretsIn } from './secret.ts';
import type { JsonObject, JsonProperty } from './tree.ts';
import type { Rule, Section } from './types.ts';
import { isNote, judgeUnknownKey } from './unknown-key.ts';

const duplicateKey = (key: string, earlier: Span): UnplacedFinding => ({
  id: 'duplicate-key',
  message: `the key ${key} appears twice; it first appears`,
  earlier,
  hint: 'take one of them out',
});
const duplicateTag = (key: string, tag: string, earlier: Span): UnplacedFinding => ({
  id: 'duplicate-tag',
  message: `${key} is ${tag}, which already has a rule`,
  earlier,
  hint: 'take one of them out',
});
const ruleNoText = (key: string): UnplacedFinding => ({
  id: 'rule-no-text',
  message: `the rule of ${key} must be a text`,
  hint: 'write a command in double quotes, for example "remove"',
});
const fileMeta = (key: string): UnplacedFinding => ({
  id: 'file-meta-rule',
  message: `the rule of ${key} has no effect: the file meta group is always made anew`,
});
const generalOnly = (name: string): UnplacedFinding => ({
  id: 'option-without-effect',
  message: `the option ${name} has an effect in the section general only`,
});
const projectOnly = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} has a meaning in the section of a project only`,
  hint: 'write it into the sections of the projects that share it',
});
const emptyOwner = (): UnplacedFinding => ({
  id: 'empty-owner',
  message: 'an empty owner counts as no owner',
});

interface ReadSection {
  readonly section: Section;
  readonly findings: readonly Finding[];
}

/** Reads one section, `general` or a project's. What has an error is left out of the section. */
export function readSection(
  name: string,
  node: JsonObject,
  isGeneral: boolean,
  presets: readonly string[],
): ReadSection {
  const findings: Finding[] = [];
  const rules: Rule[] = [];
  const draft: SectionDraft = { name, span: spanOf(node), rules };
  const keys = new Map<string, Span>();
  const tags = new Map<string, Span>();
  const report = (severity: Severity, finding: UnplacedFinding, at: Span): void => {
    findings.push(placed(severity, finding, at, name));
  };

  for (const property of node.properties) {
    const { key, value } = property;
    const secrets = secretsIn(property);
    for (const secret of secrets) report('error', secretInSettings(quoteKey(secret.key)), secret);
    // Nothing else is said of it: what is said may quote a value.
    if (secrets.length > 0) continue;
    const first = keys.get(key);
    if (first !== undefined) {
      report('error', duplicateKey(quoteKey(key), first), property);
      continue;
    }
    keys.set(key, property);
    const option = findOption(key);
    if (option !== undefined) {
      const idle = option.generalOnly === true && !isGeneral;
      readOptionInto(idle ? { ...draft } : draft, option, property, presets, report);
      if (idle) report('warning', generalOnly(key), property);
      if (option.projectOnly === true && isGeneral) report('error', projectOnly(key), property);
    } else if (!FOREIGN_KEYS.includes(key) && !isNote(key, value)) {
      const rule = readRule(property, tags, report);
      if (rule === 'no-rule') {
        const { severity, finding } = judgeUnknownKey(key, value);
        report(severity, finding, property);
      } else if (rule !== undefined) {
        rules.push(rule);
      }
    }
  }
  return { section: draft, findings };
}

type Report = (severity: Severity, finding: UnplacedFinding, at: Span) => void;

/** Undefined where the rule has an error or no effect; `no-rule` where the key does not look like a tag. */
function readRule(
  property: JsonProperty,
  tags: Map<string, Span>,
  report: Report,
): Rule | undefined | 'no-rule' {
  const { key, value } = property;
  const parsed = parseSelector(key);
  if (parsed === undefined) return 'no-rule';
  if (!parsed.ok) {
    report('error', parsed, property);
    return undefined;
  }
  const { selector } = parsed;
  const tag = selectorKey(selector);
  const first = tags.get(tag);
  if (first !== undefined) {
    report('error', duplicateTag(quoteKey(key), tag, first), property);
    return undefined;
  }
  tags.set(tag, property);
  if (value.kind !== 'string') {
    report('error', ruleNoText(quoteKey(key)), value);
    return undefined;
  }
  const read = parseCommand(value.value);
  if (!read.ok) {
    report('error', read, value);
    return undefined;
  }
  if (isOnFileMeta(selector)) {
    report('warning', fileMeta(quoteKey(key)), property);
    return undefined;
  }
  const misfit = checkRule(selector, read.command);
  if (misfit !== undefined) {
    report('error', misfit, value);
    return undefined;
  }
  for (const finding of checkMacros(read.command)) report('warning', finding, value);
  return { selector, command: read.command, key, text: value.value, span: spanOf(property) };
}

function readOptionInto(
  draft: SectionDraft,
  info: OptionInfo,
  property: JsonProperty,
  presets: readonly string[],
  report: Report,
): void {
  const finding = readOption(draft, info, property, presets);
  if (finding !== undefined) {
    report('error', finding, finding.at ?? property.value);
    return;
  }
  if (draft.projectOwner?.value === '') {
    // The original hashes with a key of blanks then, which is the same for everybody (D11).
    draft.projectOwner = undefined;
    report('warning', emptyOwner(), property.value);
  }
}
