import { bar } from './source-rows.ts';

type TypesByTag = Readonly<Record<string, string>>;

/** Types of PS3.3 by IOD and tag, the modules of each IOD with their usage (M, C, U), and the modules with Types. */
export interface TypeSource {
  readonly types: Readonly<Record<string, TypesByTag>>;
  readonly modulesOf: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly typedModules: object;
  readonly byHand: Readonly<Record<string, { readonly types: TypesByTag }>>;
}

/** What src/standard/data/iod-types.json holds. */
export interface TypeTable {
  readonly iods: readonly string[];
  readonly lists: readonly string[];
  readonly rows: readonly string[];
}

export const TYPE_COLUMNS = [
  'iods: IOD | ?: some of its modules are without Types;',
  'lists: the places of IODs, two digits to the base 36 each;',
  'rows: tag | lists of the IODs where it is Type 1 | 1C | 2 | 2C | 3, the places of lists to the base 36',
].join(' ');

export function typeTable({ types, modulesOf, typedModules, byHand }: TypeSource): TypeTable {
  const iods = Object.keys(types).sort();
  const lists: string[] = [];

  /** The table of IODs joins them with their multi-frame functional groups already. */
  const isTyped = (module: string): boolean =>
    module in typedModules || module in byHand || module.endsWith('-multi-frame-functional-groups');

  /** The Type by hand, of a conditional or optional module as the table of IODs has it: 1 becomes 1C, 2 becomes 2C. */
  function typeByHand(iod: string, tag: string): string | undefined {
    const found = modulesOf[iod]!.find(([module]) => byHand[module]?.types[tag] !== undefined);
    if (found === undefined) return undefined;
    const type = byHand[found[0]]!.types[tag]!;
    return found[1] !== 'M' && /^[12]$/.test(type) ? `${type}C` : type;
  }

  const typeIn = (iod: string, tag: string): string | undefined => types[iod]![tag] ?? typeByHand(iod, tag);

  /** Attributes of one module share their lists of IODs: each list is there once. */
  function listIndex(list: string): string {
    if (list === '') return '';
    if (!lists.includes(list)) lists.push(list);
    return lists.indexOf(list).toString(36);
  }

  const iodsWith = (tag: string, type: string): string =>
    iods.map((iod, i) => (typeIn(iod, tag) === type ? i.toString(36).padStart(2, '0') : '')).join('');

  const tags = new Set([
    ...Object.values(types).flatMap(Object.keys),
    ...Object.values(byHand).flatMap((module) => Object.keys(module.types)),
  ]);

  return {
    iods: iods.map((iod) => bar(iod, modulesOf[iod]!.every(([module]) => isTyped(module)) ? '' : '?')),
    lists,
    rows: [...tags]
      .sort()
      .map((tag) => bar(tag, ...['1', '1C', '2', '2C', '3'].map((type) => listIndex(iodsWith(tag, type))))),
  };
}
