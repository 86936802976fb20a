/** What one reader cannot decode, and what padding is not, must not make one patient of two. */
import { describe, expect, test } from 'vitest';
import { el, file, type Part } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { readDicom } from '../support/reader.ts';

const SETTINGS = {
  general: {
    preset: 'none',
    '(0010,0020)': 'set(@pseudo_mrn@)',
    '(0008,0050)': 'set(@pseudo_acc@)',
    '(0010,1000)': 'set(@pseudo@)',
    '(0008,0020)': 'shiftdate',
  },
};

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Patient ID, accession number, other ID and date of the output. */
function made(id: Uint8Array): string[] {
  const elements: Part[] = [
    el(0x00080005, 'CS', 'ISO_IR 192'),
    el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
    el(0x00080018, 'UI', '1.2.3.1'),
    el(0x00080020, 'DA', '20200615'),
    el(0x00080050, 'SH', id),
    el(0x00100020, 'LO', id),
    el(0x00101000, 'LO', id),
    el(0x0020000d, 'UI', '1.2.3'),
    el(0x0020000e, 'UI', '1.2.3.4'),
  ];
  const { bytes } = processOne(file({ elements }), SETTINGS, { lasting: true });
  const { dataSet } = readDicom(bytes);
  return [0x00100020, 0x00080050, 0x00101000, 0x00080020].map((tag) =>
    Buffer.from(dataSet.find((one) => one.tag === tag)!.bytes!)
      .toString('latin1')
      .trim(),
  );
}

const wrongly = (text: string): string[] => made(latin1(text));

describe('two originals that differ in what is not ASCII get different values', () => {
  test.each([
    // Latin-1 under the label of UTF-8: both would be "m\ufffdlle7".
    ['bytes that UTF-8 does not know', () => wrongly('M\u00fclle7'), () => wrongly('M\u00f6lle7')],
    [
      'a blank of another kind in front',
      () => made(Buffer.from('\u00a0q42')),
      () => made(Buffer.from('q42')),
    ],
    ['a tabulator in front', () => made(Buffer.from('\tq42')), () => made(Buffer.from('q42'))],
  ])('%s', (_, one, other) => {
    const [a, b] = [one(), other()];
    for (const [i, value] of a.entries()) expect(value).not.toBe(b[i]);
  });
});

test('blanks around a value are padding', () => {
  expect(made(Buffer.from('  Q42 '))).toEqual(made(Buffer.from('q42')));
});
