import type { Assignment } from '../../assignment/types.ts';
import type { CharacterSet } from '../../dicom/charset.ts';
import type { Element, TextCodec } from '../../dicom/types.ts';
import type { Tag } from '../../standard/tag.ts';
import type { TokenSet } from '../clean/tokens.ts';
import type { Tally } from '../context/tally.ts';
import type { Derive, FileContext, KnownUids } from '../context/types.ts';
import type { KnownPseudonyms } from '../identity/pseudonyms.ts';

/** A value of the input with what is needed to read it. */
export interface Source {
  readonly element: Element;
  readonly charset: CharacterSet;
  readonly bigEndian: boolean;
}

/** What the engine takes from outside: it has no key, no clock and no tables of character sets of its own. */
export interface TaskTools {
  /** Under a key of this task alone: what must not come out the same in another task. */
  readonly fresh: Derive;
  /** What stands for an original: under the lasting key where `lasting`, else under the task's. */
  readonly derive: Derive;
  readonly lasting: boolean;
  readonly codec: TextCodec;
  /** For the certificate of `encrypt_attributes`, as CMS EnvelopedData; only where the settings have that option. */
  readonly encrypt?: ((content: Uint8Array) => Uint8Array) | undefined;
  /** MMddyyyy and hhmmsszzz, local time of the start (the original's formats). */
  readonly processDate: string;
  readonly processTime: string;
  /** Our entry in (0012,0063), at most 64 characters. */
  readonly method: string;
  /** (0002,0012), a UID, and (0002,0013), at most 16 characters. */
  readonly implementation: { readonly classUid: string; readonly versionName: string };
}

/** Everything the engine needs that is the same for all files of a task. */
export interface TaskContext extends KnownUids, TaskTools {
  readonly assignment: Assignment;
  /** What identifies somebody in the headers of all input files; undefined where nothing is to be cleaned of it. */
  readonly tokens: TokenSet | undefined;
  /** Two originals never get one pseudonym. */
  readonly pseudonyms: KnownPseudonyms;
}

/** What the values of one file are made from. */
export interface ValueContext {
  readonly task: TaskContext;
  readonly file: FileContext;
  readonly tally: Tally;
  readonly topLevel: (tag: Tag) => Source | undefined;
  readonly signedPixels: boolean;
  /** SOP Class UID of the file, "" where it has none. */
  readonly sopClass: string;
  /** UIDs of instances go, those of others in texts too: under a preset that de-identifies, unless UIDs are retained. */
  readonly hidesUids: () => boolean;
  /** All UIDs of the file that stand in attributes of instances, at every depth. */
  readonly instanceUids: () => ReadonlySet<string>;
  /** An item refers to others by their place in the content tree (0040,DB73), so that none may go. */
  readonly countsItems: () => boolean;
  /** The MIME type of an encapsulated document, "" where the file has none. */
  readonly mimeType: () => string;
}

/** What the macros of a new value are filled in from. */
export interface Expansion {
  readonly task: TaskContext;
  readonly file: FileContext;
  readonly tally: Tally;
  readonly tag: Tag;
  readonly targetVr: string;
  /** The character set that the new value is written in. */
  readonly targetCharset: CharacterSet;
  /** The element itself; undefined where it is absent. */
  readonly current: Source | undefined;
  /** A top-level element of the unmodified input. */
  readonly topLevel: (tag: Tag) => Source | undefined;
}
