import { macroText } from '../../../assignment/print.ts';
import { macrosOf } from '../../../rules/macro.ts';
import { groupOf, type Tag } from '../../../standard/tag.ts';
import { rulesOf } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const isEmpty = (macro: string, why: string) => `${macro} is always empty: ${why}`;
const fileMeta = () => 'the file meta group is not part of the data set';
const ofMessages = () => 'group 0000 belongs to messages, and is in no file';
const another = () => 'take the value of another element, or leave the macro out';

export const valueOfNothing: LintRule = {
  id: 'value-of-nothing',
  severity: 'warning',
  docs: {
    what: '`@value(gggg,eeee)@` asks for an element that no data set has.',
    why: 'The macro is empty for every file.',
    wrong: { text: '{"general": {"(0018,1020)": "set(@value(0002,0013)@)"}}' },
    right: { text: '{"general": {"(0018,1020)": "set(@value(0008,0070)@)"}}' },
  },
  check(file, report) {
    for (const { rule, property, report: shared } of rulesOf(file)) {
      for (const macro of macrosOf(rule.command)) {
        const why = 'tag' in macro ? noValue(macro.tag) : undefined;
        if (!('tag' in macro) || why === undefined) continue;
        report({
          ...shared,
          at: property.value,
          message: isEmpty(macroText(macro), why),
          hint: another(),
        });
      }
    }
  },
};

function noValue(tag: Tag): string | undefined {
  if (groupOf(tag) === 2) return fileMeta();
  return groupOf(tag) === 0 ? ofMessages() : undefined;
}
