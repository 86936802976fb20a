/**
 * PS3.15 Section E.1.1: attributes of group 0004 belong to the directory of a file set (PS3.10), and go from an object that is
 * de-identified. Names of files are made of names and numbers of patients.
 */

import { describe, expect, test } from 'vitest';
import { lintText } from '../lint/fixtures.ts';
import { ascii, el, file, type Part, sq, TS } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { ps315Names } from '../support/preset-file.ts';
import { flatten, readDicom } from '../support/reader.ts';

const LEAK = 'QZXLEAK';

/** What a directory record holds (PS3.3 Section F.3), an attribute that PS3.6 does not know, and others of its VR. */
const directory = (): Part[] => [
  el(0x00041130, 'CS', `${LEAK}1`),
  el(0x00041141, 'CS', `README\\${LEAK}2`),
  el(0x00041200, 'UL', [364]),
  sq(0x00041220, [[el(0x00041430, 'CS', 'PATIENT'), el(0x00100010, 'PN', `${LEAK}3^Zoe`)]]),
  el(0x00041500, 'CS', `PAT\\${LEAK}4`),
  el(0x00041510, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
  el(0x00041511, 'UI', '1.2.999.66.77'),
  el(0x0004fff0, 'UN', ascii(`${LEAK}5`)),
];

const PATIENT = el(0x00100010, 'PN', 'Doe^Jane');

const ofImage = (parts: readonly Part[]): Part[] => [
  ...parts,
  el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
  el(0x00080018, 'UI', '1.2.999.1'),
];

const PLACES: Readonly<Record<string, readonly Part[]>> = {
  'at the top': [...ofImage(directory()), PATIENT],
  'in a sequence': [
    ...ofImage([]),
    sq(0x00082218, [[...directory(), el(0x00080100, 'SH', 'T-D4000')]]),
    PATIENT,
  ],
  'in a private sequence that a rule keeps': [
    ...ofImage([]),
    el(0x00090010, 'LO', 'ACME'),
    sq(0x00091001, [[...directory(), el(0x00080060, 'CS', 'CT')]]),
    PATIENT,
  ],
};

const KEEPS = { '(0009,0010)': 'keep', '(0009,1001)': 'keep', '(0008,2218)': 'keep' };

function groupLeft(
  input: Uint8Array,
  preset: string | readonly string[],
  rules: Record<string, string> = {},
) {
  const { bytes } = processOne(input, { shipped: true, general: { preset, ...KEEPS }, project: rules });
  const left = flatten(readDicom(bytes).dataSet).filter(({ tag }) => tag >>> 16 === 0x0004);
  return { tags: left.map(({ tag }) => tag), leaks: Buffer.from(bytes).includes(LEAK) };
}

const NOTHING = { tags: [], leaks: false };
const OVERLAYS = ps315Names.filter((name) => name !== 'ps315-basic');

test.each([...OVERLAYS.map((name) => ['ps315-basic', name]), ['default', 'ps315-retain-uids']])(
  '%s, %s',
  (...preset) => {
    for (const elements of Object.values(PLACES))
      expect(groupLeft(file({ elements }), preset)).toEqual(NOTHING);
  },
);

describe.each(['default', 'ps315-basic'])('%s', (preset) => {
  test.each(Object.entries(PLACES))('%s', (_, elements) => {
    for (const transferSyntax of [TS.implicit, TS.explicit, TS.big])
      expect(groupLeft(file({ elements, transferSyntax }), preset)).toEqual(NOTHING);
  });

  test.each(['(0004,1500)', '(0004,xxxx)', '(0008,2218)/(0004,1500)', '(vr:CS)'])(
    'a rule on %s does not bring it back',
    (selector) => {
      for (const command of ['keep', 'replace(@value@)'])
        for (const elements of Object.values(PLACES))
          expect(groupLeft(file({ elements }), preset, { [selector]: command }).tags).toEqual([]);
    },
  );

  test('nothing is inserted there', () => {
    const elements = PLACES['at the top']!;
    expect(groupLeft(file({ elements }), preset, { '(0004,1500)': 'set(A)' })).toEqual(NOTHING);
  });
});

test('where nothing is called de-identified, the rules have their word', () => {
  const input = file({ elements: PLACES['at the top']! });
  expect(groupLeft(input, 'none', { '(0004,1500)': 'keep' }).tags).toContain(0x00041500);
});

describe('lint says that a rule has no effect', () => {
  const WHY = 'group 0004 belongs to directories of files, and a preset that de-identifies always removes it';
  const said = (preset: string, selector: string, command: string): string[] =>
    lintText(JSON.stringify({ general: { preset }, mystudy: { [selector]: command } }))
      .filter(({ rule }) => rule === 'overruled-rule')
      .map(({ message }) => message);

  test.each([
    ['default', '(0004,1500)', 'keep'],
    ['ps315-basic', '(0004,1500)', 'keep'],
    ['default', '(0004,xxxx)', 'keep'],
    ['default', '(0004,1500)', 'safe'],
    ['default', '(0004,1511)', 'mapuid'],
    ['default', '(0004,1500)', 'set(A)'],
    ['default', '(0040,0275)/(0004,1500)', 'keep'],
  ])('%s: %s %s', (preset, selector, command) => {
    expect(said(preset, selector, command)).toEqual([
      `${command.replace(/\(.*/, '')} has no effect here: ${WHY}`,
    ]);
  });

  test.each([
    ['default', '(0004,1500)', 'remove'],
    ['none', '(0004,1500)', 'keep'],
  ])('%s: %s %s goes unsaid', (preset, selector, command) => {
    expect(said(preset, selector, command)).toEqual([]);
  });
});
