import { join } from 'node:path';
import type { Assignment } from '../assignment/types.ts';
import {
  CertificateError,
  certificateFingerprint,
  outOfTime,
  readCertificate,
  readCertificateFile,
} from '../io/certificate.ts';
import { envelopeFor } from '../io/enveloped-data.ts';
import { isCertificateText } from '../settings/encrypt-attributes.ts';
import { formatTag } from '../standard/tag.ts';
import { describeError } from './describe-error.ts';
import { TaskError } from './task-error.ts';

/** Where a certificate may come from, as flags and environment give it. */
export interface CertificateSources {
  /** `--encrypt-certificate`: goes before that of the settings. */
  readonly flag: string | undefined;
  /** MODULE_PERSISTENCE_DIR, where the settings name a file. */
  readonly persistence: string | undefined;
}

/** For `result.json`. */
export interface EncryptionReport {
  /** SHA-256 of the certificate. */
  readonly certificate: string;
  readonly attributes: readonly string[];
}

/** What originals are encrypted with. */
export interface Encryption {
  readonly encrypt: (content: Uint8Array) => Uint8Array;
  readonly report: EncryptionReport;
  /** What the operator should know. */
  readonly warnings: readonly { readonly id: 'certificate-out-of-time'; readonly text: string }[];
}

const NOT_ASKED_FOR =
  'A certificate is given, and the settings do not say what to encrypt with it ("encrypt_attributes")';
const ASK_FOR_IT =
  'Add "encrypt_attributes": {"attributes": ["(0010,0020)"]} to the section, or leave the certificate out';
const NO_CERTIFICATE = 'The settings ask for encrypted attributes, and no certificate is given';
const GIVE_ONE =
  'Name a file of the persistence folder in "certificate" of encrypt_attributes, write the text of a certificate there, or use --encrypt-certificate';
const NO_FOLDER =
  'The settings name a certificate in the persistence folder, and the module has none: turn its persistence on in mercure, or use --encrypt-certificate';

/** Undefined where nothing is to be encrypted. Throws a TaskError where it cannot be done. */
export function encryptionOf(
  { options: { encryptAttributes: asked } }: Assignment,
  { flag, persistence }: CertificateSources,
  now: Date,
): Encryption | undefined {
  if (asked === undefined) {
    if (flag !== undefined) throw new TaskError(NOT_ASKED_FOR, ASK_FOR_IT);
    return undefined;
  }
  const given = asked.certificate;
  if (flag === undefined && given === undefined) throw new TaskError(NO_CERTIFICATE, GIVE_ONE);
  const [what, read] =
    flag !== undefined
      ? ['The certificate of --encrypt-certificate', () => readCertificateFile(flag)]
      : isCertificateText(given!)
        ? ['The certificate in the settings', () => given!]
        : [
            'The certificate in the persistence folder',
            () => readCertificateFile(inFolder(given!, persistence)),
          ];
  const certificate = usable(what, () => readCertificate(read()));
  const time = outOfTime(certificate, now);
  return {
    encrypt: envelopeFor(certificate),
    report: {
      certificate: certificateFingerprint(certificate),
      attributes: asked.attributes.map(formatTag),
    },
    warnings:
      time === undefined
        ? []
        : [
            {
              id: 'certificate-out-of-time',
              text: `${what} is ${time}: what is encrypted with it can be read all the same, and somebody should know`,
            },
          ],
  };
}

function inFolder(name: string, persistence: string | undefined): string {
  if (persistence === undefined) throw new TaskError(NO_FOLDER);
  return join(persistence, name);
}

function usable<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TaskError) throw error;
    const reason = error instanceof CertificateError ? error.message : describeError(error);
    throw new TaskError(`${what} cannot be used: ${reason}`);
  }
}
