/**
 * PS3.15 Table E.1-1 row by row: an attribute at the top level, in a sequence, and in a functional group comes out as the
 * code of the row, under the options of the preset, and the attribute's Type in the object say. What is expected comes
 * from the tables of the standard in ../shared/standard.
 */

import { describe, expect, test } from 'vitest';
import { TS } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { NOT_THE_PATIENTS } from '../support/not-the-patients.ts';
import { findElement, type ReadElement, readDicom, textOf } from '../support/reader.ts';
import { standardTable } from '../support/standard-table.ts';
import { allowed, codeOf, isValidValue, type Outcome, type Type } from './e11-expected.ts';
import {
  type Carrier,
  carriersOf,
  cleanWord,
  type E11File,
  e11File,
  FAMILY_NAME,
  keyOf,
  LEAVES,
  PATH_TO,
  PLACES,
  type Place,
  type TableRow,
} from './e11-file.ts';

/** The column of the table that each preset is made from. */
const COLUMNS: Readonly<Record<string, string>> = {
  'ps315-retain-safe-private': 'rtnSafePriv',
  'ps315-retain-uids': 'rtnUIDs',
  'ps315-retain-device': 'rtnDevId',
  'ps315-retain-institution': 'rtnInstId',
  'ps315-retain-patient-characteristics': 'rtnPatChars',
  'ps315-retain-full-dates': 'rtnLongFullDates',
  'ps315-retain-modified-dates': 'rtnLongModifDates',
  'ps315-clean-descriptors': 'cleanDesc',
  'ps315-clean-structured-content': 'cleanStructCont',
  'ps315-clean-graphics': 'cleanGraph',
};

/** PS3.16 CID 7050. */
const CODES: Readonly<Record<string, string>> = {
  'ps315-clean-graphics': '113103',
  'ps315-clean-structured-content': '113104',
  'ps315-clean-descriptors': '113105',
  'ps315-retain-full-dates': '113106',
  'ps315-retain-modified-dates': '113107',
  'ps315-retain-patient-characteristics': '113108',
  'ps315-retain-device': '113109',
  'ps315-retain-uids': '113110',
  'ps315-retain-safe-private': '113111',
  'ps315-retain-institution': '113112',
};

const DATES_OF: Readonly<Record<string, string>> = {
  'ps315-retain-full-dates': 'UNMODIFIED',
  'ps315-retain-modified-dates': 'MODIFIED',
};

/** Objects of many kinds: all Types, and one kind of which nobody knows the Types. */
const OBJECTS: Readonly<Record<string, string>> = {
  'ct-image': '1.2.840.10008.5.1.4.1.1.2',
  'enhanced-mr-image': '1.2.840.10008.5.1.4.1.1.4.1',
  'comprehensive-sr': '1.2.840.10008.5.1.4.1.1.88.33',
  'rt-plan': '1.2.840.10008.5.1.4.1.1.481.5',
  'rt-beams-treatment-record': '1.2.840.10008.5.1.4.1.1.481.4',
  'encapsulated-pdf': '1.2.840.10008.5.1.4.1.1.104.1',
  'grayscale-softcopy-presentation-state': '1.2.840.10008.5.1.4.1.1.11.1',
  'vl-whole-slide-microscopy-image': '1.2.840.10008.5.1.4.1.1.77.1.6',
  private: '1.2.999.1',
};

const rows = standardTable<readonly TableRow[]>('ps315_e11_2026c.json');
const types =
  standardTable<Readonly<Record<string, Readonly<Record<string, Type>>>>>('iod_toplevel_types.json');
const dictionary = standardTable<readonly { readonly id: string; readonly vr: string }[]>(
  'ps306_dictionary_2026c.json',
);
const vrs = new Map(dictionary?.map(({ id, vr }) => [id, vr]));
const rowById = new Map(rows?.map((row) => [row.id, row]));
const carriers = rows === undefined ? [] : carriersOf(rows, vrs);
const files = new Map(Object.entries(OBJECTS).map(([iod, uid]) => [iod, e11File(uid, carriers)]));

function elementsAt(place: Place, dataSet: readonly ReadElement[]): readonly ReadElement[] {
  let elements = dataSet;
  for (const tag of PATH_TO[place]) elements = findElement(elements, tag)?.items?.[0] ?? [];
  return elements;
}

function outcomeOf(element: ReadElement | undefined, before: Uint8Array | undefined): Outcome {
  if (element === undefined) return 'gone';
  if (element.bytes.length === 0) return 'empty';
  // A sequence that is there is compared by its leaves.
  if (before === undefined) return 'other';
  return Buffer.from(element.bytes).equals(before) ? 'same' : 'other';
}

/** What Types the tables of PS3.3 give; what they do not list is anything. */
const typeAt = (iod: string, { row }: Carrier, place: Place): Type | 'unlisted' =>
  place !== 'top' || iod === 'private' ? 'unknown' : (types?.[iod]?.[row.id] ?? 'unlisted');

/** What is not the patient's own goes where the table would have it moved. */
const codeUnder = (row: TableRow, options: readonly string[]): string =>
  options.includes('rtnLongModifDates') &&
  row.tag !== undefined &&
  Object.hasOwn(NOT_THE_PATIENTS, row.tag.toLowerCase())
    ? row.basic
    : codeOf(row, options);

const ANY: readonly Outcome[] = ['empty', 'other', 'gone'];
const DATES = /^(DA|DT)$/;

interface Judgement {
  readonly iod: string;
  readonly options: readonly string[];
  readonly tokens: boolean;
}

function judge(
  carrier: Carrier,
  place: Place,
  element: ReadElement | undefined,
  before: Uint8Array | undefined,
  { iod, options, tokens }: Judgement,
): string | undefined {
  const { row, vr, tag } = carrier;
  const code = codeUnder(row, options);
  const type = typeAt(iod, carrier, place);
  const outcome = outcomeOf(element, before);
  const say = (what: string): string => `${row.name} ${code} ${vr} ${place} (Type ${type}): ${what}`;
  const isGroup = tag >= 0x50000000 && tag < 0x61000000;
  let expected: readonly Outcome[];
  if (isGroup) expected = ['gone'];
  else if (code === 'K') expected = vr === 'SQ' ? ['other'] : ['same'];
  else if (code === 'C') return judgeCleaned(carrier, place, element, before, { iod, options, tokens }, say);
  // Of objects without tables nobody knows what they need.
  else if (type === 'unlisted' || (type === 'unknown' && place === 'top'))
    expected = code === 'D' || code === 'U' || code === 'Z' ? allowed(code, '3') : ANY;
  else expected = allowed(code, type);
  if (!expected.includes(outcome)) return say(`${outcome}, not ${expected.join(' or ')}`);
  if (outcome === 'other' && vr !== 'SQ' && !isValidValue(vr, element!.bytes)) return say('no valid value');
  return undefined;
}

function judgeCleaned(
  carrier: Carrier,
  place: Place,
  element: ReadElement | undefined,
  before: Uint8Array | undefined,
  { iod, options, tokens }: Judgement,
  say: (what: string) => string,
): string | undefined {
  const { row, vr } = carrier;
  const outcome = outcomeOf(element, before);
  if (row.rtnLongModifDates === 'C' && options.includes('rtnLongModifDates')) {
    if (row.id === '00080201') return outcome === 'same' ? undefined : say(outcome);
    if (vr === 'TM') return outcome === 'same' ? undefined : say(outcome);
    if (!DATES.test(vr)) return outcome === 'same' ? say('the original') : undefined;
    if (outcome !== 'other' || !isValidValue(vr, element!.bytes)) return say(`${outcome}, not another date`);
    return undefined;
  }
  if (vr === 'SQ') return outcome === 'gone' || outcome === 'other' ? undefined : say(outcome);
  if (tokens && element !== undefined && textOf(element) === cleanWord(carrier.tag)) return undefined;
  // What cannot be cleaned goes the way of the profile.
  const isText = /^(AE|LO|LT|SH|ST|UT)$/.test(vr);
  if (
    tokens &&
    isText &&
    options.some((option) => /^(cleanDesc|rtnDevId)$/.test(option) && row[option] === 'C')
  )
    return say(`${outcome}, not cleaned`);
  if (outcome === 'same') return say('the original');
  const type = typeAt(iod, carrier, place);
  const expected =
    type === 'unlisted' || (type === 'unknown' && place === 'top') ? ANY : allowed(row.basic, type);
  return expected.includes(outcome) ? undefined : say(`${outcome}, not ${expected.join(' or ')}`);
}

/** Sentinels in the output that neither a K nor a C of their row under the options lets through. */
function leaks(output: Uint8Array, { sentinels }: E11File, options: readonly string[]): string[] {
  const isModified = options.includes('rtnLongModifDates');
  const stays = (id: string): boolean => /^[KC]$/.test(codeUnder(rowById.get(id)!, options));
  const isHere = (origin: string): boolean => {
    const id = origin.slice(0, 8);
    const leaf = Object.keys(LEAVES).find((word) => origin.endsWith(` ${word}`));
    if (leaf === undefined) return stays(id);
    return LEAVES[leaf] !== undefined && stays(LEAVES[leaf]);
  };
  // Days that move come to lie on one another: they are compared one by one.
  const found = sentinels
    .find(output)
    .filter((origin) => !isHere(origin) && !(isModified && isDay(sentinels, origin)));
  return Buffer.from(output).includes(FAMILY_NAME) ? ['the family name', ...found] : found;
}

const isDay = ({ all }: E11File['sentinels'], origin: string): boolean =>
  DATES.test(all.find((one) => one.origin === origin)?.vr ?? '');

/** Days in the items of sequences that are still those of the input. */
const unmoved = (before: readonly ReadElement[], after: readonly ReadElement[]): string[] =>
  PLACES.flatMap((place) =>
    carriers.flatMap(({ tag }) => {
      const [old, now] = [before, after].map((all) => findElement(elementsAt(place, all), tag)?.items ?? []);
      return now!.flatMap((item, i) =>
        DAYS.filter((day) => {
          const [was, is] = [old![i]!, item].map((elements) => findElement(elements, day)?.bytes);
          return is !== undefined && Buffer.from(is).equals(was!);
        }).map((day) => `${keyOf(place, tag)}, ${day.toString(16)} in an item: not moved`),
      );
    }),
  );

/** Content Date, DateTime: what e11-file.ts puts into items. */
const DAYS = [0x00080023, 0x0040a120];

function faults(
  iod: string,
  preset: readonly string[],
  options: readonly string[],
  tokens: boolean,
): string[] {
  const input = files.get(iod)!;
  const { bytes } = processOne(input.bytes, { general: { preset } }, { withoutTokens: !tokens });
  const { dataSet } = readDicom(bytes);
  const found = PLACES.flatMap((place) => {
    const elements = elementsAt(place, dataSet);
    return carriers.flatMap((carrier) => {
      const element = findElement(elements, carrier.tag);
      const before = input.values.get(keyOf(place, carrier.tag));
      return judge(carrier, place, element, before, { iod, options, tokens }) ?? [];
    });
  });
  return [
    ...found,
    ...(options.includes('rtnLongModifDates') ? unmoved(readDicom(input.bytes).dataSet, dataSet) : []),
    ...leaks(bytes, input, options).map((origin) => `sentinel of ${origin}`),
  ];
}

describe.skipIf(rows === undefined || types === undefined || dictionary === undefined)('Table E.1-1', () => {
  test('has the rows that are looked at', () => expect(carriers.length).toBeGreaterThan(640));

  test('all Types are met', () => {
    const met = Object.keys(OBJECTS).flatMap((iod) => carriers.map((one) => typeAt(iod, one, 'top')));
    expect(new Set(met)).toEqual(new Set(['1', '1C', '2', '2C', '3', 'unlisted', 'unknown']));
  });

  test.each([
    ['implicit VR', TS.implicit],
    ['big endian', TS.big],
  ])('ps315-basic in %s lets nothing through', (_, transferSyntax) => {
    const input = e11File(OBJECTS['ct-image']!, carriers, transferSyntax);
    expect(input.sentinels.find(input.bytes).length).toBeGreaterThan(2000);
    const { bytes } = processOne(input.bytes, { general: { preset: 'ps315-basic' } });
    expect(leaks(bytes, input, [])).toEqual([]);
  });

  // PS3.15 Section E.3.6: (0028,0303) is UNMODIFIED or MODIFIED by the option for dates, and REMOVED without one, unless
  // another option keeps dates: those of a calibration stay with the device.
  test.each([[], ...Object.keys(CODES).map((name) => [name])])(
    'what files say of themselves: %s',
    (...names) => {
      const { bytes } = processOne(files.get('ct-image')!.bytes, {
        general: { preset: ['ps315-basic', ...names] },
      });
      const { dataSet } = readDicom(bytes);
      const codes = findElement(dataSet, 0x00120064)?.items ?? [];
      expect(codes.map((item) => textOf(findElement(item, 0x00080100)))).toEqual([
        '113100',
        ...names.map((name) => CODES[name]),
      ]);
      const [dates] = names.flatMap((name) => DATES_OF[name] ?? []);
      expect(textOf(findElement(dataSet, 0x00280303))).toBe(
        dates ?? (names.includes('ps315-retain-device') ? 'MODIFIED' : 'REMOVED'),
      );
    },
  );

  describe.each(Object.keys(OBJECTS))('%s', (iod) => {
    test('ps315-basic', () => expect(faults(iod, ['ps315-basic'], [], true)).toEqual([]));

    test.each(Object.entries(COLUMNS))('%s', (overlay, column) => {
      expect(faults(iod, ['ps315-basic', overlay], [column], true)).toEqual([]);
    });

    test.each(['ps315-clean-descriptors', 'ps315-retain-device', 'ps315-retain-patient-characteristics'])(
      '%s where nothing is known to clean text of',
      (overlay) => {
        expect(faults(iod, ['ps315-basic', overlay], [COLUMNS[overlay]!], false)).toEqual([]);
      },
    );
  });
});
