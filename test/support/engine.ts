import { createHmac } from 'node:crypto';
import { cleansText } from '../../src/assignment/cleans-text.ts';
import { parseFile } from '../../src/dicom/parse-file.ts';
import { runParser } from '../../src/dicom/run-parser.ts';
import { collectTokens } from '../../src/engine/clean/collect-tokens.ts';
import { TokenSet } from '../../src/engine/clean/tokens.ts';
import { finish } from '../../src/engine/context/steps.ts';
import type { Derive, FileFacts, FilePlan, InputFile } from '../../src/engine/context/types.ts';
import { knownUids, newInstanceUids } from '../../src/engine/identity/instance-uids.ts';
import { inspect } from '../../src/engine/inspect.ts';
import { planFile } from '../../src/engine/plan/plan-file.ts';
import type { TaskContext } from '../../src/engine/values/context.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { concat } from './bytes.ts';
import { assignmentOf, type Policy } from './settings.ts';

export const derive: Derive = (purpose, value) =>
  createHmac('sha256', 'key of the tests').update(`${purpose}\0${value}`).digest();

export const METHOD = 'mercure-anonymizer v0';
export const IMPLEMENTATION = { classUid: '2.25.1', versionName: 'TEST' };

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
  /** Nothing is known of what identifies somebody. */
  readonly withoutTokens?: boolean;
}

const patientKeyOf = ({ patientId, studyUid }: FileFacts): string => `${patientId} ${studyUid}`;

/** Takes files of one task through the engine, without the file system. */
export function processAll(files: readonly Uint8Array[], policy: Policy, about: About = {}): Output[] {
  const assignment = assignmentOf(policy);
  const inputs = files.map((bytes) => readInput(bytes));
  const facts = inputs.map((input) => inspect(input, textCodec));
  const tokens = cleansText(assignment) && !about.withoutTokens ? new TokenSet() : undefined;
  if (tokens !== undefined)
    for (const [i, { dataSet }] of inputs.entries())
      collectTokens(dataSet.elements, textCodec, tokens, patientKeyOf(facts[i]!));
  const task: TaskContext = {
    assignment,
    derive,
    codec: textCodec,
    tokens,
    ...knownUids(assignment, facts),
    processDate: '11222026',
    processTime: '101112013',
    method: METHOD,
    implementation: IMPLEMENTATION,
  };
  return inputs.map((input, i) => {
    const fact = facts[i]!;
    const plan = finish(
      planFile(
        input,
        task,
        {
          patientKey: patientKeyOf(fact),
          accession: about.accession ?? (fact.accessionNumber || undefined),
          accessionKey: fact.accessionNumber,
          ...newInstanceUids(assignment, derive, fact, {
            study: '',
            series: '',
            file: String(i),
            sopUidTaken: false,
          }),
        },
        about.detailed,
      ),
    );
    const pieces = plan.segments.map((segment) =>
      segment.kind === 'bytes' ? segment.bytes : files[i]!.subarray(segment.start, segment.end),
    );
    const bytes = concat(...pieces);
    return { bytes, dataSet: bytes.subarray(pieces[0]!.length), plan, facts: fact };
  });
}

export const processOne = (bytes: Uint8Array, policy: Policy, about: About = {}): Output =>
  processAll([bytes], policy, about)[0]!;
