import data from './data/iod-types.json' with { type: 'json' };
import { parseMasked, tableOf } from './table.ts';
import { isPrivate, type Tag } from './tag.ts';

/** The Type of an attribute at the top level of an IOD; its short name: `CT`, `enhanced MR`, `RTSTRUCT`. */
export interface TypeInIod {
  readonly iod: string;
  /** 1: must hold a value; 2: must be there, may be empty (PS3.5 Section 7.4). */
  readonly type: 1 | 2;
}

const list = (iods: string, type: 1 | 2): TypeInIod[] =>
  iods === '' ? [] : iods.split(',').map((iod) => ({ iod, type }));

const table = tableOf(data.rows, (row) => {
  const [tag = '', one = '', two = ''] = row.split('|');
  return { ...parseMasked(tag), types: [...list(one, 1), ...list(two, 2)] };
});

const NONE: readonly TypeInIod[] = [];

/** Where among the IODs of everyday an attribute is Type 1 or 2; empty where it is conditional, Type 3 or unknown. */
export const typesOf = (tag: Tag): readonly TypeInIod[] =>
  isPrivate(tag) ? NONE : (table.find(tag)?.types ?? NONE);

/** All tags that are Type 1 or 2 in one of the IODs of everyday. */
export const typedTags = (): readonly Tag[] => table.all().map(({ tag }) => tag);
