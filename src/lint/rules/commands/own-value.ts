import type { RankedRule } from '../../../assignment/types.ts';
import type { Selector } from '../../../rules/types.ts';
import { mayBeKept } from '../../support/identifiers.ts';
import { oneElement } from '../../support/kept.ts';
import { rulesOf, templateOf } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const isKeep = (command: string) => `${command} with nothing but its own value changes nothing`;
const keep = () => 'write "keep"';
const another = () =>
  'write another text, "clear" or "remove": "keep" would let the original through just the same';

export const ownValue: LintRule = {
  id: 'own-value',
  severity: 'warning',
  docs: {
    what: '`set(@value@)` or `replace(@value@)`: the element gets the value that it has.',
    why: 'It reads as if the value were replaced, and is a `keep`.',
    wrong: { text: '{"general": {"(0008,1030)": "set(@value@)"}}' },
    right: { text: '{"general": {"(0008,1030)": "set(MS)"}}' },
  },
  check(file, report) {
    for (const { rule, property, report: shared } of rulesOf(file))
      if (isOwnValue(rule))
        report({
          ...shared,
          at: property.value,
          message: isKeep(rule.command.kind),
          hint: hintFor(rule.selector),
        });
  },
};

/** What another rule of the linter would warn of is not suggested. */
function hintFor(selector: Selector): string {
  const one = oneElement(selector);
  return one !== undefined && mayBeKept(one.tag, one.creator) ? keep() : another();
}

function isOwnValue({ command, selector }: RankedRule): boolean {
  const [part, ...more] = templateOf(command);
  if (part?.kind !== 'macro' || more.length > 0) return false;
  if (part.macro.kind === 'value') return true;
  return part.macro.kind === 'value_of' && selector.kind === 'exact' && selector.tag === part.macro.tag;
}
