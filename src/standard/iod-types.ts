import data from './data/iod-types.json' with { type: 'json' };
import sopClasses from './data/sop-class-iods.json' with { type: 'json' };
import { EVERYDAY_IODS } from './everyday-iods.ts';
import { parseMasked, tableOf } from './table.ts';
import { isPrivate, type Tag } from './tag.ts';

/**
 * The Type of an attribute at the top level of an IOD (PS3.5 Section 7.4): 1 must hold a value, 2 must be there and may be
 * empty, C only under a condition. 3: optional, or not part of the IOD. `unknown`: the IOD has modules whose Types the
 * tables lack, and no other module lists the attribute.
 */
export type AttributeType = '1' | '2' | '3' | '1C' | '2C' | 'unknown';

type KnownType = Exclude<AttributeType, 'unknown'>;

/** As the columns of the table; the strictest Type of a tag is the first that some IOD gives it. */
const COLUMNS: readonly KnownType[] = ['1', '1C', '2', '2C', '3'];

/** Two digits to the base 36 each. */
type IodCodes = ReadonlySet<string>;

const NOWHERE: IodCodes = new Set();
const lists = new Map<string, IodCodes>();

function listAt(place: string | undefined): IodCodes {
  if (place === undefined || place === '') return NOWHERE;
  let codes = lists.get(place);
  if (codes === undefined) {
    codes = new Set(data.lists[Number.parseInt(place, 36)]!.match(/../g));
    lists.set(place, codes);
  }
  return codes;
}

const table = tableOf(data.rows, (row) => {
  const [tag = '', ...places] = row.split('|');
  return { ...parseMasked(tag), iods: COLUMNS.map((type, i) => ({ type, codes: listAt(places[i]) })) };
});

type TypedTag = ReturnType<typeof table.all>[number];

interface Iod {
  readonly name: string;
  /** All of its modules have Types. */
  readonly complete: boolean;
}

let iodsByCode: ReadonlyMap<string, Iod> | undefined;
let codesByName: ReadonlyMap<string, string> | undefined;
let namesBySopClass: ReadonlyMap<string, string> | undefined;
/** By the code of an IOD, the first of its SOP classes. */
let firstSopClasses: ReadonlyMap<string, string> | undefined;

function iods(): ReadonlyMap<string, Iod> {
  iodsByCode ??= new Map(
    data.iods.map((row, i) => {
      const [name = '', mark] = row.split('|');
      return [i.toString(36).padStart(2, '0'), { name, complete: mark !== '?' }];
    }),
  );
  return iodsByCode;
}

function codeOf(name: string): string | undefined {
  codesByName ??= new Map([...iods()].map(([code, iod]) => [iod.name, code]));
  return codesByName.get(name);
}

function bySopClass(): ReadonlyMap<string, string> {
  namesBySopClass ??= new Map(sopClasses.rows.map((row) => row.split('|') as [string, string]));
  return namesBySopClass;
}

/** The IOD of a storage SOP class, `ct-image`; undefined where the tables of PS3.3 that we have know none. */
export const iodOf = (sopClass: string): string | undefined => bySopClass().get(sopClass);

/** All storage SOP classes whose IOD is known. */
export const typedSopClasses = (): readonly string[] => [...bySopClass().keys()];

/** The names of all IODs. */
export const allIods = (): readonly string[] => [...iods().values()].map(({ name }) => name);

const typeFor = (entry: TypedTag, code: string): KnownType | undefined =>
  entry.iods.find(({ codes }) => codes.has(code))?.type;

/**
 * The Type of an attribute at the top level of the objects of a SOP class. Where the SOP class is absent or has no known
 * IOD: the strictest Type in any IOD, `unknown` where none lists the attribute. Private attributes are always optional.
 */
export function attributeType(sopClass: string | undefined, tag: Tag): AttributeType {
  if (isPrivate(tag)) return '3';
  const entry = table.find(tag);
  const iod = sopClass === undefined ? undefined : iodOf(sopClass);
  if (iod === undefined) return entry?.iods.find(({ codes }) => codes.size > 0)?.type ?? 'unknown';
  const code = codeOf(iod)!;
  return (entry && typeFor(entry, code)) ?? (iods().get(code)!.complete ? '3' : 'unknown');
}

/** A SOP class for each Type other than 3 that an attribute has at the top level of some IOD. */
export function sopClassesOfTypes(tag: Tag): string[] {
  const entry = isPrivate(tag) ? undefined : table.find(tag);
  if (entry === undefined) return [];
  firstSopClasses ??= new Map([...bySopClass()].reverse().map(([sopClass, iod]) => [codeOf(iod)!, sopClass]));
  const classes = firstSopClasses;
  return entry.iods.slice(0, -1).flatMap(({ codes }) => {
    for (const code of codes) if (classes.has(code)) return [classes.get(code)!];
    return [];
  });
}

/** All attributes that the typed modules of an IOD list, with their Types. */
export function* typedTagsOf(iod: string): Iterable<readonly [Tag, AttributeType]> {
  const code = codeOf(iod);
  if (code === undefined) return;
  for (const entry of table.all()) {
    const type = typeFor(entry, code);
    if (type !== undefined) yield [entry.tag, type];
  }
}

/** The Type of an attribute at the top level of an IOD of everyday; its short name: `CT`, `enhanced MR`, `RTSTRUCT`. */
interface TypeInIod {
  readonly iod: string;
  readonly type: 1 | 2;
}

const NONE: readonly TypeInIod[] = [];
let everyday: ReadonlyMap<Tag, readonly TypeInIod[]> | undefined;

/** Whether the IOD of a SOP class is one of those of everyday. */
export function isEveryday(sopClass: string): boolean {
  const iod = iodOf(sopClass);
  return iod !== undefined && Object.hasOwn(EVERYDAY_IODS, iod);
}

/** Worked out once for all attributes: the linter asks for thousands. */
function everydayTypes(): ReadonlyMap<Tag, readonly TypeInIod[]> {
  if (everyday === undefined) {
    const shorts = Object.entries(EVERYDAY_IODS).map(([name, iod]) => ({ code: codeOf(name)!, iod }));
    const list = (codes: IodCodes, type: 1 | 2): TypeInIod[] =>
      shorts.flatMap(({ code, iod }) => (codes.has(code) ? [{ iod, type }] : []));
    everyday = new Map(
      table
        .all()
        .map(({ tag, iods }) => [tag, [...list(iods[0]!.codes, 1), ...list(iods[2]!.codes, 2)]] as const)
        .filter(([, types]) => types.length > 0),
    );
  }
  return everyday;
}

/** Where among the IODs of everyday an attribute is Type 1 or 2; empty where it is conditional, Type 3 or unknown. */
export function typesOf(tag: Tag): readonly TypeInIod[] {
  const entry = isPrivate(tag) ? undefined : table.find(tag);
  return (entry && everydayTypes().get(entry.tag)) ?? NONE;
}

/** All tags that are Type 1 or 2 in one of the IODs of everyday. */
export const typedTags = (): readonly Tag[] => [...everydayTypes().keys()];
