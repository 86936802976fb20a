import { describe, expect, test } from 'vitest';
import { type Claim, patientsOf } from '../../src/engine/identity/patients.ts';

/** [study, Patient ID, issuer, name, birth date] */
type Row = readonly [study: string, id: string, issuer?: string, name?: string, birthDate?: string];

const claim = ([
  study,
  patientId,
  issuerOfPatientId = '',
  patientName = '',
  patientBirthDate = '',
]: Row): Claim => ({
  study,
  studyUid: study,
  patientId,
  issuerOfPatientId,
  patientName,
  patientBirthDate,
});

/** Numbers the patients in the order of the rows: `[0, 0, 1]` is two patients. */
function numbered(rows: readonly Row[], order = rows): number[] {
  const patients = patientsOf(order.map(claim));
  const keys = rows.map((row) => patients.keyOf(claim(row)));
  const known = [...new Set(keys)];
  return keys.map((one) => known.indexOf(one));
}

const oddity = (rows: readonly Row[], study = 'S') => patientsOf(rows.map(claim)).oddities.get(study);

const NAME = 'Quillfeather^Zebulon';
const OTHER = 'Thistlewood^Ottoline';
const BORN = '19500102';
const LATER = '19710304';

describe('a study is of one patient', () => {
  test.each<[string, Row, Row]>([
    ['the issuer lacks', ['S', 'P1', 'HOSP', NAME, BORN], ['S', 'P1', '', NAME, BORN]],
    ['the issuer is in other case', ['S', 'P1', 'HOSP', NAME, BORN], ['S', 'P1', 'Hosp', NAME, BORN]],
    ['the issuer has blanks', ['S', 'P1', 'ST MARY', NAME, BORN], ['S', 'P1', 'ST  MARY', NAME, BORN]],
    ['the issuer is another one', ['S', 'P1', 'HOSP', NAME, BORN], ['S', 'P1', 'CLINIC', NAME, BORN]],
    ['the ID lacks', ['S', 'P1', 'HOSP', NAME, BORN], ['S', '', '', NAME, BORN]],
    ['the ID lacks, and the issuer is there', ['S', 'P1', 'HOSP', NAME, BORN], ['S', '', 'HOSP', NAME, BORN]],
    ['the ID is in other case', ['S', 'pid-1', '', NAME, BORN], ['S', 'PID-1', '', NAME, BORN]],
    ['the ID has blanks', ['S', 'PID 1', '', NAME, BORN], ['S', 'PID1', '', NAME, BORN]],
    ['the ID has a sign', ['S', 'PID-77', '', NAME, BORN], ['S', 'PID77', '', NAME, BORN]],
    ['the ID has zeros', ['S', '0077', '', NAME, BORN], ['S', '77', '', NAME, BORN]],
    ['the ID has wide letters', ['S', 'ＰＩＤ１', '', NAME, BORN], ['S', 'PID1', '', NAME, BORN]],
    ['nothing but the study is there', ['S', 'P1', 'HOSP', NAME, BORN], ['S', '']],
    ['the name is in other case', ['S', 'P1', '', NAME, BORN], ['S', '', '', NAME.toUpperCase(), BORN]],
    ['the name has a title', ['S', 'P1', '', `${NAME}^^Dr.`], ['S', '', '', NAME]],
    ['the name is written otherwise', ['S', 'P1', '', 'Müller^Jörg'], ['S', '', '', 'MUELLER^JOERG']],
    ['the name has an initial', ['S', 'P1', '', NAME], ['S', '', '', 'Quillfeather^Z']],
    ['the name is in two scripts', ['S', 'P1', '', 'Yamada^Tarou=山田^太郎'], ['S', '', '', '=山田^太郎']],
    ['the name is in other scripts', ['S', 'P1', '', 'Yamada^Tarou'], ['S', '', '', '=山田^太郎']],
    ['the name was taken out', ['S', 'P1', '', NAME], ['S', '', '', 'Anonymous']],
    ['only the birth date differs', ['S', 'P1', '', NAME, BORN], ['S', '', '', NAME, LATER]],
    ['only the name differs', ['S', 'P1', '', NAME, BORN], ['S', '', '', OTHER, BORN]],
  ])('%s', (_, one, other) => {
    expect(numbered([one, other])).toEqual([0, 0]);
    expect(numbered([one, other], [other, one])).toEqual([0, 0]);
    expect(oddity([one, other])).toBe('spelling');
  });

  test.each<[string, Row, Row]>([
    ['without an ID', ['S', 'P1', '', NAME, BORN], ['S', '', '', OTHER, LATER]],
    ['with an ID in another spelling', ['S', 'P1', '', NAME, BORN], ['S', 'p1', '', OTHER, LATER]],
    ['with another issuer', ['S', 'P1', 'A', NAME, BORN], ['S', 'P1', 'B', OTHER, LATER]],
    ['with names alone', ['S', 'P1', '', NAME], ['S', '', '', OTHER]],
    ['with birth dates alone', ['S', 'P1', '', '', BORN], ['S', '', '', '', LATER]],
    ['both without an ID', ['S', '', '', NAME, BORN], ['S', '', '', OTHER, LATER]],
  ])('but for two who share it by error, %s', (_, one, other) => {
    expect(numbered([one, other])).toEqual([0, 1]);
    expect(oddity([one, other])).toBe('spelling');
  });

  test('different IDs are one patient where nothing differs, and said', () => {
    const rows: Row[] = [
      ['S', 'P1', '', NAME, BORN],
      ['S', 'P2', '', NAME, BORN],
    ];
    expect(numbered(rows)).toEqual([0, 0]);
    expect(oddity(rows)).toBe('several');
  });

  test('different IDs are two patients where name or birth date differs: twins have one birth date', () => {
    for (const other of [
      ['S', 'P2', '', 'Quillfeather^Abel', BORN] as const,
      ['S', 'P2', '', NAME, LATER] as const,
    ]) {
      const rows: Row[] = [['S', 'P1', '', NAME, BORN], other];
      expect(numbered(rows)).toEqual([0, 1]);
      expect(oddity(rows)).toBe('several');
    }
  });

  test('what could be of either of two is of neither', () => {
    const rows: Row[] = [
      ['S', 'P1', '', NAME, BORN],
      ['S', 'P2', '', OTHER, LATER],
      ['S', ''],
      ['S', '', '', OTHER],
      ['S', 'p1'],
    ];
    expect(numbered(rows)).toEqual([0, 1, 2, 1, 0]);
    expect(numbered(rows, rows.toReversed())).toEqual([0, 1, 2, 1, 0]);
  });

  test('nothing is odd in a study that says the same in all files, or in none', () => {
    expect(
      oddity([
        ['S', 'P1', 'HOSP', NAME],
        ['S', 'P1', 'HOSP', NAME.toUpperCase()],
      ]),
    ).toBeUndefined();
    expect(
      oddity([
        ['S', '', '', NAME],
        ['S', '', '', NAME, BORN],
        ['S', ''],
      ]),
    ).toBeUndefined();
    expect(
      numbered([
        ['S', '', '', NAME],
        ['S', '', '', NAME, BORN],
        ['S', ''],
      ]),
    ).toEqual([0, 0, 0]);
  });
});

describe('over several studies', () => {
  test.each<[string, readonly Row[], readonly number[]]>([
    [
      'one ID and issuer is one patient',
      [
        ['S', 'P1', 'A', NAME],
        ['T', 'P1', 'A', OTHER],
      ],
      [0, 0],
    ],
    [
      'blanks are of their study',
      [
        ['S', ''],
        ['T', ''],
      ],
      [0, 1],
    ],
    [
      'two issuers are two patients',
      [
        ['S', 'P1', 'A'],
        ['T', 'P1', 'B'],
      ],
      [0, 1],
    ],
    [
      'another spelling is another ID',
      [
        ['S', 'p1'],
        ['T', 'P1'],
      ],
      [0, 1],
    ],
    [
      'no issuer is the one that is known',
      [
        ['S', 'P1', 'A', NAME],
        ['T', 'P1', '', NAME],
      ],
      [0, 0],
    ],
    [
      'no issuer is none of two',
      [
        ['S', 'P1', 'A'],
        ['T', 'P1', 'B'],
        ['U', 'P1'],
      ],
      [0, 1, 2],
    ],
    [
      'the issuer in another spelling',
      [
        ['S', 'P1', 'A', NAME],
        ['T', 'P1', 'a', NAME],
        ['U', 'P1'],
      ],
      [0, 0, 0],
    ],
    [
      'no issuer, and another person',
      [
        ['S', 'P1', 'A', NAME, BORN],
        ['T', 'P1', '', OTHER, LATER],
      ],
      [0, 1],
    ],
    [
      'what a study joins is joined in the next one',
      [
        ['S', 'P1', 'A', NAME],
        ['S', 'p1', '', NAME],
        ['T', 'p1'],
        ['U', 'P1', 'A'],
      ],
      [0, 0, 0, 0],
    ],
  ])('%s', (_, rows, patients) => {
    expect(numbered(rows)).toEqual(patients);
    expect(numbered(rows, rows.toReversed())).toEqual(patients);
  });

  test('a key is the same in whatever order the files come', () => {
    const rows: Row[] = [
      ['S', 'P1', '', NAME],
      ['S', 'P1', 'A', NAME],
      ['S', 'p1', 'a', NAME],
    ];
    const keys = (order: readonly Row[]) => patientsOf(order.map(claim)).keyOf(claim(rows[0]!));
    expect(keys(rows)).toBe(keys(rows.toReversed()));
  });

  test('one UID in the files of thousands is no study, and takes no time', () => {
    const rows = Array.from({ length: 20_000 }, (_, i): Row => ['S', `P${i}`, '', `N${i}^X`, BORN]);
    expect(new Set(numbered(rows)).size).toBe(20_000);
    expect(oddity(rows)).toBe('several');
  });
});
