/**
 * Writes DICOM from explicit bytes for tests. It shares nothing with src, so that a test never reads back what the
 * code under test has written.
 *
 *   file({ elements: [el(0x00100010, 'PN', 'Doe^John'), sq(0x00081140, [[el(0x00081155, 'UI', '1.2.3')]])] })
 */

/** `explicit` and `implicit` are little endian, `big` is explicit VR big endian. */
export type Syntax = 'explicit' | 'implicit' | 'big';

/** A part of a data set that becomes bytes once its syntax is known. */
export type Part = (syntax: Syntax) => Uint8Array;

/**
 * Text has one byte per character and is padded to an even length; numbers are as wide as the VR says (bytes for OB,
 * UN and all text); a Uint8Array is taken as it is, odd lengths included.
 */
export type Value = string | readonly number[] | Uint8Array;

export const TS = {
  implicit: '1.2.840.10008.1.2',
  explicit: '1.2.840.10008.1.2.1',
  deflated: '1.2.840.10008.1.2.1.99',
  big: '1.2.840.10008.1.2.2',
  jpegBaseline: '1.2.840.10008.1.2.4.50',
  rle: '1.2.840.10008.1.2.5',
} as const;

const LONG_VRS = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
const WIDTHS: Readonly<Record<string, number>> = {
  AT: 2,
  US: 2,
  SS: 2,
  OW: 2,
  UL: 4,
  SL: 4,
  OL: 4,
  FL: 4,
  OF: 4,
  FD: 8,
  OD: 8,
  SV: 8,
  UV: 8,
  OV: 8,
};
const UNDEFINED = 0xffffffff;

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** One byte per character, code points 0 to 255; no padding. */
export function ascii(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** `hex('08 00 05 00')`: bytes as they are written in the standard's examples. */
export const hex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.replace(/\s+/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export function u16(value: number, syntax: Syntax = 'explicit'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2);
  new DataView(bytes.buffer).setUint16(0, value, syntax !== 'big');
  return bytes;
}

export function u32(value: number, syntax: Syntax = 'explicit'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, syntax !== 'big');
  return bytes;
}

/** Group, then element, as in a header. */
export const tagBytes = (tag: number, syntax: Syntax = 'explicit'): Uint8Array<ArrayBuffer> =>
  concat(u16(Math.floor(tag / 0x10000), syntax), u16(tag % 0x10000, syntax));

/** An element's header with any VR text and any length, right or wrong. */
export function header(tag: number, vr: string, length: number, syntax: Syntax): Uint8Array<ArrayBuffer> {
  if (syntax === 'implicit') return concat(tagBytes(tag, syntax), u32(length, syntax));
  if (LONG_VRS.has(vr)) {
    return concat(tagBytes(tag, syntax), ascii(vr), hex('00 00'), u32(length, syntax));
  }
  return concat(tagBytes(tag, syntax), ascii(vr), u16(length, syntax));
}

function valueBytes(vr: string, value: Value, syntax: Syntax): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') {
    const bytes = ascii(value);
    return bytes.length % 2 === 0 ? bytes : concat(bytes, hex(vr === 'UI' ? '00' : '20'));
  }
  const width = WIDTHS[vr] ?? 1;
  const bytes = new Uint8Array(value.length * width);
  const view = new DataView(bytes.buffer);
  const little = syntax !== 'big';
  value.forEach((number, index) => {
    const at = index * width;
    if (vr === 'FL' || vr === 'OF') view.setFloat32(at, number, little);
    else if (vr === 'FD' || vr === 'OD') view.setFloat64(at, number, little);
    else if (width === 8) view.setBigInt64(at, BigInt(number), little);
    else if (width === 4) view.setUint32(at, number, little);
    else if (width === 2) view.setUint16(at, number, little);
    else bytes[at] = number;
  });
  return bytes;
}

/** An element; `length` overrides the length field, right or wrong. */
export const el =
  (tag: number, vr: string, value: Value = '', options: { length?: number } = {}): Part =>
  (syntax) => {
    const bytes = valueBytes(vr, value, syntax);
    return concat(header(tag, vr, options.length ?? bytes.length, syntax), bytes);
  };

/** Bytes as they are, whatever the syntax. */
export const raw =
  (bytes: Uint8Array): Part =>
  () =>
    bytes;

/** The parts one behind the other. */
export const encode = (parts: readonly Part[], syntax: Syntax = 'explicit'): Uint8Array<ArrayBuffer> =>
  concat(...parts.map((part) => part(syntax)));

export interface SequenceOptions {
  /** Sequence length FFFFFFFF and a sequence delimitation item. */
  readonly undefinedLength?: boolean;
  /** The same for its items; as `undefinedLength` where it is not given. */
  readonly undefinedItems?: boolean;
  /** VR in the header: SQ unless given. */
  readonly vr?: string;
  /** How the items' elements are written; UN is implicit little endian (PS3.5 Section 6.2.2) unless given. */
  readonly inner?: Syntax;
  /** Overrides the sequence's length field. */
  readonly length?: number;
}

/** One item with its tag and length, delimitation item included. */
export function item(
  elements: readonly Part[],
  syntax: Syntax,
  undefinedLength = false,
): Uint8Array<ArrayBuffer> {
  const content = encode(elements, syntax);
  return undefinedLength
    ? concat(
        tagBytes(0xfffee000, syntax),
        u32(UNDEFINED, syntax),
        content,
        tagBytes(0xfffee00d, syntax),
        u32(0),
      )
    : concat(tagBytes(0xfffee000, syntax), u32(content.length, syntax), content);
}

/** A sequence of items, each a list of parts. */
export const sq =
  (tag: number, items: readonly (readonly Part[])[], options: SequenceOptions = {}): Part =>
  (syntax) => {
    const vr = options.vr ?? 'SQ';
    const inner = options.inner ?? (vr === 'UN' ? 'implicit' : syntax);
    const open = options.undefinedLength ?? false;
    const content = concat(...items.map((parts) => item(parts, inner, options.undefinedItems ?? open)));
    const length = options.length ?? (open ? UNDEFINED : content.length);
    const tail = open ? concat(tagBytes(0xfffee0dd, inner), u32(0)) : new Uint8Array(0);
    return concat(header(tag, vr, length, syntax), content, tail);
  };

/** Encapsulated pixel data: the basic offset table (empty unless given) and the fragments (PS3.5 Section A.4). */
export const encapsulated =
  (
    fragments: readonly Uint8Array[],
    options: { tag?: number; vr?: string; offsets?: readonly number[] } = {},
  ): Part =>
  (syntax) =>
    concat(
      header(options.tag ?? 0x7fe00010, options.vr ?? 'OB', UNDEFINED, syntax),
      ...[concat(...(options.offsets ?? []).map((offset) => u32(offset, syntax))), ...fragments].map(
        (bytes) => concat(tagBytes(0xfffee000, syntax), u32(bytes.length, syntax), bytes),
      ),
      tagBytes(0xfffee0dd, syntax),
      u32(0),
    );

export interface MetaOptions {
  readonly transferSyntax?: string | undefined;
  readonly sopClass?: string;
  readonly sopInstance?: string;
  /** Overrides the value of (0002,0000); null leaves the element out. */
  readonly groupLength?: number | null;
  /** Further elements of group 0002, written behind the others. */
  readonly extra?: readonly Part[];
  /** `explicit` is what the standard demands. */
  readonly syntax?: Syntax;
}

/** The file meta group, without preamble; an empty transfer syntax leaves the element out. */
export function meta(options: MetaOptions = {}): Uint8Array<ArrayBuffer> {
  const syntax = options.syntax ?? 'explicit';
  const transferSyntax = options.transferSyntax ?? TS.explicit;
  const rest = encode(
    [
      el(0x00020001, 'OB', [0, 1]),
      el(0x00020002, 'UI', options.sopClass ?? '1.2.840.10008.5.1.4.1.1.2'),
      el(0x00020003, 'UI', options.sopInstance ?? '1.2.3.4'),
      ...(transferSyntax === '' ? [] : [el(0x00020010, 'UI', transferSyntax)]),
      ...(options.extra ?? []),
    ],
    syntax,
  );
  if (options.groupLength === null) return rest;
  return concat(el(0x00020000, 'UL', [options.groupLength ?? rest.length])(syntax), rest);
}

/** 128 zero bytes and DICM. */
export const preamble = (): Uint8Array<ArrayBuffer> => concat(new Uint8Array(128), ascii('DICM'));

export interface FileOptions extends MetaOptions {
  readonly elements: readonly Part[];
  /** How the data set is written; follows the transfer syntax where it is not given. */
  readonly dataSyntax?: Syntax;
  readonly preamble?: boolean;
  readonly meta?: boolean;
  /** Bytes behind the last element. */
  readonly tail?: Uint8Array;
}

/** A whole file: preamble, meta group, data set. Explicit VR little endian unless told otherwise. */
export function file(options: FileOptions): Uint8Array<ArrayBuffer> {
  const byTransferSyntax =
    options.transferSyntax === TS.implicit
      ? 'implicit'
      : options.transferSyntax === TS.big
        ? 'big'
        : 'explicit';
  return concat(
    options.preamble === false ? new Uint8Array(0) : preamble(),
    options.meta === false ? new Uint8Array(0) : meta(options),
    encode(options.elements, options.dataSyntax ?? byTransferSyntax),
    options.tail ?? new Uint8Array(0),
  );
}
