import { createHmac } from 'node:crypto';
import { parseFile } from '../../src/dicom/parse-file.ts';
import { runParser } from '../../src/dicom/run-parser.ts';
import { segmentBytes } from '../../src/dicom/segment-bytes.ts';
import type { Segment } from '../../src/dicom/types.ts';
import { finish } from '../../src/engine/context/steps.ts';
import type { Derive, FileFacts, FilePlan, InputFile } from '../../src/engine/context/types.ts';
import { openTask } from '../../src/engine/deidentify.ts';
import { newUid } from '../../src/engine/identity/identity.ts';
import type { TaskTools } from '../../src/engine/values/context.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { assignmentOf, type Policy } from './settings.ts';

export const derive: Derive = (purpose, ...parts) =>
  createHmac('sha256', 'key of the tests')
    .update(`${purpose}\0${parts.join('\0')}`)
    .digest();

export const METHOD = 'mercure-anonymizer v0';
export const IMPLEMENTATION = { classUid: '2.25.1', versionName: 'TEST' };

/** Without a lasting key. */
export const KEYS = { fresh: derive, derive, lasting: false };

/** What a UID becomes in the tests. */
export const uidFor = (original: string): string =>
  newUid({ derive, assignment: { options: { uidGeneration: 0 } } }, original);

const TOOLS: TaskTools = {
  ...KEYS,
  codec: textCodec,
  processDate: '11222026',
  processTime: '101112013',
  method: METHOD,
  implementation: IMPLEMENTATION,
};

export interface Output {
  /** The whole file, preamble included. */
  readonly bytes: Uint8Array;
  /** From the first byte behind the file meta group. */
  readonly dataSet: Uint8Array;
  readonly plan: FilePlan;
  readonly facts: FileFacts;
}

export function readInput(bytes: Uint8Array, transferSyntaxUid?: string): InputFile {
  const parsed = runParser(parseFile(bytes.length), (offset) => bytes.subarray(offset));
  if (parsed.dataSet === undefined) throw new Error('the test does not inflate');
  return {
    dataSet: parsed.dataSet,
    transferSyntaxUid: transferSyntaxUid ?? parsed.meta.transferSyntaxUid,
    metaSopClassUid: parsed.meta.sopClassUid,
    metaSopInstanceUid: parsed.meta.sopInstanceUid,
    deflated: false,
  };
}

export interface About {
  readonly accession?: string | undefined;
  readonly detailed?: boolean;
  /** What encrypted originals are encrypted with. */
  readonly encrypt?: (content: Uint8Array) => Uint8Array;
  /** The key is a lasting one. */
  readonly lasting?: boolean;
  /** Nothing is known of what identifies somebody. */
  readonly withoutTokens?: boolean;
}

/** Takes files of one task through the engine, without the file system. */
export function processAll(files: readonly Uint8Array[], policy: Policy, about: About = {}): Output[] {
  const inputs = files.map((bytes) => readInput(bytes));
  const tools = { ...TOOLS, lasting: about.lasting ?? false, encrypt: about.encrypt };
  const open = openTask(assignmentOf(policy), tools, about.withoutTokens ? { mostTokens: 0 } : {});
  const inspected = inputs.map((input) => finish(open.inspect(input, { accession: about.accession })));
  const task = open.seal();
  return inputs.map((input, i) => {
    const file = inspected[i]!;
    const plan = finish(task.plan(input, file, { detailed: about.detailed ?? false }));
    const bytes = segmentBytes(plan.segments, files[i]!);
    const [meta] = plan.segments;
    return { bytes, dataSet: bytes.subarray(lengthOf(meta!)), plan, facts: file.facts };
  });
}

const lengthOf = (segment: Segment): number =>
  segment.kind === 'bytes' ? segment.bytes.length : segment.end - segment.start;

export const processOne = (bytes: Uint8Array, policy: Policy, about: About = {}): Output =>
  processAll([bytes], policy, about)[0]!;
