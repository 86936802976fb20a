/** Rows of src/standard/data, one text each, from the standard's tables as JSON. */

export type Row = Readonly<Record<string, string | boolean>>;

/** The tables that come with an edition, by the names of their files here and at the source. */
export const TABLES = {
  ps306: {
    file: 'ps306_dictionary',
    source: 'DICOM PS3.6 Chapters 6 to 9',
    columns: 'tag | keyword | name | VRs | VM | R: retired',
    rows: dictionaryRows,
  },
  'ps306-uids': {
    file: 'ps306_uids',
    source: 'DICOM PS3.6 Annex A',
    columns: 'UID | name | type | R: retired',
    rows: uidRows,
  },
  'ps315-e11': {
    file: 'ps315_e11',
    source: 'DICOM PS3.15 Table E.1-1; its row for private attributes is left out',
    columns: 'tag | name | Basic Profile | option=action,...',
    rows: e11Rows,
  },
  'ps315-safe-private': {
    file: 'ps315_safe_private',
    source: 'DICOM PS3.15 Table E.3.10-1',
    columns: 'creator | group | low byte of the element | VRs | VM',
    rows: safePrivateRows,
  },
  'ps315-sr-concepts': {
    file: 'ps315_sr_concepts',
    source: 'DICOM PS3.15 Table E.3.4-1',
    columns: 'coding scheme | code value | meaning | value type | Basic Profile | option=action,...',
    rows: srConceptRows,
  },
} as const;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The name of a table's file at the source. */
export const sourceFile = (name: TableName, edition: string): string =>
  `${TABLES[name].file}_${edition}.json`;

/** Columns are joined by a bar; empty columns at the end are left out. */
export function bar(...columns: readonly string[]): string {
  for (const column of columns) {
    if (column.includes('|')) {
      throw new Error(`a column holds a bar: ${column}`);
    }
  }
  return columns.join('|').replace(/\|+$/, '');
}

const e11Options = {
  rtnSafePriv: 'retainSafePrivate',
  rtnUIDs: 'retainUids',
  rtnDevId: 'retainDeviceIdentity',
  rtnInstId: 'retainInstitutionIdentity',
  rtnPatChars: 'retainPatientCharacteristics',
  rtnLongFullDates: 'retainLongitudinalFullDates',
  rtnLongModifDates: 'retainLongitudinalModifiedDates',
  cleanDesc: 'cleanDescriptors',
  cleanStructCont: 'cleanStructuredContent',
  cleanGraph: 'cleanGraphics',
};

const srOptions = {
  'Rtn. UIDs Opt.': 'retainUids',
  'Rtn. Dev. Id. Opt.': 'retainDeviceIdentity',
  'Rtn. Inst. Id. Opt.': 'retainInstitutionIdentity',
  'Rtn. Pat. Chars. Opt.': 'retainPatientCharacteristics',
  'Rtn. Long. Full Dates Opt.': 'retainLongitudinalFullDates',
  'Rtn. Long. Modif. Dates Opt.': 'retainLongitudinalModifiedDates',
  'Clean Desc. Opt.': 'cleanDescriptors',
};

const text = (row: Row, column: string): string => String(row[column]);

/** What the option columns of a row say, but for the empty ones. */
const options = (row: Row, columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .filter(([column]) => row[column] !== '')
    .map(([column, option]) => `${option}=${row[column]}`)
    .join(',');

const retired = (row: Row): string => (row.retired === 'Y' || row.retired === true ? 'R' : '');

/** The look-ups search by bisection. */
const byTag = (a: Row, b: Row): number => (text(a, 'id') < text(b, 'id') ? -1 : 1);

function dictionaryRows(rows: readonly Row[]): readonly string[] {
  return [...rows]
    .sort(byTag)
    .map((row) =>
      bar(
        text(row, 'id'),
        text(row, 'keyword'),
        text(row, 'name'),
        text(row, 'vr').replaceAll('|', ','),
        text(row, 'vm'),
        retired(row),
      ),
    );
}

function uidRows(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => bar(text(row, 'uid'), text(row, 'name'), text(row, 'type'), retired(row)));
}

function e11Rows(rows: readonly Row[]): readonly string[] {
  return rows
    .filter((row) => row.id !== 'private')
    .sort(byTag)
    .map((row) => bar(text(row, 'id'), text(row, 'name'), text(row, 'basic'), options(row, e11Options)));
}

function safePrivateRows(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => {
    const [, group = '', element = ''] = /^\(([0-9a-f]{4}),xx([0-9a-f]{2})\)$/i.exec(text(row, 'tag')) ?? [];
    return bar(
      text(row, 'creator'),
      group.toLowerCase(),
      element.toLowerCase(),
      text(row, 'vr').replaceAll('/', ','),
      text(row, 'vm'),
    );
  });
}

function srConceptRows(rows: readonly Row[]): readonly string[] {
  return rows.map((row) =>
    bar(
      text(row, 'Coding Scheme Designator'),
      text(row, 'Code Value'),
      text(row, 'Code Meaning'),
      text(row, 'Value Type'),
      text(row, 'Basic Prof.'),
      options(row, srOptions),
    ),
  );
}
