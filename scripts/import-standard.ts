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
  more: Readonly<Record<string, readonly string[]>> = {},
): void {
  const path = join(import.meta.dirname, '..', 'src', 'standard', 'data', `${name}.json`);
  writeFileSync(path, `${JSON.stringify({ source, edition: of, columns, ...more, rows }, undefined, 2)}\n`);
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

/** What the option columns of a row say, but for the empty ones. */
const options = (row: Row, columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .filter(([column]) => row[column] !== '')
    .map(([column, option]) => `${option}=${row[column]}`)
    .join(',');

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
    .map((row) => bar(text(row, 'id'), text(row, 'name'), text(row, 'basic'), options(row, e11Options))),
);

write(
  'ps315-safe-private',
  'DICOM PS3.15 Table E.3.10-1',
  'creator | group | low byte of the element | VRs | VM',
  read('ps315_safe_private').map((row) => {
    const [, group = '', element = ''] = /^\(([0-9a-f]{4}),xx([0-9a-f]{2})\)$/i.exec(text(row, 'tag')) ?? [];
    return bar(
      text(row, 'creator'),
      group.toLowerCase(),
      element.toLowerCase(),
      text(row, 'vr').replaceAll('/', ','),
      text(row, 'vm'),
    );
  }),
);

const srOptions = {
  'Rtn. UIDs Opt.': 'retainUids',
  'Rtn. Dev. Id. Opt.': 'retainDeviceIdentity',
  'Rtn. Inst. Id. Opt.': 'retainInstitutionIdentity',
  'Rtn. Pat. Chars. Opt.': 'retainPatientCharacteristics',
  'Rtn. Long. Full Dates Opt.': 'retainLongitudinalFullDates',
  'Rtn. Long. Modif. Dates Opt.': 'retainLongitudinalModifiedDates',
  'Clean Desc. Opt.': 'cleanDescriptors',
};

write(
  'ps315-sr-concepts',
  'DICOM PS3.15 Table E.3.4-1',
  'coding scheme | code value | meaning | value type | Basic Profile | option=action,...',
  read('ps315_sr_concepts').map((row) =>
    bar(
      text(row, 'Coding Scheme Designator'),
      text(row, 'Code Value'),
      text(row, 'Code Meaning'),
      text(row, 'Value Type'),
      text(row, 'Basic Prof.'),
      options(row, srOptions),
    ),
  ),
);

type TypesByTag = Readonly<Record<string, string>>;

const readPlain = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));

const types = readPlain<Readonly<Record<string, TypesByTag>>>(join(folder, 'iod_toplevel_types.json'));
const modulesOf = readPlain<Readonly<Record<string, readonly (readonly [string, string])[]>>>(
  join(folder, 'ciod_modules_compact.json'),
);
const typedModules = readPlain<object>(join(folder, 'module_toplevel_types.json'));
const byHand = readPlain<{ readonly modules: Readonly<Record<string, { readonly types: TypesByTag }>> }>(
  join(import.meta.dirname, 'standard/typed-by-hand.json'),
).modules;

/** The table of IODs joins them with their multi-frame functional groups already. */
const isTyped = (module: string): boolean =>
  module in typedModules || module in byHand || module.endsWith('-multi-frame-functional-groups');

const iods = Object.keys(types).sort();

const iodRow = (iod: string): string =>
  bar(iod, modulesOf[iod]!.every(([module]) => isTyped(module)) ? '' : '?');

/** The Type by hand, of a conditional or optional module as the table of IODs has it: 1 becomes 1C, 2 becomes 2C. */
function typeByHand(iod: string, tag: string): string | undefined {
  const found = modulesOf[iod]!.find(([module]) => byHand[module]?.types[tag] !== undefined);
  if (found === undefined) return undefined;
  const type = byHand[found[0]]!.types[tag]!;
  return found[1] !== 'M' && /^[12]$/.test(type) ? `${type}C` : type;
}

const typeIn = (iod: string, tag: string): string | undefined => types[iod]![tag] ?? typeByHand(iod, tag);

const lists: string[] = [];

/** Attributes of one module share their lists of IODs: each list is there once. */
function listIndex(list: string): string {
  if (list === '') return '';
  if (!lists.includes(list)) lists.push(list);
  return lists.indexOf(list).toString(36);
}

const iodsWith = (tag: string, type: string): string =>
  iods.map((iod, i) => (typeIn(iod, tag) === type ? i.toString(36).padStart(2, '0') : '')).join('');

const typedTags = new Set([
  ...Object.values(types).flatMap(Object.keys),
  ...Object.values(byHand).flatMap((module) => Object.keys(module.types)),
]);

const typeRows = [...typedTags]
  .sort()
  .map((tag) => bar(tag, ...['1', '1C', '2', '2C', '3'].map((type) => listIndex(iodsWith(tag, type)))));

write(
  'iod-types',
  'DICOM PS3.3, attributes at the top level of the IODs; scripts/standard/typed-by-hand.json',
  [
    'iods: IOD | ?: some of its modules are without Types;',
    'lists: the places of IODs, two digits to the base 36 each;',
    'rows: tag | lists of the IODs where it is Type 1 | 1C | 2 | 2C | 3, the places of lists to the base 36',
  ].join(' '),
  typeRows,
  '2019 (Types), 2024e (modules of the IODs)',
  { iods: iods.map(iodRow), lists },
);
