import { commandText } from '../../../assignment/print.ts';
import type { RankedRule } from '../../../assignment/types.ts';
import { counted } from '../../../finding/counted.ts';
import { formatSelector } from '../../../rules/selector.ts';
import { lookUp } from '../../../standard/dictionary.ts';
import { listOf, someOf } from '../../support/attribute-text.ts';
import { presetReport } from '../../support/profile.ts';
import type { LintRule } from '../../support/types.ts';
import { wholeViewsOf } from '../../support/views.ts';

const disagree = (rows: number, winner: string, losers: string, names: string) =>
  `of ${counted(rows, 'attribute')} ${winner}, and ${losers}: the stricter word wins, for ${names}`;
const says = (preset: string, command: string) => `${preset} says ${command}`;
const own = () => 'where the other word is wanted, write a rule of your own';

const NAMED = 5;

export const overlaysDisagree: LintRule = {
  id: 'overlays-disagree',
  severity: 'note',
  docs: {
    what: 'Two presets on top of another one say different things about an attribute.',
    why: 'The stricter of the two wins, so one of the options lets less through than its table says.',
    wrong: {
      text: '{"general": {"preset": ["ps315-basic", "ps315-retain-device", "ps315-retain-modified-dates"]}}',
    },
    right: { text: '{"general": {"preset": ["ps315-basic", "ps315-retain-device", "ps315-retain-uids"]}}' },
  },
  check(file, report) {
    for (const place of wholeViewsOf(file)) {
      for (const [[winner, ...losers], names] of disagreements(place.assignment.rules)) {
        if (winner === undefined) continue;
        report({
          ...presetReport(place),
          message: disagree(names.length, winner, listOf(losers), someOf(names, NAMED)),
          hint: own(),
        });
      }
    }
  },
};

/** What presets say of the same selector, the strictest first, with the attributes of which they say it. */
function disagreements(rules: readonly RankedRule[]): [words: readonly string[], names: string[]][] {
  const bySelector = new Map<string, RankedRule[]>();
  for (const rule of rules) {
    const key = formatSelector(rule.selector);
    bySelector.set(key, [...(bySelector.get(key) ?? []), rule]);
  }
  const found = new Map<string, [readonly string[], string[]]>();
  for (const [selector, all] of bySelector) {
    // Under a rule of the user none of them has a word.
    const overlays = all.filter(({ overlay }) => overlay === true);
    if (overlays[0] !== all[0] || new Set(overlays.map(({ text }) => text)).size < 2) continue;
    const words = overlays.map(({ preset = '', command }) => says(preset, commandText(command)));
    const known = found.get(words.join('\0')) ?? [words, []];
    known[1].push(nameOf(all[0]!, selector));
    found.set(words.join('\0'), known);
  }
  return [...found.values()];
}

const nameOf = ({ selector }: RankedRule, text: string): string =>
  (selector.kind === 'exact' ? lookUp(selector.tag)?.keyword : undefined) || text;
