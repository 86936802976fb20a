/** Binary numbers as decimal text and back (PS3.5 Section 6.2). */

/** Why a number could not be written. */
type NumberFault = 'not-a-number' | 'out-of-range';

interface NumberFormat {
  /** Bytes of one value. */
  readonly width: number;
  readonly read: (view: DataView, at: number, littleEndian: boolean) => string;
  /** Writes a value, or says why it cannot. */
  readonly write: (
    view: DataView,
    at: number,
    text: string,
    littleEndian: boolean,
  ) => NumberFault | undefined;
}

/** Of 64 bits. */
const MOST_DIGITS = 20;

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const ATTRIBUTE_TAG = /^\(?([0-9a-f]{4}),([0-9a-f]{4})\)?$/i;

type IntegerType = 'Uint16' | 'Int16' | 'Uint32' | 'Int32' | 'BigUint64' | 'BigInt64';

function integer(type: IntegerType, bits: 16 | 32 | 64): NumberFormat {
  const span = 1n << BigInt(bits);
  const isSigned = type === 'Int16' || type === 'Int32' || type === 'BigInt64';
  const lowest = isSigned ? -span / 2n : 0n;
  return {
    width: bits / 8,
    read: (view, at, littleEndian) => String(view[`get${type}`](at, littleEndian)),
    write: (view, at, text, littleEndian) => {
      if (!INTEGER.test(text)) return 'not-a-number';
      // More digits than 64 bits have would take time that grows with their square.
      const digits = text.replace(/^[+-]?0*/, '');
      if (digits.length > MOST_DIGITS) return 'out-of-range';
      const value = BigInt(`${text.startsWith('-') ? '-' : ''}${digits || '0'}`);
      if (value < lowest || value >= lowest + span) return 'out-of-range';
      if (type === 'BigUint64' || type === 'BigInt64') view[`set${type}`](at, value, littleEndian);
      else view[`set${type}`](at, Number(value), littleEndian);
      return undefined;
    },
  };
}

function float(type: 'Float32' | 'Float64', width: 4 | 8): NumberFormat {
  const isSingle = type === 'Float32';
  return {
    width,
    read: (view, at, littleEndian) => decimalText(view[`get${type}`](at, littleEndian), isSingle),
    write: (view, at, text, littleEndian) => {
      if (!DECIMAL.test(text)) return 'not-a-number';
      const value = isSingle ? Math.fround(Number(text)) : Number(text);
      if (!Number.isFinite(value)) return 'out-of-range';
      view[`set${type}`](at, value, littleEndian);
      return undefined;
    },
  };
}

/** The shortest decimal text that reads back as the same number of its width. */
function decimalText(value: number, isSingle: boolean): string {
  if (Object.is(value, -0)) return '-0';
  if (!isSingle || !Number.isFinite(value)) return String(value);
  // Nine digits are enough for 24 bits of significand.
  for (let digits = 1; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return String(rounded);
  }
  return String(Number(value.toPrecision(9)));
}

/** AT: group, then element, each in the file's byte order. */
const attributeTag: NumberFormat = {
  width: 4,
  read: (view, at, littleEndian) => {
    const hex = (offset: number): string =>
      view
        .getUint16(at + offset, littleEndian)
        .toString(16)
        .padStart(4, '0');
    return `(${hex(0)},${hex(2)})`;
  },
  write: (view, at, text, littleEndian) => {
    const match = ATTRIBUTE_TAG.exec(text);
    if (match === null || text.startsWith('(') !== text.endsWith(')')) return 'not-a-number';
    view.setUint16(at, Number.parseInt(match[1] ?? '', 16), littleEndian);
    view.setUint16(at + 2, Number.parseInt(match[2] ?? '', 16), littleEndian);
    return undefined;
  },
};

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map([
  ['US', integer('Uint16', 16)],
  ['SS', integer('Int16', 16)],
  ['UL', integer('Uint32', 32)],
  ['SL', integer('Int32', 32)],
  ['UV', integer('BigUint64', 64)],
  ['SV', integer('BigInt64', 64)],
  ['FL', float('Float32', 4)],
  ['FD', float('Float64', 8)],
  ['AT', attributeTag],
]);

export const isNumeric = (vr: string): boolean => FORMATS.has(vr);

/** Bytes of one value; 0 for VRs that hold no binary numbers. */
export const numberWidth = (vr: string): number => FORMATS.get(vr)?.width ?? 0;

/** Values separated by backslashes; "" is no value at all. For US SS UL SL UV SV FL FD AT. */
export function encodeNumbers(vr: string, text: string, bigEndian: boolean): Uint8Array | NumberFault {
  const format = FORMATS.get(vr);
  if (format === undefined) return 'not-a-number';
  if (text.trim() === '') return new Uint8Array(0);
  const values = text.split('\\');
  const bytes = new Uint8Array(values.length * format.width);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) {
    const fault = format.write(view, index * format.width, value.trim(), !bigEndian);
    if (fault !== undefined) return fault;
  }
  return bytes;
}

/** All values as text, joined by backslashes; bytes behind the last whole value are left out. */
export function numbersText(bytes: Uint8Array, vr: string, bigEndian: boolean): string | undefined {
  const format = FORMATS.get(vr);
  if (format === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: string[] = [];
  for (let at = 0; at + format.width <= bytes.length; at += format.width)
    values.push(format.read(view, at, !bigEndian));
  return values.join('\\');
}
