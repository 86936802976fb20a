/**
 * Inputs that one reader takes for one thing and another for something else: each is refused, or pydicom and dcmdump read
 * the output, and find nothing in it of what the input hides.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ascii,
  concat,
  el,
  encapsulated,
  encode,
  file,
  header,
  hex,
  type Part,
  raw,
  type Syntax,
  sq,
  TS,
  u32,
} from '../support/bytes.ts';
import { folder, workFolder } from '../support/program.ts';
import { type CorpusRun, runEach } from './corpus.ts';

const SECRET = 'Sentinel';
const OPEN = 0xffffffff;
const hidden = el(0x00100010, 'PN', `${SECRET}^Eve`);
const base: readonly Part[] = [
  el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.7'),
  el(0x00080018, 'UI', '1.2.3.4.5'),
  el(0x00080060, 'CS', 'OT'),
  el(0x00100010, 'PN', `${SECRET}^Ada`),
  el(0x0020000d, 'UI', '1.2.3.4.6'),
  el(0x0020000e, 'UI', '1.2.3.4.7'),
];
const pixels = encapsulated([hex('FFD8 FFD9')]);
const withTable = (table: Uint8Array): Part =>
  raw(
    concat(
      header(0x7fe00010, 'OB', OPEN, 'explicit'),
      hex('FE FF 00 E0'),
      u32(table.length),
      table,
      hex('FE FF 00 E0 04 00 00 00 FF D8 FF D9 FE FF DD E0 00 00 00 00'),
    ),
  );
const unknownVr = (vr: string): Part => {
  const value = encode([hidden]);
  return raw(concat(hex('18 00 30 10'), ascii(vr), hex('00 00'), u32(value.length), value));
};
const endless = hex('FF FF FF FF');

interface Case {
  readonly parts: readonly Part[];
  readonly transferSyntax?: string;
  readonly dataSyntax?: Syntax;
  /** It is a slip that can be read. */
  readonly written?: true;
}

const CASES: Readonly<Record<string, Case>> = {
  'pixel data in UN of undefined length': {
    parts: [sq(0x7fe00010, [[hidden]], { vr: 'UN', undefinedLength: true })],
  },
  'the same under JPEG': {
    parts: [sq(0x7fe00010, [[hidden]], { vr: 'UN', undefinedLength: true })],
    transferSyntax: TS.jpegBaseline,
  },
  'pixel data in implicit VR that is items': {
    parts: [sq(0x7fe00010, [[hidden]], { undefinedLength: true })],
    transferSyntax: TS.implicit,
  },
  'fragments under a transfer syntax without compression': { parts: [pixels] },
  'an icon with pixels in UN': {
    parts: [sq(0x00880200, [[sq(0x7fe00010, [[hidden]], { vr: 'UN', undefinedLength: true })]])],
    transferSyntax: TS.jpegBaseline,
  },
  'text in the basic offset table': {
    parts: [withTable(ascii(SECRET))],
    transferSyntax: TS.jpegBaseline,
    written: true,
  },
  'text in the extended offset table': {
    parts: [el(0x7fe00001, 'OV', SECRET), pixels],
    transferSyntax: TS.jpegBaseline,
  },
  'big endian under JPEG': { parts: [pixels], transferSyntax: TS.jpegBaseline, dataSyntax: 'big' },
  'big endian under a private transfer syntax': { parts: [], transferSyntax: '1.2.3.9', dataSyntax: 'big' },
  'explicit VR under a transfer syntax of implicit VR': {
    parts: [],
    transferSyntax: TS.implicit,
    dataSyntax: 'explicit',
    written: true,
  },
  'a VR of the future': { parts: [unknownVr('ZZ')] },
  'a VR of the past': { parts: [el(0x00181030, 'RE', SECRET)] },
  'delimitation items behind the last element': {
    parts: [raw(hex('FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00'))],
    written: true,
  },
  'lengths of delimitation items': {
    parts: [
      raw(
        concat(
          header(0x00081140, 'SQ', OPEN, 'explicit'),
          hex('FE FF 00 E0 FF FF FF FF'),
          encode([hidden]),
          hex('FE FF 0D E0'),
          endless,
          hex('FE FF DD E0'),
          endless,
        ),
      ),
      el(0x00280010, 'US', [2]),
    ],
    written: true,
  },
  'a delimitation item with a length that hides an element': {
    parts: [raw(concat(header(0x00081140, 'SQ', OPEN, 'explicit'), hex('FE FF DD E0 14 00 00 00'))), hidden],
  },
  'blanks for a VR': {
    // As a length of 32 bits it ends within the document.
    parts: [raw(hex('10 00 20 00 00 00 02 00 41 42')), el(0x00420011, 'OB', new Uint8Array(140_000))],
    written: true,
  },
  'a private sequence in explicit VR in implicit VR': {
    parts: [
      el(0x00290010, 'LO', 'ACME'),
      sq(0x00291010, [[hidden]], { inner: 'explicit', undefinedLength: true }),
    ],
    transferSyntax: TS.implicit,
    written: true,
  },
  'a list of dates in UN': {
    parts: [el(0x00080020, 'UN', Array(9000).fill('20190305').join('\\'))],
    written: true,
  },
};

const names = Object.keys(CASES);

describe.each(['default', 'ps315-basic'])('preset %s', (preset) => {
  const work = workFolder();
  const runs = new Map<string, CorpusRun>();
  const seen = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const inputs = folder(work.path, 'inputs');
    const files = names.map((name, index) => {
      const full = join(inputs, `${index}.dcm`);
      const { parts, ...syntax } = CASES[name]!;
      writeFileSync(full, file({ ...syntax, elements: [...base, ...parts] }));
      return { path: name, full, modality: 'OT', sopClass: '' };
    });
    for (const run of await runEach(files, work.path, 'alike', { general: { preset } }))
      runs.set(run.file.path, run);
    const written = [...runs.values()].filter(({ output }) => output !== undefined);
    const script = fileURLToPath(new URL('texts.py', import.meta.url));
    const { stdout } = spawnSync(process.env.PYTHON ?? '/usr/bin/python3', [script], {
      input: JSON.stringify(written.map(({ output }) => output)),
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    });
    const texts = JSON.parse(stdout) as readonly (readonly string[])[];
    for (const [i, { file }] of written.entries()) seen.set(file.path, texts[i]!);
  }, 240_000);
  afterAll(work.remove, 60_000);

  test.each(names)('%s', (name) => {
    const { outcome, output } = runs.get(name)!;
    expect(outcome.stdout + outcome.stderr).not.toContain(SECRET);
    expect(outcome.stdout + outcome.stderr).not.toMatch(/internal error/i);
    expect(output !== undefined).toBe(CASES[name]?.written === true);
    if (output === undefined) return;
    expect(readFileSync(output, 'latin1')).not.toContain(SECRET);
    const texts = (seen.get(name) ?? []).join('\n');
    expect(texts).toContain('(0008, 0060)');
    expect(texts).not.toMatch(/unreadable|Sentinel/);
    // Throws where dcmdump does not read the file to its end.
    expect(
      execFileSync('dcmdump', [output], { encoding: 'latin1', stdio: ['ignore', 'pipe', 'ignore'] }),
    ).not.toContain(SECRET);
  });
});
