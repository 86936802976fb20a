import { formatSelector, parseSelector } from '../../../rules/selector.ts';
import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const misread = (tag: string) =>
  `the original does not take this for ${tag}: a rule of the preset or of another section may win, and a kept element counts as unknown`;
const write = (tag: string) => `write "${tag}"`;

export const originalHexCase: LintRule = {
  id: 'original-hex-case',
  severity: 'warning',
  compat: true,
  docs: {
    what: 'A tag has capital hexadecimal digits, or is not spelled as the original sorts it.',
    why: 'The original compares tags as texts: with `(0009,10AB)` kept, the element is still removed as unknown.',
    wrong: { text: '{"general": {"(0018,100A)": "keep"}}' },
    right: { text: '{"general": {"(0018,100a)": "keep"}}' },
  },
  check(file, report) {
    for (const { object, report: shared } of sectionPlaces(file)) {
      for (const property of object.properties) {
        const parsed = parseSelector(property.key);
        if (!parsed?.ok || parsed.canonical || parsed.selector.kind !== 'exact') continue;
        const tag = formatSelector(parsed.selector);
        report({ ...shared, at: property, selector: tag, message: misread(tag), hint: write(tag) });
      }
    }
  },
};
