import { concat } from '../../dicom/concat.ts';
import { explicitLittle, NotHeld, needsCharset } from '../../dicom/explicit-little.ts';
import { elementBytes, itemBytes } from '../../dicom/header.ts';
import { encodeUids, padded } from '../../dicom/values.ts';
import { ENCRYPTED_ATTRIBUTES_SEQUENCE, SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import type { Scope } from '../context/scope.ts';
import { EngineError } from '../context/types.ts';
import type { Source, ValueContext } from '../values/context.ts';

const ENCRYPTED_CONTENT_TRANSFER_SYNTAX_UID: Tag = 0x04000510;
const ENCRYPTED_CONTENT: Tag = 0x04000520;
const MODIFIED_ATTRIBUTES_SEQUENCE: Tag = 0x04000550;
const EXPLICIT_LITTLE = { explicitVr: true, bigEndian: false };
const EXPLICIT_LITTLE_UID = '1.2.840.10008.1.2.1';
/** An item of 32-bit length can hold more; what identifies somebody is short. */
const MOST = 1024 * 1024;

/**
 * (0400,0500) with the originals that `encrypt_attributes` names, as PS3.15 Section E.1.1 says: one item of Modified
 * Attributes Sequence in Explicit VR Little Endian, encrypted. `drop` where the file has none of them.
 */
export function encryptedOriginals({ encoding }: Scope, context: ValueContext): Uint8Array | 'drop' {
  const { task, tally } = context;
  const content = originals(context);
  if (content === undefined) {
    tally.warn('encrypt-nothing', ENCRYPTED_ATTRIBUTES_SEQUENCE, NOTHING);
    return 'drop';
  }
  if (content.length > MOST)
    throw new EngineError(`${formatTag(ENCRYPTED_ATTRIBUTES_SEQUENCE)}: ${TOO_MUCH}`);
  // Readers of CMS know its end; DICOM asks for an even length (PS3.5 Section 7.1.1).
  const encrypted = padded(task.encrypt!(content), 0);
  const item = concat([
    elementBytes(ENCRYPTED_CONTENT_TRANSFER_SYNTAX_UID, 'UI', encodeUids([EXPLICIT_LITTLE_UID]), encoding),
    elementBytes(ENCRYPTED_CONTENT, 'OB', encrypted, encoding),
  ]);
  return elementBytes(ENCRYPTED_ATTRIBUTES_SEQUENCE, 'SQ', itemBytes(item, encoding), encoding);
}

const NOTHING = 'would hold encrypted originals, and none of those that encrypt_attributes names is there';
const TOO_MUCH = 'what encrypt_attributes names is more than 1 MB; name less';

/** The data set that is encrypted (PS3.3 Table C.12-7); undefined where the file has none of the attributes. */
function originals({ task, topLevel }: ValueContext): Uint8Array | undefined {
  const chosen = task.assignment.options.encryptAttributes?.attributes ?? [];
  const found = chosen.flatMap((tag) => topLevel(tag) ?? []);
  if (found.length === 0) return undefined;
  const charset = found.some(({ element }) => needsCharset(element))
    ? topLevel(SPECIFIC_CHARACTER_SET)
    : undefined;
  const all = charset === undefined || chosen.includes(SPECIFIC_CHARACTER_SET) ? found : [charset, ...found];
  const item = itemBytes(concat(all.sort(byTag).map(bytesOf)), EXPLICIT_LITTLE);
  return elementBytes(MODIFIED_ATTRIBUTES_SEQUENCE, 'SQ', item, EXPLICIT_LITTLE);
}

const byTag = (a: Source, b: Source): number => a.element.tag - b.element.tag;

function bytesOf({ element, bigEndian }: Source): Uint8Array {
  try {
    return explicitLittle(element, bigEndian);
  } catch (error) {
    if (!(error instanceof NotHeld)) throw error;
    throw new EngineError(
      `${formatTag(element.tag)}: is, or holds, bulk data that encrypt_attributes cannot take; take it out there`,
    );
  }
}
