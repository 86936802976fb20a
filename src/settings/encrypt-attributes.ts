import type { UnplacedFinding } from '../finding/finding.ts';
import { parseSelector } from '../rules/selector.ts';
import { lookUp } from '../standard/dictionary.ts';
import { ENCRYPTED_ATTRIBUTES_SEQUENCE, SOP_INSTANCE_UID } from '../standard/named-tags.ts';
import { formatTag, groupOf, isPrivate, type Tag } from '../standard/tag.ts';
import type { JsonNode } from './tree.ts';
import type { EncryptAttributes } from './types.ts';

const EXAMPLE =
  'write "encrypt_attributes": {"certificate": "research.pem", "attributes": ["(0010,0010)", "(0010,0020)"]}';

const bad = (message: string, hint: string): UnplacedFinding => ({ id: 'bad-option-value', message, hint });

const notObject = () => bad('the option encrypt_attributes must be a JSON object', EXAMPLE);
const unknownPart = () =>
  bad(
    'the option encrypt_attributes has a key that is not known',
    'its keys are "certificate", "attributes"',
  );
const noList = () =>
  bad('the attributes of encrypt_attributes must be a list of tags, with at least one in it', EXAMPLE);
const noTag = () =>
  bad(
    'encrypt_attributes names attributes of the top level, each by its tag',
    'write a tag as "(0010,0020)"; a sequence goes along with all that is in it, and private elements cannot be named',
  );
const unknownTag = (tag: Tag) =>
  bad(
    `encrypt_attributes names ${formatTag(tag)}, which PS3.6 does not know`,
    'take it out, or write the tag that was meant',
  );
const unfit = (tag: Tag, why: string) =>
  bad(`encrypt_attributes cannot take ${formatTag(tag)}: ${why}`, 'take it out');
const twice = (tag: Tag) => bad(`encrypt_attributes names ${formatTag(tag)} twice`, 'take one of them out');
const privateKey = () =>
  bad(
    'a private key stands in the settings, where mercure shows it to everybody who may see its pages',
    'take it out and make a new pair of keys, since this one is no secret any more; write the certificate here, which begins with -----BEGIN CERTIFICATE-----',
  );
const noCertificate = () =>
  bad(
    'the certificate of encrypt_attributes must be the name of a file in the persistence folder, without a path, or the text of a certificate',
    'write "certificate": "research.pem", or the text that begins with -----BEGIN CERTIFICATE-----',
  );

const PRIVATE_KEY = /PRIVATE KEY/i;
const PEM_TEXT = /^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+\n-----END CERTIFICATE-----$/;
const FILE_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

type Read =
  | { readonly ok: true; readonly value: EncryptAttributes }
  | { readonly ok: false; readonly finding: UnplacedFinding & { readonly at?: JsonNode } };

const refused = (finding: UnplacedFinding, at: JsonNode): Read => ({
  ok: false,
  finding: { ...finding, at },
});

export function readEncryptAttributes(node: JsonNode): Read {
  if (node.kind !== 'object') return refused(notObject(), node);
  let certificate: string | undefined;
  let attributes: readonly Tag[] | undefined;
  for (const { key, value } of node.properties) {
    if (key === 'certificate') {
      if (value.kind !== 'string') return refused(noCertificate(), value);
      if (PRIVATE_KEY.test(value.value)) return refused(privateKey(), value);
      certificate = value.value.replaceAll('\r', '').trim();
      if (!PEM_TEXT.test(certificate) && !FILE_NAME.test(certificate)) return refused(noCertificate(), value);
    } else if (key === 'attributes') {
      const read = readTags(value);
      if (!read.ok) return read;
      attributes = read.tags;
    } else return refused(unknownPart(), value);
  }
  return attributes === undefined
    ? refused(noList(), node)
    : { ok: true, value: { certificate, attributes } };
}

function readTags(
  node: JsonNode,
): { readonly ok: true; readonly tags: readonly Tag[] } | Extract<Read, { ok: false }> {
  if (node.kind !== 'array' || node.items.length === 0)
    return { ok: false, finding: { ...noList(), at: node } };
  const tags = new Set<Tag>();
  for (const item of node.items) {
    const tag = item.kind === 'string' ? tagIn(item.value) : undefined;
    const finding = tag === undefined ? noTag() : tags.has(tag) ? twice(tag) : misfit(tag);
    if (tag === undefined || finding !== undefined)
      return { ok: false, finding: { ...(finding ?? noTag()), at: item } };
    tags.add(tag);
  }
  // Originals are of no use to a reader who does not know of which object, and gdcmanon refuses them.
  tags.add(SOP_INSTANCE_UID);
  return { ok: true, tags: [...tags].sort((a, b) => a - b) };
}

function tagIn(text: string): Tag | undefined {
  const parsed = parseSelector(text);
  return parsed?.ok && parsed.selector.kind === 'exact' && !isPrivate(parsed.selector.tag)
    ? parsed.selector.tag
    : undefined;
}

/** Pixels and the like: what is encrypted is held in memory, and PS3.15 means what identifies, not images. */
const BULK: ReadonlySet<string> = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'UN']);
/** Of messages, file meta groups and directories. */
const NOT_OF_OBJECTS: ReadonlySet<number> = new Set([0x0000, 0x0002, 0x0004]);

function misfit(tag: Tag): UnplacedFinding | undefined {
  if (NOT_OF_OBJECTS.has(groupOf(tag))) return unfit(tag, 'its group has no place in an object');
  const vrs = lookUp(tag)?.vrs ?? [];
  if (vrs.length === 0) return unknownTag(tag);
  if (vrs.some((vr) => BULK.has(vr))) return unfit(tag, 'pixels and other bulk data stay out');
  if (tag === ENCRYPTED_ATTRIBUTES_SEQUENCE)
    return unfit(tag, 'encrypted originals of an earlier step always go');
  return undefined;
}

/** The settings hold the certificate itself, not the name of a file. */
export const isCertificateText = (certificate: string): boolean => certificate.startsWith('-----BEGIN');

/** So many characters of a signature tell two certificates apart. */
const TOLD_APART = 12;

/** In one line: whom for, and what. */
export function encryptAttributesText({ certificate, attributes }: EncryptAttributes): string {
  const tags = attributes.map(formatTag).join(', ');
  if (certificate === undefined) return tags;
  if (!isCertificateText(certificate)) return `${certificate}: ${tags}`;
  const [, body = ''] = certificate.replaceAll('\n', '').split('-----BEGIN CERTIFICATE-----');
  const end = body.replace('-----END CERTIFICATE-----', '').slice(-TOLD_APART);
  return `certificate ...${end}: ${tags}`;
}
