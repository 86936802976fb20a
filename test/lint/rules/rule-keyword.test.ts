import { expect, test } from 'vitest';
import { lintText } from '../fixtures.ts';

const found = (rule: string) => {
  const text = JSON.stringify({
    modules: { anon: { docker_tag: 'mercure-anonymizer:1', settings: { general: {} } } },
    rules: { study: { action: 'both', target: 'x', processing_module: 'anon', rule } },
    targets: {},
  });
  return lintText(text, 'mercure')
    .filter((finding) => finding.rule === 'rule-keyword')
    .map(({ severity, message, hint, span }) => [severity, message, hint, text.slice(span.start, span.end)]);
};

test.each([
  ["'az_lungstudy' in @RecieverAET@.lower()", 'RecieverAET', 'ReceiverAET'],
  ["@receiveraet@ == 'az_x'", 'receiveraet', 'ReceiverAET'],
  ["tags.SenderAE == 'x'", 'SenderAE', 'SenderAET'],
])('%s', (rule, wrong, right) => {
  expect(found(rule)).toEqual([
    [
      'warning',
      `the rule asks for "${wrong}", which no image has: it never lets one through`,
      `did you mean "${right}"? mercure compares such names letter by letter`,
      JSON.stringify(rule),
    ],
  ]);
});

test.each([
  "@ReceiverAET@ == 'RecieverAET'",
  "tags.SenderAET == 'x' and tags.Modality == 'MR'",
  'tags.SenderAddress',
])('nothing is said of %s', (rule) => {
  expect(found(rule)).toEqual([]);
});
