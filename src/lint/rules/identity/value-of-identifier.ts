import type { Assignment, RankedRule } from '../../../assignment/types.ts';
import { formatSelector } from '../../../rules/format-selector.ts';
import { macrosOf } from '../../../rules/macro.ts';
import { targetOf } from '../../../rules/matches.ts';
import { e11Row } from '../../../standard/e11.ts';
import type { Tag } from '../../../standard/tag.ts';
import { acceptHint, attributeName, ofPerson, standardSays } from '../../support/attribute-text.ts';
import { directIdentifier, isUnknownPrivate, unlisted } from '../../support/identifiers.ts';
import { oneElement, tagsToAsk } from '../../support/kept.ts';
import { identifyingTags } from '../../support/repeating.ts';
import type { LintRule } from '../../support/types.ts';
import { decidedBy, userRules, viewsOf } from '../../support/views.ts';

const inserts = (name: string, what: string) => `this writes the original ${name}, ${what}, into the output`;
const listed = (name: string, standard: string) =>
  `this writes the original ${name} into the output: ${standard}`;
const ofPrivate = (tag: string) =>
  `this writes the original value of the private element ${tag} into the output, and nobody can tell what that is`;
const another = () => 'write another text, such as @fake_mrn@, @fake_name@, @fake_acc@ or @hash_acc@';

export const valueOfIdentifier: LintRule = {
  id: 'value-of-identifier',
  severity: 'error',
  docs: {
    what: 'A rule inserts the original value of an identifying attribute with `@value@` or `@value(gggg,eeee)@`.',
    why: 'The value is in the output again, only with other text around it, or in another attribute.',
    wrong: { text: '{"general": {}, "mystudy": {"(0010,0020)": "set(MS_@value@)"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0010,0020)": "set(MS_@fake_mrn@)"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, property, report: at } of userRules(place)) {
        for (const { tag, name, creator } of sourcesOf(place.assignment, rule)) {
          const what = directIdentifier(tag);
          const row = e11Row(tag);
          const why = row === undefined ? unlisted(tag)?.why : standardSays(row);
          if (what === undefined && why === undefined && !isUnknownPrivate(tag, creator)) continue;
          report({
            ...at,
            at: property.value,
            severity: what === undefined ? 'warning' : 'error',
            message:
              what === undefined
                ? why === undefined
                  ? ofPrivate(name)
                  : listed(name, why)
                : inserts(name, ofPerson(what)),
            hint: what === undefined ? `${another()}, ${acceptHint()}` : another(),
          });
        }
      }
    }
  },
};

/** The elements whose original values this rule inserts; of a rule with x, the first that names a person, else any. */
function sourcesOf(assignment: Assignment, rule: RankedRule): Source[] {
  const { command, selector } = rule;
  const one = oneElement(selector);
  const tags = tagsToAsk(selector, identifyingTags);
  const own = decidedBy(assignment, rule, tags).map(({ tag }) => tag);
  // A mask decides tags that no table lists as well; a rule on one element that something overrules inserts nothing.
  if (own.length === 0 && one !== undefined) return [];
  const worst = own.find((tag) => directIdentifier(tag) !== undefined) ?? own[0];
  const sources = macrosOf(command).flatMap((macro): Source[] => {
    if (macro.kind === 'value_of') return [{ tag: macro.tag, name: attributeName(macro.tag) }];
    if (macro.kind !== 'value' || worst === undefined) return [];
    const name = one?.creator === undefined ? attributeName(worst) : formatSelector(targetOf(selector));
    return [{ tag: worst, name, creator: one?.creator }];
  });
  return [...new Map(sources.map((source) => [source.tag, source])).values()];
}

interface Source {
  readonly tag: Tag;
  readonly name: string;
  readonly creator?: string | undefined;
}
