/** (0400,0500) of the output: expected bytes are written by hand. What `encrypt` does is tested in test/io and interop. */
import { describe, expect, test } from 'vitest';
import {
  ascii,
  concat,
  el,
  encapsulated,
  encode,
  file,
  type Part,
  type Syntax,
  sq,
  TS,
} from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import type { Policy } from '../support/settings.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const SOP = '1.2.3.4.1';
const EXPLICIT = '1.2.840.10008.1.2.1';
const SYNTAX = { explicit: EXPLICIT, implicit: TS.implicit, big: TS.big };

const input = (more: readonly Part[], syntax: Syntax = 'explicit'): Uint8Array =>
  file({
    transferSyntax: SYNTAX[syntax],
    sopClass: CT,
    sopInstance: SOP,
    elements: [el(0x00080016, 'UI', CT), el(0x00080018, 'UI', SOP), ...more],
  });

const asking = (attributes: readonly number[], more: Policy = {}): Policy => ({
  preset: { '(0010,xxxx)': 'remove', '(0008,0005)': 'keep' },
  ...more,
  project: {
    ...more.project,
    encryptAttributes: { certificate: undefined, attributes: [0x00080018, ...attributes] },
  },
});

/** Stands for an encryption: another first byte, so that its length is odd. */
const encrypt = (content: Uint8Array): Uint8Array => concat(Uint8Array.of(0xee), content);

function encryptedIn(bytes: Uint8Array, policy: Policy) {
  const contents: Uint8Array[] = [];
  const output = processOne(bytes, policy, {
    encrypt: (content) => {
      contents.push(content);
      return encrypt(content);
    },
  });
  return { ...output, content: contents[0], times: contents.length };
}

/** As PS3.3 Table C.12-7 has it. */
const modified = (elements: readonly Part[]): Uint8Array => encode([sq(0x04000550, [elements])]);
const sopUid = el(0x00080018, 'UI', SOP);

const SEVERAL: readonly Part[] = [
  el(0x00100010, 'PN', 'Invented^Erna'),
  el(0x00100020, 'LO', 'PAT-4711'),
  sq(0x00101002, [[el(0x00100020, 'LO', 'OTHER-1'), el(0x00209165, 'AT', [0x0010, 0x0020])]]),
  el(0x00189073, 'FD', [1.5]),
  el(0x00280010, 'US', [258]),
];
const ASKED = [0x00100010, 0x00100020, 0x00101002, 0x00189073, 0x00280010];

describe('what is encrypted', () => {
  test.each<Syntax>(['explicit', 'implicit', 'big'])(
    'is explicit little endian, from a file in %s',
    (syntax) => {
      const { content, times } = encryptedIn(input(SEVERAL, syntax), asking(ASKED));
      expect(content).toEqual(modified([sopUid, ...SEVERAL]));
      expect(times).toBe(1);
    },
  );

  test('items without lengths get lengths, and group lengths in them go', () => {
    const inside = [el(0x00100000, 'UL', [24]), el(0x00100020, 'LO', 'OTHER-1')];
    const { content } = encryptedIn(
      input([sq(0x00101002, [inside], { undefinedLength: true })]),
      asking([0x00101002]),
    );
    expect(content).toEqual(modified([sopUid, sq(0x00101002, [[el(0x00100020, 'LO', 'OTHER-1')]])]));
  });

  test('a name in UN is a name, and an odd length is made even', () => {
    const name = el(0x00100010, 'UN', ascii('Odd^One'));
    const { content } = encryptedIn(input([name]), asking([0x00100010]));
    expect(content).toEqual(modified([sopUid, el(0x00100010, 'PN', 'Odd^One ')]));
  });

  test('the character set goes along where text needs it, and not where it does not', () => {
    const charset = el(0x00080005, 'CS', 'ISO_IR 100');
    const withUmlaut = el(0x00100010, 'PN', 'M\u00fcller^Erna');
    const file8 = (name: Part): Uint8Array =>
      file({ sopClass: CT, sopInstance: SOP, elements: [charset, el(0x00080016, 'UI', CT), sopUid, name] });
    expect(encryptedIn(file8(withUmlaut), asking([0x00100010])).content).toEqual(
      modified([charset, sopUid, withUmlaut]),
    );
    const plain = el(0x00100010, 'PN', 'Miller^Erna');
    expect(encryptedIn(file8(plain), asking([0x00100010])).content).toEqual(modified([sopUid, plain]));
    const japanese = el(0x00100010, 'PN', 'Yamada=\u001b$B;3ED\u001b(B');
    expect(encryptedIn(file8(japanese), asking([0x00100010])).content).toEqual(
      modified([charset, sopUid, japanese]),
    );
    const inItem = sq(0x00101002, [[withUmlaut]]);
    expect(encryptedIn(file8(inItem), asking([0x00101002])).content).toEqual(
      modified([charset, sopUid, inItem]),
    );
  });

  test('what the file lacks is left out', () => {
    const { content } = encryptedIn(
      input([el(0x00100020, 'LO', 'PAT-4711')]),
      asking([0x00100010, 0x00100020]),
    );
    expect(content).toEqual(modified([sopUid, el(0x00100020, 'LO', 'PAT-4711')]));
  });

  test('bulk data inside a sequence is refused', () => {
    const icon = sq(0x00880200, [[encapsulated([Uint8Array.of(1, 2)])]]);
    const compressed = file({
      transferSyntax: TS.jpegBaseline,
      sopClass: CT,
      sopInstance: SOP,
      elements: [el(0x00080016, 'UI', CT), sopUid, icon],
    });
    expect(() => encryptedIn(compressed, asking([0x00880200]))).toThrow(
      '(0088,0200): is, or holds, bulk data that encrypt_attributes cannot take; take it out there',
    );
  });
});

/** The sequence as it has to stand in the output. */
const sequenceOf = (content: Uint8Array, syntax: Syntax): Uint8Array =>
  encode(
    [
      sq(0x04000500, [
        [
          el(0x04000510, 'UI', EXPLICIT),
          el(0x04000520, 'OB', concat(Uint8Array.of(0xee), content, Uint8Array.of(0))),
        ],
      ]),
    ],
    syntax,
  );

const includes = (whole: Uint8Array, part: Uint8Array): boolean =>
  Buffer.from(whole).includes(Buffer.from(part));
const count = (whole: Uint8Array, part: Uint8Array): number =>
  Buffer.from(whole).toString('latin1').split(Buffer.from(part).toString('latin1')).length - 1;

describe('where it stands', () => {
  test.each<Syntax>(['explicit', 'implicit', 'big'])(
    'in an output in %s, padded to an even length',
    (syntax) => {
      const { dataSet } = encryptedIn(
        input([el(0x00100020, 'LO', 'PAT-4711')], syntax),
        asking([0x00100020]),
      );
      const content = modified([sopUid, el(0x00100020, 'LO', 'PAT-4711')]);
      expect(includes(dataSet, sequenceOf(content, syntax))).toBe(true);
    },
  );

  test.each(['default', 'none', 'ps315-basic'])(
    'under %s, in the place of what was there, even twice',
    (preset) => {
      const before = sq(0x04000500, [[el(0x04000520, 'OB', ascii('encrypted before'))]]);
      const { dataSet } = encryptedIn(
        input([el(0x00100020, 'LO', 'PAT-4711'), before, before]),
        asking([0x00100020], { shipped: true, project: { preset, '(0400,0500)': 'keep' } }),
      );
      const content = modified([sopUid, el(0x00100020, 'LO', 'PAT-4711')]);
      expect(count(dataSet, sequenceOf(content, 'explicit'))).toBe(1);
      expect(includes(dataSet, ascii('encrypted before'))).toBe(false);
    },
  );

  test('nothing of it at a lower level', () => {
    const before = sq(0x04000500, [[el(0x04000520, 'OB', ascii('encrypted before'))]]);
    const { dataSet, times } = encryptedIn(
      input([sq(0x00081140, [[before]]), el(0x00100020, 'LO', 'PAT-4711')]),
      asking([0x00100020], { project: { preset: 'none' } }),
    );
    expect(includes(dataSet, ascii('encrypted before'))).toBe(false);
    expect(times).toBe(1);
  });
});

describe('encrypted originals of before', () => {
  const before = sq(0x04000500, [[el(0x04000520, 'OB', ascii('encrypted before'))]]);
  const files = [input([before]), input([sq(0x00081140, [[before]])])];

  test.each(['default', 'ps315-basic'])('always go under %s, whatever a rule says', (preset) => {
    for (const bytes of files) {
      const { dataSet } = processOne(bytes, {
        shipped: true,
        project: { preset, '(0400,0500)': 'keep', '(0008,1140)': 'keep', '(0400,0520)': 'keep' },
      });
      expect(includes(dataSet, ascii('encrypted before'))).toBe(false);
      expect(includes(dataSet, Uint8Array.of(0x00, 0x04, 0x00, 0x05))).toBe(false);
    }
  });

  test('stay under none', () => {
    for (const bytes of files) {
      const { dataSet } = processOne(bytes, { shipped: true, project: { preset: 'none' } });
      expect(includes(dataSet, ascii('encrypted before'))).toBe(true);
    }
  });
});

test('a task that has nothing to encrypt with is not opened', () => {
  expect(() => processOne(input([]), asking([0x00100020]))).toThrow('nothing is there to encrypt with');
});
