/** (0008,0005): what it may hold, and that no text goes without it. */

import { describe, expect, test } from 'vitest';
import { isCharacterSetName } from '../../src/dicom/charset.ts';
import { EngineError } from '../../src/engine/context/types.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { ascii, el, encode, file, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import type { Policy } from '../support/settings.ts';

const preset = { '(0008,0005)': 'keep', '(0008,0016)': 'keep', '(0008,1030)': 'keep', '(0040,0275)': 'keep' };
const CLASS = el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2');
const CHARSET = 0x00080005;

const run = (parts: readonly Part[], general: Record<string, string> = {}): string =>
  Buffer.from(
    processOne(file({ elements: [...parts] }), { preset, general } satisfies Policy).dataSet,
  ).toString('latin1');
const bytes = (...parts: readonly Part[]): string =>
  Buffer.from(encode([...parts], 'explicit')).toString('latin1');
const UTF8 = bytes(el(CHARSET, 'CS', 'ISO_IR 192'));
const MUELLER = bytes(el(0x00100010, 'PN', ascii('M\xc3\xbcller ')));
/** How often an element of this tag is at the top level or below. */
const count = (output: string): number => output.split('\b\0\x05\0CS').length - 1;

describe('new text in UTF-8 is never without its label', () => {
  const name = el(0x00100010, 'PN', 'Doe');
  test.each([
    ['clear', '(0008,0005)', 'clear'],
    ['remove', '(0008,0005)', 'remove'],
    ['a set that has no such letters', '(0008,0005)', 'set(ISO_IR 144)'],
    ['a set that nobody knows', '(0008,0005)', 'set(XYZ)'],
    ['all codes', '(vr:CS)', 'clear'],
    ['all codes', '(vr:CS)', 'remove'],
    ['a mask', '(0008,000x)', 'remove'],
  ])('a rule: %s by %s', (_, selector, command) => {
    for (const label of ['ISO_IR 6', 'ISO_IR 100', undefined]) {
      const head = label === undefined ? [] : [el(CHARSET, 'CS', label)];
      const output = run([...head, CLASS, name], { '(0010,0010)': 'set(Müller)', [selector]: command });
      expect(output).toContain(UTF8);
      expect(output).toContain(MUELLER);
      expect(count(output)).toBe(1);
    }
  });

  test('a rule that names a set with these letters is followed', () => {
    const output = run([CLASS, name], { '(0010,0010)': 'set(Müller)', '(0008,0005)': 'set(ISO_IR 100)' });
    expect(output).toContain(bytes(el(CHARSET, 'CS', 'ISO_IR 100')));
    expect(output).toContain('M\xfcller');
    expect(count(output)).toBe(1);
  });

  test.each(['XYZ', 'ISO 2022 IR 6, IS', 'ISO_IR 999', '', 'JOHN^DOE'])('a value: %j', (label) => {
    const output = run([el(CHARSET, 'CS', label), CLASS, name], { '(0010,0010)': 'set(Müller)' });
    expect(output).toContain(UTF8);
    expect(output).toContain(MUELLER);
  });

  test.each(['clear', 'remove'])('in an item with a set of its own: %s', (command) => {
    const item = (...parts: Part[]): Part => sq(0x00400275, [parts]);
    const output = run(
      [
        el(CHARSET, 'CS', 'ISO_IR 100'),
        CLASS,
        item(el(CHARSET, 'CS', 'ISO_IR 144'), el(0x00081030, 'LO', 'a ')),
      ],
      { '(0008,1030)': 'set(Müller)', '(0008,0005)': command },
    );
    expect(output).toContain(
      bytes(item(el(CHARSET, 'CS', 'ISO_IR 192'), el(0x00081030, 'LO', ascii('M\xc3\xbcller ')))),
    );
  });

  test.each(['clear', 'remove', 'set(ISO_IR 144)'])('%s is an error where other text stays', (command) => {
    const parts = [el(CHARSET, 'CS', 'ISO_IR 100'), CLASS, el(0x00081030, 'LO', ascii('K\xf6ln'))];
    for (const rules of [{ '(0010,0010)': 'set(Müller)' }, {}])
      expect(() => run(parts, { ...rules, '(0008,0005)': command })).toThrow(EngineError);
  });

  test('text in OB, and the methods of earlier steps, are text that stays', () => {
    const head = [el(CHARSET, 'CS', 'ISO_IR 100'), CLASS];
    for (const part of [el(0x00081030, 'OB', ascii('K\xf6ln')), el(0x00120063, 'LO', ascii('K\xf6ln'))])
      expect(() => run([...head, part], { '(0010,0010)': 'set(山田)' })).toThrow(/keeps text/);
  });
});

describe('names of character sets in use stay, as they are written', () => {
  test.each([
    ...[
      'TIS-620',
      'KOI8-R',
      'koi8-u',
      'MS932',
      'Shift_JIS',
      'SJIS',
      'ISO 8859/1',
      'ISO-8859-15',
      'iso8859_1',
      'CP1252',
    ],
    ...[
      'Windows-1251',
      'windows 1250',
      'EUC-JP',
      'EUC_KR',
      'BIG5',
      'GB2312',
      'GBK',
      'GB18030',
      'UTF-8',
      'utf8',
      'LATIN1',
    ],
    ...[
      'US-ASCII',
      'ASCII',
      'KS_C_5601-1987',
      'KSC5601',
      'ISO-2022-JP',
      'UNICODE',
      'ISO_IR 100',
      'ISO 2022 IR 87',
    ],
    ...[
      '\\ISO 2022 IR 149',
      'ISO 2022 IR 6\\ISO 2022 IR 87',
      'ISO_IR_192',
      'ISO IR 100',
      'CP437',
      'macintosh',
    ],
  ])('%s', (label) => {
    const parts = [el(CHARSET, 'CS', label), CLASS, el(0x00081030, 'LO', ascii('K\xf6ln'))];
    const output = run(parts);
    expect(output).toContain(bytes(parts[0]!));
    expect(output).toContain(bytes(parts[2]!));
  });

  test.each([
    ['KOI8-R', 'koi8-r', 'Иванов'],
    ['Windows-1251', 'windows-1251', 'Иванов'],
    ['TIS-620', 'tis-620', 'สมชาย'],
    ['MS932', 'shift_jis', '表^ソ\\山'],
    ['BIG5', 'big5', '許^功蓋'],
    ['EUC-KR', 'euc-kr', '홍길동'],
    ['CP1252', 'windows-1252', 'Žižka€'],
    ['ISO 8859/1', 'iso-8859-1', 'Müller'],
  ])('%s is read and written', (label, codec, text) => {
    const before = el(0x00081030, 'LO', textCodec.encode(codec, `${text} `));
    const output = run([el(CHARSET, 'CS', label), CLASS, before], { '(0008,1030)': 'set(@value@!)' });
    expect(output).toContain(Buffer.from(textCodec.encode(codec, `${text}!`)).toString('latin1'));
    // A new text in the same letters does, too.
    const name = run([el(CHARSET, 'CS', label), CLASS, before], {
      '(0010,0010)': `set(${text.replaceAll('\\', '')})`,
    });
    expect(name).toContain(
      Buffer.from(textCodec.encode(codec, text.replaceAll('\\', ''))).toString('latin1'),
    );
    expect(name).toContain(bytes(el(CHARSET, 'CS', label)));
  });
});

describe('what is no name of a character set goes', () => {
  test.each([
    ['ISO_IR 100 Sentinel PID778899', 'ISO_IR 100'],
    ['ISO_IR 192\0Sentinel', 'ISO_IR 192'],
    ['ISO_IR 100\\Sentinel', 'ISO_IR 100'],
    ['ISO 2022 IR 6\\ISO 2022 IR 87 Sentinel\\PID778899', 'ISO 2022 IR 6\\ISO 2022 IR 87'],
    ['KOI8-R, Sentinel', 'KOI8-R'],
    ['ISO 2022 IR 6, IS', 'ISO 2022 IR 6'],
    ['\\ISO 2022 IR 149\0PID778899', '\\ISO 2022 IR 149'],
    ['latin Sentinel Quentin', ''],
    ['gb Sentinel', ''],
    ['ISO_IR 100778899', ''],
    ['ISO Sentinel', ''],
    ['Sentinel\\ISO_IR 100', ''],
    ['PID778899', ''],
  ])('%j becomes %j', (before, after) => {
    for (const vr of ['CS', 'LO', 'OB', 'UN']) {
      const output = run([el(CHARSET, vr, ascii(before)), CLASS]);
      expect(output).toContain(bytes(el(CHARSET, vr, after)));
      expect(output).not.toMatch(/Sentinel|PID778899|778899/);
    }
    const item = run([CLASS, sq(0x00400275, [[el(CHARSET, 'CS', before)]])]);
    expect(item).toContain(bytes(sq(0x00400275, [[el(CHARSET, 'CS', after)]])));
  });

  test('the text is read by the name in front', () => {
    const parts = [el(CHARSET, 'CS', 'ISO_IR 100 Sentinel'), CLASS, el(0x00081030, 'LO', ascii('K\xf6ln'))];
    expect(run(parts, { '(0010,0010)': 'set(Müller)' })).toContain('M\xfcller');
  });

  test('however long it is', () => {
    const start = performance.now();
    for (const part of ['A', ' ', '\\', 'ISO_IR 100\\', ' \0'])
      run([el(CHARSET, 'UN', ascii(part.repeat(400_000 / part.length))), CLASS]);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(isCharacterSetName('ISO '.repeat(100_000))).toBe(false);
  });
});
