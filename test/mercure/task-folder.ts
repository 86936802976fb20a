/** Task folders as mercure makes them, with images made from bytes. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/finding/user-error.ts';
import { entryText } from '../../src/format/finding-text.ts';
import type { CertificateSources } from '../../src/mercure/encryption.ts';
import type { KeySources } from '../../src/mercure/keys.ts';
import { createLog } from '../../src/mercure/log.ts';
import type { LookupSources } from '../../src/mercure/lookup.ts';
import type { Result } from '../../src/mercure/result.ts';
import { type RunRequest, runTask } from '../../src/mercure/task.ts';
import { TaskError } from '../../src/mercure/task-error.ts';
import { el, file, type Part } from '../support/bytes.ts';

/** What an image says; all of it identifies, none of it may come out. */
export interface ImageFacts {
  readonly sop?: string;
  readonly series?: string;
  readonly study?: string;
  readonly patient?: string;
  readonly accession?: string;
  readonly sopClass?: string;
  /** Elements in front of the pixels, in ascending order behind group 0028. */
  readonly more?: readonly Part[];
  /** Bytes of pixel data. */
  readonly pixels?: number;
}

export const CT = '1.2.840.10008.5.1.4.1.1.2';
export const ULTRASOUND = '1.2.840.10008.5.1.4.1.1.6.1';

/** A small image; an empty text leaves the element out. */
export function image(facts: ImageFacts = {}): Uint8Array {
  const { sop = '1.2.3.4.1', series = '1.2.3.4', study = '1.2.3' } = facts;
  const { patient = 'PAT-4711', accession = 'ACC-4711', sopClass = CT } = facts;
  const given = (tag: number, vr: string, text: string): Part[] => (text === '' ? [] : [el(tag, vr, text)]);
  return file({
    sopClass,
    sopInstance: sop,
    elements: [
      el(0x00080016, 'UI', sopClass),
      ...given(0x00080018, 'UI', sop),
      ...given(0x00080050, 'SH', accession),
      el(0x00080060, 'CS', 'CT'),
      el(0x00100010, 'PN', 'Sentinel^Name'),
      ...given(0x00100020, 'LO', patient),
      ...given(0x0020000d, 'UI', study),
      ...given(0x0020000e, 'UI', series),
      el(0x00280010, 'US', [8]),
      ...(facts.more ?? []),
      el(0x7fe00010, 'OW', new Uint8Array(facts.pixels ?? 128).fill(7)),
    ],
  });
}

export interface TaskOptions {
  /** The settings object; `{}` unless given. */
  readonly settings?: unknown;
  /** Further keys of `process`. */
  readonly process?: object;
  readonly info?: object;
}

export function writeTask(
  folder: string,
  { settings = {}, process = {}, info = {} }: TaskOptions = {},
): string {
  mkdirSync(folder, { recursive: true });
  const task = { id: 'x', info, process: { retain_input_images: false, settings, ...process } };
  writeFileSync(join(folder, 'task.json'), JSON.stringify(task));
  return folder;
}

/** Writes `<name>.dcm`, and `<name>.tags` unless `tags` is null. */
export function addImage(
  folder: string,
  name: string,
  bytes: Uint8Array,
  tags: string | object | null = { ReceiverAET: 'proj', AccessionNumber: 'ACC-4711' },
): void {
  writeFileSync(join(folder, `${name}.dcm`), bytes);
  if (tags !== null)
    writeFileSync(join(folder, `${name}.tags`), typeof tags === 'string' ? tags : JSON.stringify(tags));
}

export interface Ran {
  readonly result: Result | undefined;
  /** Lines of what the user can mend. */
  readonly errors: readonly string[];
  readonly log: string;
}

/** No lasting key is to be had. */
export const NO_KEYS: KeySources = { flag: undefined, named: undefined, persistence: undefined };

/** None but that of the settings. */
const NO_CERTIFICATES: CertificateSources = { flag: undefined, persistence: undefined };

/** No lookup table is to be had. */
export const NO_TABLE: LookupSources = { flag: undefined, persistence: undefined };

/** Runs a task in this process; errors that are none of the user's are thrown. */
export async function run(
  input: string,
  output: string | undefined,
  more: Partial<RunRequest> = {},
): Promise<Ran> {
  const lines: string[] = [];
  const log = createLog((entry) => lines.push(entryText(entry)));
  const progress = { show: () => undefined, clear: () => undefined };
  try {
    const request = {
      input,
      output,
      settings: undefined,
      dryRun: false,
      keys: NO_KEYS,
      lookup: NO_TABLE,
      certificates: NO_CERTIFICATES,
      ...more,
    };
    const result = await runTask(request, log, progress);
    return { result, errors: [], log: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const errors = error instanceof TaskError ? error.lines : [error.message];
    return { result: undefined, errors, log: lines.join('\n') };
  }
}

/** Names of all images in an output folder. */
export const imagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.dcm'))
    .sort();

/** The text of an element with a 16-bit length, searched by its bytes: shares nothing with the reader in src. */
export function textOf(bytes: Uint8Array, tag: number, vr: string): string | undefined {
  const low = (value: number): string => String.fromCharCode(value & 0xff, (value >>> 8) & 0xff);
  const whole = Buffer.from(bytes).toString('latin1');
  const at = whole.indexOf(low(tag >>> 16) + low(tag & 0xffff) + vr);
  if (at < 0) return undefined;
  const length = whole.charCodeAt(at + 6) + 256 * whole.charCodeAt(at + 7);
  return whole.slice(at + 8, at + 8 + length).replace(/[\0 ]+$/, '');
}

/** One text for each image of an output folder. */
export const textsIn = (folder: string, tag: number, vr: string): (string | undefined)[] =>
  imagesIn(folder).map((name) => textOf(readFileSync(join(folder, name)), tag, vr));
