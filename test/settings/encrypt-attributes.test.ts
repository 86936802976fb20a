/** The option `encrypt_attributes` as it is read; § stands before the place that the one error names. */
import { expect, test } from 'vitest';
import { encryptAttributesText } from '../../src/settings/encrypt-attributes.ts';
import { readSettings } from '../../src/settings/read.ts';
import { parseJson } from '../../src/settings/tree.ts';
import { marked } from './marked.ts';

function read(text: string) {
  const { root } = parseJson(`{"general": {"encrypt_attributes": ${text}}}`);
  return readSettings(root!, undefined, ['default']);
}

const optionIn = (text: string) => read(text).settings?.general.encryptAttributes?.value;

const PEM = '-----BEGIN CERTIFICATE-----\\nMIIBabcd\\nEFGHijkl1234\\n-----END CERTIFICATE-----';

test('tags in ascending order, with the SOP Instance UID; a file, a text, or no certificate', () => {
  expect(optionIn('{"certificate": "research.pem", "attributes": ["(0010,0030)", "( 10, 10)"]}')).toEqual({
    certificate: 'research.pem',
    attributes: [0x00080018, 0x00100010, 0x00100030],
  });
  expect(optionIn('{"attributes": ["(0008,0018)", "(0008,0005)"]}')).toEqual({
    certificate: undefined,
    attributes: [0x00080005, 0x00080018],
  });
  const text = '-----BEGIN CERTIFICATE-----\nMIIBabcd\nEFGHijkl1234\n-----END CERTIFICATE-----';
  expect(optionIn(`{"certificate": "${PEM}\\n", "attributes": ["(0010,0020)"]}`)?.certificate).toBe(text);
  const windows = PEM.replaceAll('\\n', '\\r\\n');
  expect(optionIn(`{"certificate": "${windows}", "attributes": ["(0010,0020)"]}`)?.certificate).toBe(text);
});

test.each<[string, string]>([
  ['§"(0010,0010)"', 'the option encrypt_attributes must be a JSON object'],
  [
    '§{"certificate": "a.pem"}',
    'the attributes of encrypt_attributes must be a list of tags, with at least one in it',
  ],
  [
    '{"attributes": §[]}',
    'the attributes of encrypt_attributes must be a list of tags, with at least one in it',
  ],
  [
    '{"attributes": §"(0010,0010)"}',
    'the attributes of encrypt_attributes must be a list of tags, with at least one in it',
  ],
  [
    '{"attributes": ["(0010,0010)"], "cipher": §"des"}',
    'the option encrypt_attributes has a key that is not known',
  ],
  ['{"attributes": [§7]}', 'encrypt_attributes names attributes of the top level, each by its tag'],
  [
    '{"attributes": [§"PatientName"]}',
    'encrypt_attributes names attributes of the top level, each by its tag',
  ],
  [
    '{"attributes": [§"(0010,xxxx)"]}',
    'encrypt_attributes names attributes of the top level, each by its tag',
  ],
  [
    '{"attributes": [§"(0040,0275)/(0040,0007)"]}',
    'encrypt_attributes names attributes of the top level, each by its tag',
  ],
  [
    '{"attributes": [§"(0029,1010)"]}',
    'encrypt_attributes names attributes of the top level, each by its tag',
  ],
  ['{"attributes": ["(0010,0010)", §"(10,10)"]}', 'encrypt_attributes names (0010,0010) twice'],
  ['{"attributes": [§"(0010,0003)"]}', 'encrypt_attributes names (0010,0003), which PS3.6 does not know'],
  [
    '{"attributes": [§"(7fe0,0010)"]}',
    'encrypt_attributes cannot take (7fe0,0010): pixels and other bulk data stay out',
  ],
  [
    '{"attributes": [§"(0400,0500)"]}',
    'encrypt_attributes cannot take (0400,0500): encrypted originals of an earlier step always go',
  ],
  [
    '{"attributes": [§"(0002,0003)"]}',
    'encrypt_attributes cannot take (0002,0003): its group has no place in an object',
  ],
  [
    '{"certificate": §7, "attributes": ["(0010,0010)"]}',
    'the certificate of encrypt_attributes must be the name of a file in the persistence folder, without a path, or the text of a certificate',
  ],
  [
    '{"certificate": §"../a.pem", "attributes": ["(0010,0010)"]}',
    'the certificate of encrypt_attributes must be the name of a file in the persistence folder, without a path, or the text of a certificate',
  ],
  [
    `{"certificate": §"${PEM}\\n${PEM}", "attributes": ["(0010,0010)"]}`,
    'the certificate of encrypt_attributes must be the name of a file in the persistence folder, without a path, or the text of a certificate',
  ],
  [
    '{"certificate": §"-----BEGIN RSA PRIVATE KEY-----", "attributes": ["(0010,0010)"]}',
    'a private key stands in the settings, where mercure shows it to everybody who may see its pages',
  ],
])('%s', (source, message) => {
  const { text, start } = marked(`{"general": {"encrypt_attributes": ${source}}}`);
  const { settings, findings } = readSettings(parseJson(text).root!, undefined, ['default']);
  expect(settings).toBeUndefined();
  expect(findings.map(({ severity, id, message: said, span }) => [severity, id, said, span.start])).toEqual([
    ['error', 'bad-option-value', message, start],
  ]);
});

test('in one line: whom for, and what', () => {
  const attributes = [0x00080018, 0x00100020];
  const shown = (certificate: string | undefined) => encryptAttributesText({ certificate, attributes });
  expect(shown('research.pem')).toBe('research.pem: (0008,0018), (0010,0020)');
  expect(shown(undefined)).toBe('(0008,0018), (0010,0020)');
  expect(shown('-----BEGIN CERTIFICATE-----\nMIIBabcd\nEFGHijkl1234\n-----END CERTIFICATE-----')).toBe(
    'certificate ...EFGHijkl1234: (0008,0018), (0010,0020)',
  );
});
