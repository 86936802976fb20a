import { MACROS } from '../../../rules/macros.ts';
import { rulesOf, templateOf } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const isText = (name: string) => `${name} stands in this text as a word: it is a macro only as @${name}@`;
const write = (name: string) => `write @${name}@`;

export const macroAsText: LintRule = {
  id: 'macro-as-text',
  severity: 'warning',
  docs: {
    what: 'The text of `set` or `replace` holds the name of a macro that is not written as one.',
    why: 'The word itself is written into every image: `set(hash_acc)` gives all patients the ID `hash_acc`. With one @ `run` refuses it (unknown-macro).',
    wrong: { text: '{"general": {"owner": "blockt01", "(0010,0020)": "set(MS_fake_mrn)"}}' },
    right: { text: '{"general": {"owner": "blockt01", "(0010,0020)": "set(MS_@fake_mrn@)"}}' },
  },
  check(file, report) {
    for (const { rule, property, report: shared } of rulesOf(file)) {
      const text = templateOf(rule.command)
        .map((part) => (part.kind === 'text' ? part.text : '\n'))
        .join('');
      const meant = MACROS.find(({ name }) => looksMeant(name, text));
      if (meant === undefined) continue;
      report({ ...shared, at: property.value, message: isText(meant.name), hint: write(meant.name) });
    }
  },
};

/** `hash_acc` is no word of any language; `value` is, so that it counts only behind an @. */
function looksMeant(name: string, text: string): boolean {
  const word = name.replace('_', '[ _-]?');
  if (new RegExp(`@\\s*${word}(?![a-z])`, 'i').test(text)) return true;
  if (!name.includes('_')) return false;
  return new RegExp(`(?<![a-z])(?:${name}(?![a-z_])|${word}\\s*@)`, 'i').test(text);
}
