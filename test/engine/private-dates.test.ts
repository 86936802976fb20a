/** Commands for dates, ages and UIDs: on private elements without a VR, and on what calls itself something else. */

import { describe, expect, test } from 'vitest';
import { shiftDate, truncateDate } from '../../src/engine/values/dates.ts';
import { ascii, el, encode, file, type Part } from '../support/bytes.ts';
import { type Output, processOne } from '../support/engine.ts';

const CLASS = el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2');
const CREATOR = el(0x00710010, 'LO', 'ACME');
const TAG = 0x00711022;

type Syntax = 'implicit' | 'explicit';
const run = (syntax: Syntax, vr: string, value: string, command: string): Output =>
  processOne(
    file({
      elements: [CLASS, CREATOR, el(TAG, vr, ascii(value))],
      ...(syntax === 'implicit' ? { transferSyntax: '1.2.840.10008.1.2' } : {}),
    }),
    { preset: { '(0008,0016)': 'keep' }, general: { '(0071,{ACME}22)': command } },
  );
const text = ({ dataSet }: Output): string => Buffer.from(dataSet).toString('latin1');
const bytes = (syntax: Syntax, part: Part): string => Buffer.from(encode([part], syntax)).toString('latin1');
const told = ({ plan }: Output): string => plan.warnings.map((warning) => warning.text).join('\n');

/** In implicit VR a private element has none; in explicit VR it may be UN. */
const PLACES = [
  ['implicit', 'UN'],
  ['explicit', 'UN'],
] as const;

describe.each(PLACES)('a private element in %s VR, as %s', (syntax, vr) => {
  const becomes = (command: string, before: string, after: string): void =>
    expect(text(run(syntax, vr, before, command))).toContain(bytes(syntax, el(TAG, vr, ascii(after))));

  test.each([
    ['truncdate', '20190305', '20190101'],
    ['truncdate', '20190305235930.000000 ', '20190101'],
    ['truncdate', '20190305\\20200101 ', '20190101\\20200101 '],
    ['capage', '092Y', '090Y'],
    ['capage', '045Y', '045Y'],
  ])('%s of %j', becomes);

  test.each(['20190305', '20190305235930.000000 ', '20190305235930.1234567 '])('shiftdate of %j', (value) => {
    const output = run(syntax, vr, value, 'shiftdate');
    expect(text(output)).not.toContain(value.slice(0, 8));
    // Behind the tag and the header.
    const after = /q\0".(?:UN\0\0)?[\s\S]{4}(\d{8})([\d.]*)/.exec(text(output));
    expect(after?.[1]).toMatch(/^(19|20)/);
    expect(after?.[2]).toBe(value.slice(8).trim());
    expect(told(output)).toBe('');
  });

  test('a time stays', () => becomes('shiftdate', '235930.5', '235930.5'));

  test.each([
    ['shiftdate', '101112'],
    ['shiftdate', '2024'],
    ['shiftdate', 'Sentinel'],
    ['truncdate', 'Sentinel'],
    ['truncdate', '20191305'],
    ['capage', 'Sentinel'],
    ['mapuid', 'Sentinel'],
    ['mapuid', '7788'],
    ['mapuid', '1.2.3\\Sentinel '],
  ])('%s of %j: nothing of it stays, and the log says why', (command, value) => {
    const output = run(syntax, vr, value, command);
    expect(text(output)).not.toContain(value.trim());
    expect(told(output)).toMatch(/\(0071,1022\) has no known VR \(implicit VR, or UN\)/);
  });

  test('mapuid of UIDs, the same as of the same UID elsewhere', () => {
    const uid = '1.2.826.0.1.3680043.8.498.77';
    const output = run(syntax, vr, `${uid}\\${uid}\0`, 'mapuid');
    expect(text(output)).not.toContain(uid);
    const [, first, second] = /(2\.25\.\d+)\\(2\.25\.\d+)/.exec(text(output)) ?? [];
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(told(output)).toBe('');
  });
});

describe('a standard date is one whatever the file calls it', () => {
  const shift = (vr: string, value: string, command: string): string =>
    text(
      processOne(file({ elements: [CLASS, el(0x00080022, vr, ascii(value))] }), {
        preset: { '(0008,0016)': 'keep' },
        general: { '(0008,0022)': command },
      }),
    );
  test.each(['LO', 'SH', 'UN', 'OB', 'OW', 'TM', 'CS', 'PN'])('truncdate of a DA in %s', (vr) => {
    expect(shift(vr, '20190305', 'truncdate')).toContain('20190101');
  });
  test.each(['LO', 'SH', 'UN', 'OB', 'OW', 'CS'])('shiftdate of a DA in %s', (vr) => {
    expect(shift(vr, '20190305', 'shiftdate')).toMatch(/DA.\0(19|20)\d{6}/);
    expect(shift(vr, '20190305', 'shiftdate')).not.toContain('20190305');
  });
  test('capage of an AS in LO', () => {
    const output = processOne(file({ elements: [CLASS, el(0x00101010, 'LO', '092Y')] }), {
      preset: { '(0008,0016)': 'keep' },
      general: { '(0010,1010)': 'capage' },
    });
    expect(text(output)).toContain('090Y');
  });
});

describe('a DT with more digits of a second than six', () => {
  test.each(['1234567', '12345678', '123456789'])('%s', (digits) => {
    expect(shiftDate(`20151127225900.${digits}`, 'DT', -1)).toBe(`20151126225900.${digits}`);
    expect(shiftDate(`20151127225900.${digits}+0100`, 'DT', -1)).toBe(`20151126225900.${digits}+0100`);
    expect(truncateDate(`20151127225900.${digits}`, 'DT')).toBe('20150101');
  });
  test('ten are no time', () => expect(shiftDate('20151127225900.1234567890', 'DT', -1)).toBe(''));
});
