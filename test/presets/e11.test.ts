import { describe, expect, test } from 'vitest';
import { lookUp } from '../../src/standard/dictionary.ts';
import { allE11Rows, e11Row } from '../../src/standard/e11.ts';
import { formatTag, groupOf } from '../../src/standard/tag.ts';
import { commandsFor, presetFile, tagOfSelector } from '../support/preset-file.ts';

const preset = presetFile('default');
const commands = commandsFor(preset, '');
const original = commandsFor(presetFile('original'), '');

/** Attributes of Table E.1-1 of which `default` keeps something on purpose: what the original keeps, and why else. */
const keptOnPurpose: Readonly<Record<string, string>> = {
  '(0008,1030)': 'the original keeps Study Description',
  '(0008,103e)': 'the original keeps Series Description',
  '(0010,0040)': "the original keeps Patient's Sex",
  '(0010,1010)': "the original keeps Patient's Age",
  '(0010,1030)': 'the SUV of PET needs the weight',
  '(0018,0010)': 'the original keeps Contrast/Bolus Agent',
  '(0018,1030)': 'the original keeps Protocol Name',
  '(0008,0020)': 'the original keeps the year',
  '(0008,0021)': 'the original keeps the year',
  '(0008,0022)': 'the original keeps the year',
  '(0008,0023)': 'the original keeps the year',
  '(0010,0030)': 'the original keeps the year',
  '(0018,1012)': 'the original keeps the year',
  '(0040,a073)': 'Type 1 in verified reports; what is in it gets dummy values',
  '(0040,a730)': 'a report without content is none; texts, names and dates in it get dummy values',
};

/** Files hold neither messages nor a directory, and the file meta group is built anew. */
const notInADataSet = (tag: number): boolean => groupOf(tag) < 0x0008;

/** Attributes with action X that are Type 1 where they occur. */
const typeOneThoughX = ['(0070,0082)', '(0070,0083)'];

describe('every attribute of Table E.1-1 loses its value', () => {
  const rows = allE11Rows().filter(({ tag, mask }) => mask === 0xffffffff && !notInADataSet(tag));
  test.each(rows.map((row) => ({ ...row, selector: formatTag(row.tag) })))(
    '$selector $name: $basic',
    (row) => {
      const command = commands.get(row.tag) ?? 'no rule';
      if (row.selector in keptOnPurpose) {
        expect(command).toMatch(/^(keep|safe|truncdate)$/);
      } else if (row.basic === 'U' || lookUp(row.tag)?.vrs[0] === 'UI') {
        expect(command).toBe('mapuid');
      } else if (row.basic === 'X/Z/U*') {
        // U*: the sequence may stay, with new UIDs in it.
        expect(command).toMatch(/^(remove|safe)$/);
      } else if (row.basic === 'X' && !typeOneThoughX.includes(row.selector)) {
        expect(command).toBe('remove');
      } else {
        expect(command).toMatch(/^(remove|clear|dummy|replace\([^@]+\)|set\(@fake_(name|mrn|acc)@\))$/);
      }
    },
  );
});

test('no variant keeps what the table lists, but for sequences of references', () => {
  const kept = preset
    .variants!.flatMap(({ rules }) => rules)
    .filter(({ command, selector }) => /^(keep|safe)$/.test(command) && e11Row(tagOfSelector(selector)));
  expect(kept.map(({ selector }) => e11Row(tagOfSelector(selector))?.basic)).toEqual(
    kept.map(() => 'X/Z/U*'),
  );
});

test('what is kept on purpose is what the original keeps, and the three that a use needs', () => {
  const byOriginal = [...original]
    .filter(([tag, command]) => e11Row(tag) !== undefined && /^(keep|truncdate)$/.test(command))
    .map(([tag]) => formatTag(tag));
  expect([...byOriginal, '(0010,1030)', '(0040,a073)', '(0040,a730)'].sort()).toEqual(
    Object.keys(keptOnPurpose).sort(),
  );
});

test.each([
  ['(0040,a160)', 'Text Value of a report'],
  ['(0040,a123)', 'Person Name of a report'],
  ['(0040,a075)', 'Verifying Observer Name'],
  ['(0040,a027)', 'Verifying Organization'],
  ['(0070,0006)', 'Unformatted Text Value'],
])('%s %s gets a dummy value', (selector) => {
  expect(commands.get(tagOfSelector(selector))).toMatch(/^replace\([^@]+\)$/);
});

test.each([
  ['(0008,1190)', 'Retrieve URL'],
  ['(0040,e010)', 'Retrieve URI'],
  ['(0028,7fe0)', 'Pixel Data Provider URL'],
  ['(0400,0500)', 'Encrypted Attributes Sequence'],
  ['(0018,1072)', 'Radiopharmaceutical Start Time'],
])('%s %s goes, whatever the table says', (selector) => {
  expect(commands.get(tagOfSelector(selector))).toBe('remove');
});

test.each(['(0008,010c)', '(0008,010d)', '(0008,9123)'])('%s names no instance and stays', (selector) => {
  expect(commands.get(tagOfSelector(selector))).toBe('safe');
});
