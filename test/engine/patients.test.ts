import { describe, expect, test } from 'vitest';
import { type AboutPatients, type Claim, patientsOf } from '../../src/engine/identity/patients.ts';

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

/** Identities of one task, of whole studies, and no option is written. */
const PLAIN: AboutPatients = {
  options: { defaultIssuer: '', patientIdZeros: 'keep', noPatientIds: [], severalPatients: undefined },
  lasting: false,
  wholeStudies: true,
};

/** Numbers the patients in the order of the rows: `[0, 0, 1]` is two patients. */
function numbered(rows: readonly Row[], order = rows, about = PLAIN): number[] {
  const patients = patientsOf(order.map(claim), about);
  const keys = rows.map((row) => patients.keyOf(claim(row)));
  const known = [...new Set(keys)];
  return keys.map((one) => known.indexOf(one));
}

const oddity = (rows: readonly Row[], study = 'S', about = PLAIN) =>
  patientsOf(rows.map(claim), about).oddities.get(study);

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
    const keys = (order: readonly Row[]) => patientsOf(order.map(claim), PLAIN).keyOf(claim(rows[0]!));
    expect(keys(rows)).toBe(keys(rows.toReversed()));
  });

  test('one UID in the files of thousands is no study, and takes no time', () => {
    const rows = Array.from({ length: 20_000 }, (_, i): Row => ['S', `P${i}`, '', `N${i}^X`, BORN]);
    expect(new Set(numbered(rows)).size).toBe(20_000);
    expect(oddity(rows)).toBe('several');
  });
});

const LASTING: AboutPatients = { ...PLAIN, lasting: true };
const BY_SERIES: AboutPatients = { ...LASTING, wholeStudies: false };
const withOptions = (about: AboutPatients, options: Partial<AboutPatients['options']>): AboutPatients => ({
  ...about,
  options: { ...about.options, ...options },
});

/** What identities are made from, one for each row. */
function identities(rows: readonly Row[], about: AboutPatients) {
  const patients = patientsOf(rows.map(claim), about);
  return rows.map((row) => patients.identityOf(claim(row)));
}

const fromId = (id: string, issuer = '') => ({ from: 'id', parts: [id, issuer] });
const fromStudy = (study: string) => ({ from: 'study', parts: ['', '', study] });

describe('what stands in the place of an ID is none', () => {
  const PLACEHOLDERS = [
    ...[
      'UNKNOWN',
      'unknown',
      ' Unknown ',
      'U.N.K.',
      'TEST',
      'Test-Patient',
      'ANON',
      'Anonymized',
      'NONE',
      'N/A',
      'na',
      'NULL',
    ],
    ...[
      'NoName',
      'XXX',
      'xxxxxxxx',
      '-',
      '?',
      '...',
      '***',
      '0',
      '000000',
      '0-0',
      '123456',
      '0123456',
      '999999',
      'ＴＥＳＴ',
    ],
  ];
  test.each(PLACEHOLDERS)('%s', (id) => {
    const rows: Row[] = [
      ['S', id, 'HOSP'],
      ['T', id, 'HOSP'],
    ];
    for (const about of [PLAIN, LASTING, BY_SERIES]) {
      expect(numbered(rows, rows, about)).toEqual([0, 1]);
      expect(identities(rows, about)).toEqual([fromStudy('s'), fromStudy('t')]);
    }
  });

  test.each([
    'TEST1',
    'UNKNOWN-7',
    'PATIENT 12',
    '1',
    '10',
    '1234',
    '12345',
    '7999999',
    'X1',
    'ANNA',
    'NULLO',
  ])('%s is one', (id) => {
    const rows: Row[] = [
      ['S', id],
      ['T', id],
    ];
    expect(numbered(rows)).toEqual([0, 0]);
    expect(identities(rows, LASTING)).toEqual([fromId(id.toLowerCase()), fromId(id.toLowerCase())]);
  });

  test('the settings know more of them, in any spelling', () => {
    const rows: Row[] = [
      ['S', 'Ward 007'],
      ['T', 'WARD-7'],
      ['U', 'WARD-8'],
    ];
    const about = withOptions(LASTING, { noPatientIds: ['ward 7'] });
    expect(identities(rows, about)).toEqual([fromStudy('s'), fromStudy('t'), fromId('ward-8')]);
  });

  test('in a study with an ID, the study decides', () => {
    const rows: Row[] = [
      ['S', 'P1', 'HOSP', NAME],
      ['S', 'UNKNOWN', '', NAME],
    ];
    expect(numbered(rows)).toEqual([0, 0]);
    expect(oddity(rows)).toBe('spelling');
  });
});

describe('where identities last', () => {
  test('they are a function of ID and issuer, whatever else lies in the task', () => {
    const rows: Row[] = [
      ['S', 'P1', 'A', NAME],
      ['T', 'p1 ', 'a', OTHER],
      ['U', 'P1', '', NAME],
      ['V', 'P1', 'B', NAME],
    ];
    const alone = rows.flatMap((row) => identities([row], LASTING));
    expect(alone).toEqual([fromId('p1', 'a'), fromId('p1', 'a'), fromId('p1'), fromId('p1', 'b')]);
    expect(identities(rows, LASTING)).toEqual(alone);
    expect(identities(rows.toReversed(), BY_SERIES)).toEqual(alone.toReversed());
    expect(numbered(rows, rows, LASTING)).toEqual([0, 0, 1, 2]);
  });

  test('an absent issuer is none that another study has', () => {
    const rows: Row[] = [
      ['S', 'P1', 'A', NAME, BORN],
      ['T', 'P1', '', NAME, BORN],
    ];
    expect(numbered(rows)).toEqual([0, 0]);
    expect(numbered(rows, rows, LASTING)).toEqual([0, 1]);
  });

  test('an absent issuer is the one that the settings name', () => {
    const rows: Row[] = [
      ['S', 'P1', 'HOSP'],
      ['T', 'P1'],
    ];
    for (const about of [LASTING, BY_SERIES])
      expect(identities(rows, withOptions(about, { defaultIssuer: 'Hosp ' }))).toEqual([
        fromId('p1', 'hosp'),
        fromId('p1', 'hosp'),
      ]);
  });

  test.each([
    ['keep', '00077', '00077'],
    ['ignore', '00077', '77'],
    ['ignore', '0a0', 'a0'],
    ['ignore', '7700', '7700'],
  ] as const)('zeros in front: %s, %s', (patientIdZeros, id, hashed) => {
    expect(identities([['S', id]], withOptions(BY_SERIES, { patientIdZeros }))).toEqual([fromId(hashed)]);
  });

  test('a whole study decides for what lacks an ID, or spells it otherwise', () => {
    const rows: Row[] = [
      ['S', 'P1', 'HOSP', NAME, BORN],
      ['S', 'P-1', '', NAME, BORN],
      ['S', '', '', NAME, BORN],
      ['S', '', '', OTHER, LATER],
    ];
    expect(identities(rows, LASTING)).toEqual([
      ...[fromId('p1', 'hosp'), fromId('p1', 'hosp'), fromId('p1', 'hosp')],
      fromStudy('s'),
    ]);
    expect(oddity(rows, 'S', LASTING)).toBe('spelling');
  });

  test('but not for the next study', () => {
    const rows: Row[] = [
      ['S', 'P1', 'HOSP', NAME, BORN],
      ['S', 'P-1', '', NAME, BORN],
      ['T', 'P-1', '', NAME, BORN],
    ];
    expect(identities(rows, LASTING)).toEqual([fromId('p1', 'hosp'), fromId('p1', 'hosp'), fromId('p-1')]);
  });

  test('a series decides nothing, and the study may come apart', () => {
    const rows: Row[] = [
      ['S', 'P1', 'HOSP', NAME, BORN],
      ['S', 'P-1', '', NAME, BORN],
      ['S', '', '', NAME, BORN],
    ];
    expect(identities(rows, BY_SERIES)).toEqual([fromId('p1', 'hosp'), fromId('p-1'), fromStudy('s')]);
    expect(oddity(rows, 'S', BY_SERIES)).toBe('apart');
    expect(oddity([['S', '']], 'S', BY_SERIES)).toBe('apart');
    expect(oddity([['S', 'P1']], 'S', BY_SERIES)).toBeUndefined();
    expect(oddity([['S', '']], 'S', LASTING)).toBeUndefined();
  });

  test('without IDs a study is one patient, or nobody where it contradicts itself', () => {
    const one: Row[] = [
      ['S', '', '', NAME, BORN],
      ['S', '', '', 'Quillfeather^Z', BORN],
    ];
    const two: Row[] = [
      ['S', '', '', NAME, BORN],
      ['S', '', '', OTHER, LATER],
    ];
    for (const about of [LASTING, BY_SERIES]) {
      expect(identities(one, about)).toEqual([fromStudy('s'), fromStudy('s')]);
      const [a, b] = identities(two, about);
      expect([a?.from, b?.from]).toEqual(['nothing', 'nothing']);
      expect(a?.parts).not.toEqual(b?.parts);
    }
  });

  test('two without ID and without study are nobody, and two', () => {
    const patients = patientsOf(
      [1, 2].map((n) => ({ ...claim(['', '']), study: `series ${n}`, studyUid: '' })),
      LASTING,
    );
    const [a, b] = [1, 2].map((n) =>
      patients.identityOf({ ...claim(['', '']), study: `series ${n}`, studyUid: '' }),
    );
    expect([a?.from, b?.from]).toEqual(['nothing', 'nothing']);
    expect(a?.parts).not.toEqual(b?.parts);
  });

  test.each<[string, Row, Row]>([
    ['two IDs', ['S', 'P1', '', NAME, BORN], ['S', 'P2', '', NAME, BORN]],
    ['two issuers', ['S', 'P1', 'A', NAME, BORN], ['S', 'P1', 'B', NAME, BORN]],
  ])('%s are never one patient', (_, one, other) => {
    for (const about of [LASTING, BY_SERIES]) {
      expect(numbered([one, other], [other, one], about)).toEqual([0, 1]);
      expect(oddity([one, other], 'S', about)).toBe('several');
    }
  });
});

test('"separate" makes each ID a patient, also in one task', () => {
  const rows: Row[] = [
    ['S', 'P1', '', NAME, BORN],
    ['S', 'P2', '', NAME, BORN],
    ['S', 'p-1', '', NAME, BORN],
  ];
  expect(numbered(rows)).toEqual([0, 0, 0]);
  expect(numbered(rows, rows, withOptions(PLAIN, { severalPatients: 'separate' }))).toEqual([0, 1, 0]);
});
