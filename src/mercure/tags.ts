import jsonc, { type JSONVisitor } from 'jsonc-parser';
import { readSmallFile } from '../io/regular-file.ts';
import { describeError } from './describe-error.ts';

/** What is read of a `.tags` file. */
export interface Tags {
  /** As written, blanks included; never empty. */
  readonly receiverAet: string;
  /** Without padding; undefined where there is none, or where its bytes were no UTF-8. */
  readonly accessionNumber: string | undefined;
}

/** mercure writes a few KB. */
const LIMIT = 16 * 1024 * 1024;

/**
 * Reads a `.tags` file: a JSON object, not always valid UTF-8, in which keys come twice. Returns a problem as text
 * where it cannot be used.
 */
export function readTags(path: string): Tags | string {
  let text: string;
  try {
    text = new TextDecoder().decode(readSmallFile(path, LIMIT));
  } catch (error) {
    return `the .tags file cannot be read: ${error instanceof RangeError ? error.message : describeError(error)}`;
  }
  return parseTags(text);
}

/** `text` is the decoded content of a `.tags` file; U+FFFD stands for bytes that were no UTF-8. */
export function parseTags(text: string): Tags | string {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return 'Unable to parse tags file (not valid JSON)';
  }
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole))
    return 'Invalid tags file (not a JSON object)';
  const receivers = new Set(valuesOf(text, whole, 'ReceiverAET').map(String));
  if (receivers.size > 1) return 'Invalid tags file (two different ReceiverAETs)';
  const receiverAet = [...receivers][0] ?? '';
  if (receiverAet.trim() === '') return 'Invalid tags file (ReceiverAET not found)';
  const accessions = new Set(valuesOf(text, whole, 'AccessionNumber').map((value) => String(value).trim()));
  accessions.delete('');
  if (accessions.size > 1) return 'Invalid tags file (two different AccessionNumbers)';
  const accession = [...accessions][0];
  return { receiverAet, accessionNumber: accession?.includes('\uFFFD') ? undefined : accession };
}

/** All values of a key of the outermost object that are text: JSON.parse shows the last one only. */
function valuesOf(text: string, whole: object, key: string): string[] {
  // Nearly all files have each key once, in plain letters: then the parsed object says it all.
  const once = text.indexOf(`"${key}"`) === text.lastIndexOf(`"${key}"`) && !text.includes('\\u');
  const single: unknown = (whole as Record<string, unknown>)[key];
  if (once) return typeof single === 'string' ? [single] : [];
  const values: string[] = [];
  let depth = 0;
  let wanted = false;
  const visitor: JSONVisitor = {
    onObjectBegin: () => {
      depth += 1;
    },
    onObjectEnd: () => {
      depth -= 1;
    },
    onObjectProperty: (name) => {
      wanted = depth === 1 && name === key;
    },
    onLiteralValue: (value) => {
      if (wanted && depth === 1 && typeof value === 'string') values.push(value);
      wanted = false;
    },
    onArrayBegin: () => {
      wanted = false;
    },
  };
  jsonc.visit(text, visitor);
  return values;
}
