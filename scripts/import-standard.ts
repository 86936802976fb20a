/**
 * Writes src/standard/data/*.json from a folder that holds the standard's tables as JSON, one row per line so that a
 * new edition gives a readable difference:
 *
 *     node scripts/import-standard.ts FOLDER [EDITION]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, edition = '2026c'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/import-standard.ts FOLDER [EDITION]');
  process.exit(2);
}

type Row = Readonly<Record<string, string | boolean>>;

const read = (name: string): readonly Row[] =>
  JSON.parse(readFileSync(join(folder, `${name}_${edition}.json`), 'utf8'));

function write(
  name: string,
  source: string,
  columns: string,
  rows: readonly string[],
  of: string = edition,
): void {
  const path = join(import.meta.dirname, '..', 'src', 'standard', 'data', `${name}.json`);
  writeFileSync(path, `${JSON.stringify({ source, edition: of, columns, rows }, undefined, 2)}\n`);
  console.log(`${name}.json: ${rows.length} rows`);
}

/** Columns are joined by a bar; empty columns at the end are left out. */
function bar(...columns: readonly string[]): string {
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

const text = (row: Row, column: string): string => String(row[column]);

const retired = (row: Row): string => (row.retired === 'Y' || row.retired === true ? 'R' : '');

/** The look-ups search by bisection. */
const byTag = (a: Row, b: Row): number => (text(a, 'id') < text(b, 'id') ? -1 : 1);

write(
  'ps306',
  'DICOM PS3.6 Chapters 6 to 9',
  'tag | keyword | name | VRs | VM | R: retired',
  [...read('ps306_dictionary')]
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
    ),
);

write(
  'ps306-uids',
  'DICOM PS3.6 Annex A',
  'UID | name | type | R: retired',
  read('ps306_uids').map((row) => bar(text(row, 'uid'), text(row, 'name'), text(row, 'type'), retired(row))),
);

write(
  'ps315-e11',
  'DICOM PS3.15 Table E.1-1; its row for private attributes is left out',
  'tag | name | Basic Profile | option=action,...',
  read('ps315_e11')
    .filter((row) => row.id !== 'private')
    .sort(byTag)
    .map((row) =>
      bar(
        text(row, 'id'),
        text(row, 'name'),
        text(row, 'basic'),
        Object.entries(e11Options)
          .filter(([column]) => row[column] !== '')
          .map(([column, option]) => `${option}=${row[column]}`)
          .join(','),
      ),
    ),
);

write(
  'ps315-safe-private',
  'DICOM PS3.15 Table E.3.10-1',
  'creator | group | low byte of the element',
  read('ps315_safe_private').map((row) => {
    const [, group = '', element = ''] = /^\(([0-9a-f]{4}),xx([0-9a-f]{2})\)$/i.exec(text(row, 'tag')) ?? [];
    return bar(text(row, 'creator'), group.toLowerCase(), element.toLowerCase());
  }),
);

/** The IODs of everyday, and what people call their objects. */
const iods = {
  'computed-radiography-image': 'CR',
  'digital-x-ray-image': 'DX',
  'digital-mammography-x-ray-image': 'MG',
  'ct-image': 'CT',
  'enhanced-ct-image': 'enhanced CT',
  'mr-image': 'MR',
  'enhanced-mr-image': 'enhanced MR',
  'positron-emission-tomography-image': 'PET',
  'enhanced-pet-image': 'enhanced PET',
  'nuclear-medicine-image': 'NM',
  'ultrasound-image': 'US',
  'ultrasound-multi-frame-image': 'US multi-frame',
  'x-ray-angiographic-image': 'XA',
  'secondary-capture-image': 'SC',
  segmentation: 'SEG',
  'rt-structure-set': 'RTSTRUCT',
  'rt-plan': 'RTPLAN',
  'rt-dose': 'RTDOSE',
  'enhanced-sr': 'enhanced SR',
  'comprehensive-sr': 'comprehensive SR',
  'x-ray-radiation-dose-sr': 'dose SR',
};

const types: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(join(folder, 'iod_toplevel_types.json'), 'utf8'),
);

/** The IODs in which a tag has a Type, by their short names. */
const iodsOf = (tag: string, type: string): string =>
  Object.entries(iods)
    .filter(([iod]) => types[iod]?.[tag] === type)
    .map(([, short]) => short)
    .join(',');

const typedTags = new Set(Object.keys(iods).flatMap((iod) => Object.keys(types[iod] ?? {})));

write(
  'iod-types',
  'DICOM PS3.3, the top level of everyday IODs; conditional attributes and Type 3 are left out',
  'tag | IODs where it is Type 1 | IODs where it is Type 2',
  [...typedTags]
    .sort()
    .map((tag) => bar(tag, iodsOf(tag, '1'), iodsOf(tag, '2')))
    .filter((row) => row.includes('|')),
  '2019 (Types), 2024e (modules of the IODs)',
);
