import data from './data/identifying.json' with { type: 'json' };
import type { E11Option } from './e11.ts';
import { readTag, type Tag } from './tag.ts';

/** What an attribute tells, by a word of a closed list. */
type IdentifyingReason = keyof typeof data.reasons;

/** What is true of all attributes with one reason. */
interface Reason {
  /** As the rest of "(gggg,eeee) goes: it ..." */
  readonly why: string;
  /** What of a person it tells, where it names one directly: `name`, `number`, ... */
  readonly direct?: string;
  /** What an option of PS3.15 says of it, as it says of the like in Table E.1-1. */
  readonly options?: Readonly<Partial<Record<E11Option, string>>>;
}

/** An attribute that identifies, though PS3.15 Table E.1-1 does not list it, or that names a person directly. */
export interface Identifying extends Reason {
  readonly tag: Tag;
  readonly keyword: string;
  readonly reason: IdentifyingReason;
  /** The action of the Basic Profile; undefined where Table E.1-1 says it, or where the engine writes the value. */
  readonly basic: string | undefined;
  /** The command of preset `default`, where it is another one than `basic` comes to. */
  readonly inDefault: string | undefined;
}

interface Row {
  readonly tag: string;
  readonly keyword: string;
  readonly reason: string;
  readonly basic?: string;
  readonly default?: string;
}

const reasons: Readonly<Record<IdentifyingReason, Reason>> = data.reasons;

function parse({ tag, keyword, reason, basic, default: inDefault }: Row): Identifying {
  const key = reason as IdentifyingReason;
  return { ...reasons[key], tag: readTag(tag), keyword, reason: key, basic, inDefault };
}

let all: readonly Identifying[] | undefined;
let byTag: ReadonlyMap<Tag, Identifying> | undefined;

/** The whole list, by tag. */
export function allIdentifying(): readonly Identifying[] {
  all ??= data.attributes.map(parse);
  return all;
}

export function identifying(tag: Tag): Identifying | undefined {
  byTag ??= new Map(allIdentifying().map((one) => [one.tag, one]));
  return byTag.get(tag);
}
