import { formatSelector, parseSelector, quoteKey } from '../../../rules/selector.ts';
import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const readAs = (key: string, tag: string) => `${key} is read as ${tag}`;
const write = (tag: string) => `write "${tag}"`;
const fixTitle = (tag: string) => `write the tag as ${tag}`;

export const tagSpelling: LintRule = {
  id: 'tag-spelling',
  severity: 'warning',
  docs: {
    what: 'A tag is not written as it is read: capital hexadecimal digits, blanks, `0x`, or missing zeros.',
    why: 'The original did not see that such a rule replaces one of the preset, so either could win. Searching for a tag finds one spelling only.',
    wrong: { text: '{"general": {"(0018,100A)": "remove"}}' },
    right: { text: '{"general": {"(0018,100a)": "remove"}}' },
  },
  check(file, report) {
    for (const { object, report: shared } of sectionPlaces(file)) {
      const spellings = object.properties.map(({ key }) => key);
      for (const property of object.properties) {
        const parsed = parseSelector(property.key);
        if (!parsed?.ok || parsed.canonical) continue;
        const tag = formatSelector(parsed.selector);
        const fix = {
          title: fixTitle(tag),
          edits: [{ start: property.start, end: property.end, text: JSON.stringify(tag) }],
        };
        report({
          ...shared,
          at: property,
          selector: tag,
          message: readAs(quoteKey(property.key), tag),
          hint: write(tag),
          // Two equal keys are another mistake than two spellings of a tag.
          fix: spellings.includes(tag) ? undefined : fix,
        });
      }
    }
  },
};
