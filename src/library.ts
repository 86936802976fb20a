/**
 * What other programs import: see docs/library.md. The engine itself is pure; here is what Node gives to it. Nothing in this
 * package reads the environment or writes a file unless a command is called.
 */
import { assign } from './assignment/assign.ts';
import type { Assignment } from './assignment/types.ts';
import { normalised } from './engine/identity/normalised.ts';
import type { TaskTools } from './engine/values/context.ts';
import { type Finding, hasError } from './finding/finding.ts';
import { readCertificate } from './io/certificate.ts';
import { processTimes } from './io/clock.ts';
import { deriveWith, type Scope } from './io/derive.ts';
import { envelopeFor } from './io/enveloped-data.ts';
import { randomKey } from './io/key.ts';
import { packageVersion } from './io/package.ts';
import { loadPreset, presetNames } from './io/presets.ts';
import { sha256 } from './io/sha256.ts';
import { textCodec } from './io/text-codec.ts';
import { IMPLEMENTATION_CLASS_UID, implementationVersion, methodText } from './mercure/implementation.ts';
import { projectOf } from './settings/project.ts';
import { readSettings } from './settings/read.ts';
import { parseJson } from './settings/tree.ts';

export type { Assignment } from './assignment/types.ts';
export { segmentBytes } from './dicom/segment-bytes.ts';
export { DicomError, type Segment, type TextCodec } from './dicom/types.ts';
export { finish, type Steps } from './engine/context/steps.ts';
export {
  type Derive,
  EngineError,
  type EngineWarning,
  type FileFacts,
  type FilePlan,
  type InputFile,
  type Lookup,
  type LookupRow,
} from './engine/context/types.ts';
export {
  type AboutFile,
  type AboutTask,
  type OutputUids,
  openTask,
  type PlanOptions,
  type SealedTask,
  type Task,
  type TaskFile,
} from './engine/deidentify.ts';
export type { Oddity } from './engine/identity/patients.ts';
export { readInput } from './engine/read-input.ts';
export type { TaskTools } from './engine/values/context.ts';
export type { Finding, Severity, Span } from './finding/finding.ts';

/** Settings as `run` understands them. */
export interface Policy {
  /** Undefined where a finding is an error. */
  readonly assignment: Assignment | undefined;
  /** What is to be said of the text; spans are offsets in UTF-16 units. Texts quote no free text of the settings. */
  readonly findings: readonly Finding[];
}

/**
 * Reads settings, the object with `general` and a section for each project, and merges them with their presets. `settings`: a
 * text in JSON. `project`: the AE title that the images were sent to, or the name of a section; undefined for `general`
 * alone. Never throws for what stands in the text.
 */
export function policyOf(settings: string, project?: string): Policy {
  const { root, findings: slips } = parseJson(settings);
  if (root === undefined) return { assignment: undefined, findings: slips };
  const read = readSettings(root, project === undefined ? undefined : projectOf(project), presetNames());
  const found = [...slips, ...read.findings];
  if (read.settings === undefined || hasError(found)) return { assignment: undefined, findings: found };
  const { assignment, findings } = assign({ settings: read.settings, preset: loadPreset, sha256 });
  return { assignment, findings: [...found, ...findings] };
}

/**
 * What the engine takes from outside, as `run` gives it: a key of 32 random bytes that nobody keeps, and the time of the
 * call. With `key`, 32 bytes too, the same patient, accession number and UID of a `project` get the same pseudonym, offset
 * of dates and UID in every task: who has the key can link them.
 */
export function nodeTools(project = '', key?: Uint8Array): TaskTools {
  const version = packageVersion();
  const scope: Scope = { kind: 'project', name: normalised(project) };
  const fresh = deriveWith(randomKey(), scope);
  return {
    fresh,
    derive: key === undefined ? fresh : deriveWith(key, scope),
    lasting: key !== undefined,
    codec: textCodec,
    ...processTimes(new Date()),
    method: methodText(version),
    implementation: { classUid: IMPLEMENTATION_CLASS_UID, versionName: implementationVersion(version) },
  };
}

/**
 * For `encrypt` of the tools, where settings have `encrypt_attributes`: encrypts for the one certificate in a PEM text, with
 * an RSA key of at least 2048 bits. Throws an error that says what is wrong with the text, and does not look at its dates.
 */
export const encryptFor = (certificate: string): NonNullable<TaskTools['encrypt']> =>
  envelopeFor(readCertificate(certificate));
