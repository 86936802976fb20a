import { expect, test } from 'vitest';
import { caseSensitiveTests, keywordsIn, namedAets } from '../../src/lint/support/rule-text.ts';

test.each([
  ['@ReceiverAET@ == "az_x"', ['az_x']],
  ["tags.ReceiverAET == 'az_x'", ['az_x']],
  ['"az_x" == @ReceiverAET@', ['az_x']],
  ['@ReceiverAET@.lower() == "az_x"', ['az_x']],
  ['tags.ReceiverAET.strip().upper() in ["A", \'B\']', ['A', 'B']],
  ['@ReceiverAET@ in ("A", "B")', ['A', 'B']],
  ['@ReceiverAET@ in {"A"}', ['A']],
  ['@ReceiverAET@ == "A" or @ReceiverAET@ == "B"', ['A', 'B']],
  ['tags.Modality == "MR" and @ReceiverAET@ == "A"', ['A']],
  ['@ReceiverAET@ == "A" and not tags.Modality == "SR"', ['A']],
  ['@ReceiverAET@ == "A" and ("T1" in tags.SeriesDescription)', ['A']],
  ['@ReceiverAET@ == "this or that"', ['this or that']],
  ['@ReceiverAET@ in []', []],
])('%s names %j', (expression, aets) => {
  expect(namedAets(expression)).toEqual(aets);
});

test.each([
  'True',
  '',
  'tags.Modality == "MR"',
  '@ReceiverAET@ != "A"',
  'not @ReceiverAET@ == "A"',
  'not (tags.Modality == "MR" and @ReceiverAET@ == "A" and True)',
  '(@ReceiverAET@ == "A" or True)',
  '@ReceiverAET@ == "A" or tags.Modality == "MR"',
  '"az_" in @ReceiverAET@',
  '@ReceiverAET@.startswith("az_")',
  '@ReceiverAET@ in "az_a az_b"',
  '@ReceiverAET@ in ("az_a")',
  '@ReceiverAET@ not in ["A"]',
  '@ReceiverAET@ in [other, "A"]',
  '@ReceiverAET@ == "A" if True else True',
  '@ReceiverAET@ == "A\\"B"',
  '@ReceiverAET@.replace("A", "B") == "A"',
  '@SenderAET@ == "A"',
])('%s: nothing is said', (expression) => {
  expect(namedAets(expression)).toBeUndefined();
});

test.each([
  ['"AZ_" in @ReceiverAET@', [{ text: 'AZ_', never: false }]],
  ["'az_' in tags.ReceiverAET", [{ text: 'az_', never: false }]],
  ['tags.ReceiverAET.startswith("az_my")', [{ text: 'az_my', never: false }]],
  ['"AZ_" in @ReceiverAET@.lower()', [{ text: 'AZ_', never: true }]],
  ['@ReceiverAET@.upper().startswith("az_")', [{ text: 'az_', never: true }]],
  ['"az_" in @ReceiverAET@.lower()', []],
  ['@ReceiverAET@.strip().upper().startswith("AZ_")', []],
  ['"az_" in @ReceiverAET@ or "AZ_" in @ReceiverAET@', []],
  ['@ReceiverAET@ == "az_x"', [{ text: 'az_x', never: false }]],
  ["'AZ_X' == tags.ReceiverAET", [{ text: 'AZ_X', never: false }]],
  ['@ReceiverAET@ in ["az_x", "az_y"]', [{ text: 'az_x', never: false }]],
  ['@ReceiverAET@.lower() in ["az_x", "az_y"]', []],
  ['tags.ReceiverAET.find("az_") >= 0', [{ text: 'az_', never: false }]],
  ['@ReceiverAET@ == "az_x" or @ReceiverAET@ == "AZ_X"', []],
  ['@ReceiverAET@ == "mystudy"', []],
  ['"az_" in @SenderAET@', []],
  ['"MR" in @ReceiverAET@', []],
  ['tags.ReceiverAET.lower() == "AZ_X"', [{ text: 'AZ_X', never: true }]],
  ['tags.ReceiverAET.upper() == "AZ_X"', []],
  ['tags.ReceiverAET == "AZ_X"', [{ text: 'AZ_X', never: false }]],
  ["tags.ReceiverAET[:3] == 'az_'", [{ text: 'az_', never: false }]],
  ["tags.ReceiverAET.lower()[0:3] == 'az_'", []],
])('%s: %j', (expression, found) => {
  expect(caseSensitiveTests(expression)).toEqual(found);
});

test.each([
  '("az_" in @ReceiverAET@',
  '"az_" in @ReceiverAET@)',
  '"az_ in @ReceiverAET@',
  "'az_x == tags.ReceiverAET",
])('%s is no expression: nothing is said of its case', (expression) => {
  expect(caseSensitiveTests(expression)).toEqual([]);
});

test.each([
  ['"az_" in @RecieverAET@.lower()', ['RecieverAET']],
  ['tags.Modality == "MR" and @ReceiverAET@ == "tags.X @Y@"', ['Modality', 'ReceiverAET']],
])('%s asks for %j', (expression, keywords) => {
  expect(keywordsIn(expression)).toEqual(keywords);
});
