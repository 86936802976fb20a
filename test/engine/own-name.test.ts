/** A word of the patient's own name in text that stays is told by its attribute, and never as what it is. */

import { describe, expect, test } from 'vitest';
import { OwnName } from '../../src/engine/clean/own-name.ts';
import { el, file, type Part, sq, TS } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import type { SectionSource } from '../support/settings.ts';

const STUDY_DESCRIPTION = 0x00081030;
const CT = '1.2.840.10008.5.1.4.1.1.2';

describe('the words of a name', () => {
  test.each<[name: string, id: string, text: string, found: boolean]>([
    ['Muster^Anna', '', 'CT Thorax ANNA', true],
    ['Muster^Anna', '', 'follow-up of muster, a.', true],
    ['Müller^Anna', '', 'MUELLER, knee', true],
    ['Mueller^Anna', '', 'Knie Müller', true],
    ['Müller^Anna', '', 'Mu\u0308ller', true],
    ['MUSTER ANNA', '', 'anna', true],
    ['Yamada^Tarou=山田^太郎', '', '山田 CT', true],
    // Whole words.
    ['Berg^Anna', '', 'Spielbergen', false],
    // Short ones, titles, and what descriptions are about.
    ['Li^Bo', '', 'Li Bo', false],
    ['Graf^Dr. Anna', '', 'Dr. X', false],
    ['Thorax^Brain', '', 'CT Thorax, Brain', false],
    ['Test^Patient', '', 'test patient', false],
    ['', '', 'anything', false],
    ['', 'PAT-4711', 'see pat 4711', true],
    ['', '0012345', 'No 12345', true],
    ['', '2024', 'study of 2024', false],
    ['', '12', '12 slices', false],
  ])('%s, %s in %s: %s', (patientName, patientId, text, found) => {
    const own = new OwnName({ patientName, patientId });
    expect(own.isIn(text, true)).toBe(found);
    // The second answer is remembered.
    expect(own.isIn(text, true)).toBe(found);
  });

  test('values of a list are looked at one by one', () => {
    const own = new OwnName({ patientName: '', patientId: 'AB12CD' });
    expect(own.isIn('AB12\\CD', true)).toBe(false);
    expect(own.isIn('AB12\\CD', false)).toBe(true);
  });
});

const HEAD = [el(0x00080016, 'UI', CT), el(0x00080018, 'UI', '1.2.3.4')];
const PATIENT = [el(0x00100010, 'PN', 'Sentinelmann^Jana'), el(0x00100020, 'LO', 'PAT-4711')];

/** Attributes that are told, of a file with this in it. */
function told(
  general: SectionSource,
  before: readonly Part[],
  behind: readonly Part[] = [],
  transferSyntax: string = TS.explicit,
): { tag: number; text: string }[] {
  const bytes = file({ sopClass: CT, transferSyntax, elements: [...HEAD, ...before, ...PATIENT, ...behind] });
  return processOne(bytes, { shipped: true, general })
    .plan.warnings.filter(({ id }) => id === 'own-name-stays')
    .map(({ tag, text }) => ({ tag, text }));
}

const tagsOf = (found: readonly { tag: number }[]): number[] => found.map(({ tag }) => tag);
const description = (text: string): Part => el(STUDY_DESCRIPTION, 'LO', text);
const DEFAULT = { preset: 'default' };
const NONE = { preset: 'none' };

describe('text that stays', () => {
  test('is told by its attribute, and not by its value', () => {
    expect(told(DEFAULT, [description('CT of SENTINELMANN')])).toEqual([
      {
        tag: STUDY_DESCRIPTION,
        text: '(0008,1030) Study Description stays as it is, and holds a word of the patient’s own name, or the Patient ID',
      },
    ]);
  });

  test('the Patient ID as well', () => {
    expect(tagsOf(told(DEFAULT, [description('ref PAT-4711')]))).toEqual([STUDY_DESCRIPTION]);
  });

  test('nothing is said where nothing is found, or nothing stays', () => {
    expect(told(DEFAULT, [description('CT of the chest')])).toEqual([]);
    expect(told({ ...DEFAULT, '(0008,1030)': 'remove' }, [description('Sentinelmann')])).toEqual([]);
    expect(told({ preset: 'ps315-basic' }, [description('Sentinelmann')])).toEqual([]);
    expect(told({ preset: 'ps315-basic', '(0008,1030)': 'clean' }, [description('Sentinelmann')])).toEqual(
      [],
    );
  });

  test('every preset that keeps text is asked', () => {
    for (const general of [NONE, { preset: 'original' }, { preset: 'ps315-basic', '(0008,1030)': 'keep' }])
      expect(tagsOf(told(general, [description('Sentinelmann')]))).toContain(STUDY_DESCRIPTION);
  });

  test('name and number themselves are not told: a rule that keeps them says so itself', () => {
    expect(told(NONE, [])).toEqual([]);
  });

  test('in the items of sequences, whatever the depth', () => {
    const inner = sq(0x00081115, [
      [sq(0x00081199, [[el(0x00081030, 'LO', 'x'), el(0x0008103e, 'LO', 'for Jana')]])],
    ]);
    expect(tagsOf(told(NONE, [inner]))).toEqual([0x0008103e]);
  });

  test('by the character set of the item', () => {
    const bytes = file({
      sopClass: CT,
      elements: [
        el(0x00080005, 'CS', 'ISO_IR 192'),
        ...HEAD,
        sq(0x00081115, [
          [
            el(0x00080005, 'CS', 'ISO_IR 100'),
            el(0x00081030, 'LO', Uint8Array.of(0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e, 0x73, 0x20)),
          ],
        ]),
        el(0x00100010, 'PN', Buffer.from('Jürgens^Jana ', 'utf8')),
      ],
    });
    const { warnings } = processOne(bytes, { shipped: true, general: NONE }).plan;
    expect(warnings.filter(({ id }) => id === 'own-name-stays').map(({ tag }) => tag)).toEqual([0x00081030]);
  });

  test('private text, with a VR and without', () => {
    const block = [el(0x00090010, 'LO', 'ACME'), el(0x00091001, 'LO', 'of Sentinelmann')];
    const general = { ...DEFAULT, '(0009,{ACME}01)': 'keep' };
    expect(tagsOf(told(general, block))).toEqual([0x00091001]);
    expect(told(general, block)[0]?.text).toContain('(0009,1001) (private) stays');
    expect(tagsOf(told(general, block, [], TS.implicit))).toEqual([0x00091001]);
  });

  test('bytes that are no text are not looked into', () => {
    const block = [
      el(0x00090010, 'LO', 'ACME'),
      el(0x00091001, 'UN', Buffer.concat([Buffer.from([1, 2]), Buffer.from('Sentinelmann')])),
    ];
    expect(told({ ...DEFAULT, '(0009,{ACME}01)': 'keep' }, block)).toEqual([]);
  });

  test('codes, which may hold a plain word', () => {
    expect(tagsOf(told(DEFAULT, [], [el(0x00180015, 'CS', 'SENTINELMANN')]))).toEqual([0x00180015]);
  });

  test('UTF-8 in a file that names no character set', () => {
    const bytes = file({
      sopClass: CT,
      elements: [
        ...HEAD,
        el(STUDY_DESCRIPTION, 'LO', Buffer.from('für Łukaszewicz ', 'utf8')),
        el(0x00100010, 'PN', 'Lukaszewicz^A'),
      ],
    });
    const { warnings } = processOne(bytes, { shipped: true, general: DEFAULT }).plan;
    expect(warnings.map(({ id }) => id)).toContain('own-name-stays');
  });

  test('the word itself is nowhere in what is told', () => {
    const all = JSON.stringify(told(NONE, [description('Sentinelmann PAT-4711')]));
    expect(all).not.toMatch(/sentinelmann|4711|jana/i);
  });
});
