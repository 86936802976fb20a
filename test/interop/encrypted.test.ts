/** Encrypted originals, opened by what others use: `openssl cms -decrypt` and `gdcmanon -d`. Keys are made for each run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concat, el, encode, file, type Part, type Syntax, sq, TS } from '../support/bytes.ts';
import { leftOut } from '../support/left-out.ts';
import { program } from '../support/program.ts';

const scratch = mkdtempSync(join(tmpdir(), 'encrypted-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const at = (name: string): string => join(scratch, name);

const has = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;
const hasOpenssl = has('openssl');
const hasGdcm = has('gdcmanon');
if (!hasOpenssl) leftOut('encrypted originals by other readers: openssl is not there');
else if (!hasGdcm) leftOut('encrypted originals by gdcmanon, which is not there');

/** Names of one and of two parts side by side; of several lengths, so that the envelope is of even and of odd length. */
const SUBJECTS = ['/CN=A', '/CN=AB', '/C=DE/O=Invented Research+OU=Trust Office/CN=Keys of Zoë'];
const SYNTAXES: readonly Syntax[] = ['explicit', 'implicit', 'big'];

const CT = '1.2.840.10008.5.1.4.1.1.2';
const SOP = '1.2.3.4.1';
const ORIGINALS: readonly Part[] = [
  el(0x00080005, 'CS', 'ISO_IR 100'),
  el(0x00080018, 'UI', SOP),
  el(0x00100010, 'PN', 'Müller^Erna'),
  el(0x00100020, 'LO', 'PAT-4711'),
  el(0x00100030, 'DA', '19610203'),
  sq(0x00101002, [[el(0x00100020, 'LO', 'OTHER-1')]]),
];
const SETTINGS = {
  general: {
    encrypt_attributes: { attributes: ['(0010,0010)', '(0010,0020)', '(0010,0030)', '(0010,1002)'] },
  },
};

const input = (syntax: Syntax): Uint8Array =>
  file({
    transferSyntax: { explicit: TS.explicit, implicit: TS.implicit, big: TS.big }[syntax],
    sopClass: CT,
    sopInstance: SOP,
    elements: [
      ...ORIGINALS.slice(0, 1),
      el(0x00080016, 'UI', CT),
      ...ORIGINALS.slice(1),
      el(0x0020000d, 'UI', '1.2.3'),
      el(0x0020000e, 'UI', '1.2.3.4'),
      el(0x00280010, 'US', [1]),
    ],
  });

/** The output of a file; the value of its (0400,0520), as long as the length field says. */
async function encrypted(syntax: Syntax, pair: number): Promise<{ path: string; value: Uint8Array }> {
  const folder = mkdtempSync(at('task-'));
  const from = mkdtempSync(join(folder, 'in-'));
  writeFileSync(join(from, 'a.dcm'), input(syntax));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
  const args = ['--settings', join(folder, 'settings.json'), '--encrypt-certificate', at(`${pair}.pem`)];
  const { exit, stdout } = await program(['run', from, join(folder, 'out'), ...args]);
  expect([exit, exit === 0 ? '' : stdout]).toEqual([0, '']);
  const [path = ''] = execFileSync('find', [join(folder, 'out'), '-name', '*.dcm'], {
    encoding: 'utf8',
  }).split('\n');
  const bytes = readFileSync(path);
  const big = syntax === 'big';
  const start = bytes.indexOf(Buffer.from(big ? '04000520' : '00042005', 'hex'));
  const lengthAt = start + (syntax === 'implicit' ? 4 : 8);
  const length = big ? bytes.readUInt32BE(lengthAt) : bytes.readUInt32LE(lengthAt);
  return { path, value: bytes.subarray(lengthAt + 4, lengthAt + 4 + length) };
}

describe.skipIf(!hasOpenssl)('encrypted originals', () => {
  const parities = new Set<boolean>();

  beforeAll(() => {
    SUBJECTS.forEach((subject, i) => {
      const args = [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '30',
        '-utf8',
        '-multivalue-rdn',
      ];
      execFileSync(
        'openssl',
        [...args, '-subj', subject, '-keyout', at(`${i}.key`), '-out', at(`${i}.pem`)],
        {
          stdio: 'ignore',
        },
      );
    });
  });

  const cases = SUBJECTS.flatMap((subject, pair) => SYNTAXES.map((syntax) => ({ subject, pair, syntax })));

  test.each(cases)('of a file in $syntax for $subject', async ({ pair, syntax }) => {
    const { path, value } = await encrypted(syntax, pair);
    // The envelope has a head of four bytes that says its length.
    parities.add((4 + Buffer.from(value).readUInt16BE(2)) % 2 === 0);
    writeFileSync(at('content.der'), value);
    const decrypted = (...recipient: readonly string[]): Buffer =>
      execFileSync('openssl', [
        ...['cms', '-decrypt', '-binary', '-inform', 'DER', '-in', at('content.der')],
        ...['-inkey', at(`${pair}.key`), ...recipient],
      ]);
    const expected = Buffer.from(encode([sq(0x04000550, [ORIGINALS])]));
    expect(decrypted()).toEqual(expected);
    expect(decrypted('-recip', at(`${pair}.pem`))).toEqual(expected);

    if (!hasGdcm) return;
    execFileSync('gdcmanon', ['-d', '-i', path, '-o', at('again.dcm'), '--key', at(`${pair}.key`)]);
    const again = readFileSync(at('again.dcm'));
    // Back in their places, in the encoding of the file; the envelope is gone.
    for (const part of ORIGINALS.slice(0, 5))
      expect(again.includes(Buffer.from(encode([part], syntax)))).toBe(true);
    expect(again.includes(Buffer.from('OTHER-1'))).toBe(true);
    const tag = concat(...(syntax === 'big' ? [Uint8Array.of(4, 0, 5, 0)] : [Uint8Array.of(0, 4, 0, 5)]));
    expect(again.includes(Buffer.from(tag))).toBe(false);
  });

  test('envelopes of even and of odd length were among them', () => {
    expect(parities.size).toBe(2);
  });

  test('another key opens nothing', async () => {
    const { value } = await encrypted('explicit', 0);
    writeFileSync(at('other.der'), value);
    const args = ['cms', '-decrypt', '-inform', 'DER', '-in', at('other.der'), '-inkey', at('1.key')];
    const { stdout } = spawnSync('openssl', args);
    expect(stdout.includes(Buffer.from('PAT-4711'))).toBe(false);
  });
});
