import data from './data/character-set-names.json' with { type: 'json' };

/** What a name for a character set that PS3.3 does not define stands for. */
export type NamedSet =
  /** The same as this defined term. */
  | { readonly kind: 'term'; readonly term: string }
  /** IANA label of its coding. */
  | { readonly kind: 'codec'; readonly label: string }
  /** A character set that is not read: only ASCII can be trusted. */
  | { readonly kind: 'unread' };

let names: ReadonlyMap<string, NamedSet> | undefined;

function namedSets(): ReadonlyMap<string, NamedSet> {
  names ??= new Map<string, NamedSet>([
    ...Object.entries(data.sameAsTerm).flatMap(([term, spellings]) =>
      spellings.map((name) => [name, { kind: 'term', term }] as const),
    ),
    ...Object.entries(data.codecs).flatMap(([label, spellings]) =>
      spellings.map((name) => [name, { kind: 'codec', label }] as const),
    ),
    ...data.withoutCodec.map((name) => [name, { kind: 'unread' }] as const),
  ]);
  return names;
}

/** By one value of (0008,0005), in any spelling; undefined where it is none of the names that are in use. */
export const namedSet = (name: string): NamedSet | undefined =>
  namedSets().get(name.toUpperCase().replace(/[\s_.:/-]/g, ''));
