import { expect, test } from 'vitest';
import { variantsOf } from '../../src/assignment/variants.ts';
import { textPolicy } from '../../src/cli/assignment/policy.ts';
import { preview } from '../../src/engine/preview.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { KEYS } from '../support/engine.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const PET = '1.2.840.10008.5.1.4.1.1.128';
const SERIES_TIME = 0x00080031;
const TOOLS = { ...KEYS, codec: textCodec, processDate: '', processTime: '', method: 'us' };

const assignmentOf = (rules: object) => {
  const { policy } = textPolicy(JSON.stringify({ general: rules }), 'settings.json', {});
  if (policy === undefined) throw new Error('the settings of the test are invalid');
  return policy.assignment;
};

test('what a preset says for some SOP classes is a variant, and what the engine does there', () => {
  const assignment = assignmentOf({});
  const variants = variantsOf(assignment, SERIES_TIME);
  expect(variants.map(({ sopClasses, decision }) => [sopClasses, decision.action.kind])).toEqual([
    [[PET], 'replace'],
  ]);
  expect(preview(assignment, SERIES_TIME, TOOLS, PET).topLevel).toEqual({ kind: 'value', text: '000000' });
  expect(preview(assignment, SERIES_TIME, TOOLS, CT).topLevel).toEqual({ kind: 'removed' });
});

test('a rule of the user holds for all objects: no variant is left', () => {
  const assignment = assignmentOf({ '(0008,0031)': 'clear' });
  expect(variantsOf(assignment, SERIES_TIME)).toEqual([]);
  expect(preview(assignment, SERIES_TIME, TOOLS, PET).topLevel).toEqual({ kind: 'emptied' });
});
