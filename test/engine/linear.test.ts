/**
 * The time for a value grows with its length, not with the square of it: for every VR, every kind of padding and repetition
 * that a hostile or careless writer leaves, and every command. Measured is the time of the processor, four times the bytes may
 * take eight times as long (the square would be sixteen), and the best of some rounds counts, so that a busy machine changes nothing.
 */

import { describe, expect, test } from 'vitest';
import { characterSetOf } from '../../src/dicom/charset.ts';
import type { Element } from '../../src/dicom/types.ts';
import { uidValues, valueText } from '../../src/dicom/values.ts';
import { collectTokens } from '../../src/engine/clean/collect-tokens.ts';
import { TokenSet } from '../../src/engine/clean/tokens.ts';
import { asciiText } from '../../src/engine/context/scope.ts';
import { finish } from '../../src/engine/context/steps.ts';
import { EngineError } from '../../src/engine/context/types.ts';
import { valuesOf } from '../../src/engine/values/each-value.ts';
import { hashAcc } from '../../src/engine/values/hash-acc.ts';
import { withoutRemains } from '../../src/engine/values/remains.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { parseTags } from '../../src/mercure/tags.ts';
import { ascii, concat, el, file, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';

const SHORT = 6000;
const LONG = 4 * SHORT;
const MOST = 8;
/** What is faster than this is noise, in milliseconds. */
const FLOOR = 12;
const ROUNDS = 5;

/** Milliseconds of the processor. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function isLinear(work: (length: number) => () => unknown): boolean {
  const short = work(SHORT);
  const long = work(LONG);
  let least = FLOOR;
  for (let round = 0; round < ROUNDS; round++) {
    if (cost(long) <= MOST * least) return true;
    least = Math.max(FLOOR, Math.min(...Array.from({ length: 3 }, () => cost(short))));
  }
  return false;
}

const of = (unit: string, length: number): Uint8Array =>
  ascii(unit.repeat(Math.ceil(length / unit.length)).slice(0, length));

/** What a value is made of, by its length. */
const KINDS: Readonly<Record<string, (length: number) => Uint8Array>> = {
  NULs: (n) => of('\0', n),
  blanks: (n) => of(' ', n),
  backslashes: (n) => of('\\', n),
  'blanks and one character': (n) => concat(of(' ', n - 2), ascii('x ')),
  'NULs and one character': (n) => concat(of('\0', n - 2), ascii('x ')),
  'blanks between two characters': (n) => concat(ascii('x'), of(' ', n - 2), ascii('x')),
  'a list, and NULs behind it': (n) => concat(of('1\\', n / 2), of('\0', n / 2)),
  'a list of blanks': (n) => of('   \\', n),
  'a list with NULs in each value': (n) => of('a\0b\\', n),
  'blanks and NULs in turn, and one character': (n) => concat(of(' \0', n - 2), ascii('x ')),
  digits: (n) => of('1', n),
  'digits and dots': (n) => of('1.', n),
  dates: (n) => of('20240229\\', n),
  'parts of a name': (n) => of('^=', n),
  escapes: (n) => of('\x1b', n),
  'bytes outside ASCII': (n) => of('\xe4 ', n),
};

const COMMANDS = [
  'keep',
  'clean',
  'shiftdate',
  'truncdate',
  'capage',
  'mapuid',
  'dummy',
  'set(@value@)',
  'set(a@value@b)',
  'set(@hash_acc@)',
  'set(@fake_name@)',
  'set(@random_uid@)',
];

/** An attribute of each VR. */
const ATTRIBUTES: readonly (readonly [vr: string, tag: number, selector: string])[] = [
  ['AE', 0x00080054, '(0008,0054)'],
  ['AS', 0x00101010, '(0010,1010)'],
  ['CS', 0x00080060, '(0008,0060)'],
  ['DA', 0x00080020, '(0008,0020)'],
  ['DS', 0x00101030, '(0010,1030)'],
  ['DT', 0x0008002a, '(0008,002a)'],
  ['IS', 0x00201208, '(0020,1208)'],
  ['LO', 0x00081030, '(0008,1030)'],
  ['LT', 0x00104000, '(0010,4000)'],
  ['PN', 0x00080090, '(0008,0090)'],
  ['SH', 0x00080050, '(0008,0050)'],
  ['ST', 0x00080081, '(0008,0081)'],
  ['TM', 0x00080030, '(0008,0030)'],
  ['UC', 0x00189910, '(0018,9910)'],
  ['UI', 0x0008001a, '(0008,001a)'],
  ['UR', 0x0040e010, '(0040,e010)'],
  ['UT', 0x0040a160, '(0040,a160)'],
  ['UN', 0x00080022, '(0008,0022)'],
  ['OB', 0x00081080, '(0008,1080)'],
  ['AT', 0x00280009, '(0028,0009)'],
  ['US', 0x00281101, '(0028,1101)'],
  ['FD', 0x00189073, '(0018,9073)'],
];

const CONTENT_SEQUENCE = 0x0040a730;

const AROUND: readonly Part[] = [
  el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
  el(0x00080018, 'UI', '1.2.3.4'),
  el(0x00080050, 'SH', 'A1'),
  el(0x00100010, 'PN', 'Roe^Jane'),
  el(0x00100020, 'LO', '4711'),
  el(0x0020000d, 'UI', '1.2.3.1'),
  el(0x0020000e, 'UI', '1.2.3.2'),
];

/** A value of each kind, each in an item of its own. */
function fileWith(tag: number, vr: string, length: number, charset: string): Uint8Array {
  const items = Object.values(KINDS).map((make) => [el(tag, vr, make(length))]);
  return file({
    elements: [el(0x00080005, 'CS', charset), ...AROUND, sq(CONTENT_SEQUENCE, items)],
  });
}

/** Runs a file through the engine; that a rule cannot be carried out is an answer too. */
function plan(bytes: Uint8Array, selector: string, command: string): void {
  try {
    processOne(bytes, { general: { projectOwner: 'owner', '(0040,a730)': 'keep', [selector]: command } });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
  }
}

/** The commands that take longer than they may. */
function slowWith(tag: number, vr: string, selector: string, charset: string, commands: readonly string[]) {
  const files = new Map([SHORT, LONG].map((length) => [length, fileWith(tag, vr, length, charset)]));
  return commands.filter(
    (command) => !isLinear((length) => () => plan(files.get(length)!, selector, command)),
  );
}

describe('a file', () => {
  test.each(ATTRIBUTES)('with long values of VR %s', (vr, tag, selector) => {
    expect(slowWith(tag, vr, selector, 'ISO_IR 100', COMMANDS)).toEqual([]);
  });

  test.each(['', 'ISO_IR 192', '\\ISO 2022 IR 87', 'GB18030', 'ISO_IR 13'])('in %j', (charset) => {
    const commands = ['keep', 'set(@value@)', 'clean'];
    expect(slowWith(0x00081030, 'LO', '(0008,1030)', charset, commands)).toEqual([]);
  });
});

const latin = characterSetOf(['ISO_IR 100']);

/** What reads or trims a value for itself. */
const READERS: Readonly<Record<string, (value: Uint8Array) => unknown>> = {
  asciiText,
  valuesOf: (value) => valuesOf(asciiText(value)),
  uidValues,
  withoutRemains: (value) => withoutRemains(value, 'LO'),
  valueText: (value) => valueText(value, 'LO', latin, false, textCodec),
  hashAcc: (value) => hashAcc('owner', 'name', asciiText(value)),
  parseTags: (value) =>
    parseTags(JSON.stringify({ ReceiverAET: 'A', AccessionNumber: asciiText(value), '\\u': '\\u' })),
  collectTokens: (value) => finish(collectTokens([heldText(value)], textCodec, new TokenSet(), 'patient')),
};

const heldText = (value: Uint8Array): Element => ({
  tag: 0x00100010,
  vr: 'PN',
  start: 0,
  valueStart: 8,
  end: 8 + value.length,
  undefinedLength: false,
  value,
  items: undefined,
  encapsulated: false,
});

describe('a value of megabytes', () => {
  test.each(Object.entries(READERS))('%s', (_, read) => {
    const slow = Object.entries(KINDS)
      .filter(([, make]) => {
        const work = (length: number) => {
          const value = make(length * 8);
          return () => read(value);
        };
        return !isLinear(work);
      })
      .map(([kind]) => kind);
    expect(slow).toEqual([]);
  });
});
