import { expect, test } from 'vitest';
import type { FileKind } from '../../src/documents/types.ts';
import { lintText } from './fixtures.ts';

const accepted = (text: string, rule: string, kind?: FileKind): (string | undefined)[] =>
  lintText(text, kind)
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.accepted);

const reason = (rule: string, selector: string): string =>
  `"lint_accept": {"${rule}": {"${selector}": "ethics board, 2026"}}`;

test.each([
  [
    'in the section where the rule stands, the selector in any spelling',
    'e11-attribute-kept',
    `{"general": {}, "a": {"(0008,0020)": "keep", ${reason('e11-attribute-kept', '( 8,20)')}}}`,
    ['ethics board, 2026'],
  ],
  [
    'another selector',
    'e11-attribute-kept',
    `{"general": {}, "a": {"(0008,0020)": "keep", ${reason('e11-attribute-kept', '(0008,0021)')}}}`,
    [undefined],
  ],
  [
    'the section of another project',
    'e11-attribute-kept',
    `{"general": {}, "a": {"(0008,0020)": "keep"}, "b": {${reason('e11-attribute-kept', '*')}}}`,
    [undefined],
  ],
  [
    'an option, by *',
    'uids-retained',
    `{"general": {}, "a": {"retain_uids": true, ${reason('uids-retained', '*')}}}`,
    ['ethics board, 2026'],
  ],
  [
    'what the preset keeps, for this project',
    'preset-keeps',
    `{"general": {}, "a": {${reason('preset-keeps', '*')}}, "b": {}}`,
    ['ethics board, 2026', undefined],
  ],
])('%s', (_, rule, text, expected) => {
  expect(accepted(text, rule)).toEqual(expected);
});

const mercure = (settings: string, retain = false): string =>
  JSON.stringify({
    modules: {
      anonymizer: {
        docker_tag: 'mercureimaging/mercure-anonymizer:1',
        settings: JSON.parse(`{"general": {${settings}}}`),
      },
    },
    rules: {
      anon: { action: 'both', processing_module: 'anonymizer', processing_retain_images: retain },
    },
  });

test.each(['series-trigger', 'network-enabled'])('a section accepts for its rule and module: %s', (rule) => {
  expect(accepted(mercure(reason(rule, '*')), rule, 'mercure')).toEqual(['ethics board, 2026']);
  expect(accepted(mercure(''), rule, 'mercure')).toEqual([undefined]);
});

test('what run refuses is never accepted', () => {
  const rule = 'originals-retained';
  expect(accepted(mercure(reason(rule, '*'), true), rule, 'mercure')).toEqual([undefined]);
});
