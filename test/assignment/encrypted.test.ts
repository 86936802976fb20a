/** What is decided of Encrypted Attributes Sequence (0400,0500), and what the option changes besides. */
import { expect, test } from 'vitest';
import { atTopLevel, inSequence } from '../../src/assignment/context.ts';
import { claimsOf } from '../../src/assignment/coverage/coverage.ts';
import { insertionsOf } from '../../src/assignment/coverage/insertions.ts';
import { decide } from '../../src/assignment/decide.ts';
import { assignmentOf, type SectionSource } from '../support/settings.ts';

const ENCRYPTED_ATTRIBUTES = 0x04000500;
const REFERENCED_IMAGE = 0x00081140;
const option = (certificate?: string) => ({
  encryptAttributes: { certificate, attributes: [0x00080018, 0x00100020] },
});

const of = (project: SectionSource) => assignmentOf({ shipped: true, project });
const decided = (project: SectionSource) =>
  [atTopLevel(ENCRYPTED_ATTRIBUTES), inSequence(ENCRYPTED_ATTRIBUTES, REFERENCED_IMAGE)].map((context) => {
    const { action, layer, reason } = decide(of(project), ENCRYPTED_ATTRIBUTES, context);
    return `${action.kind} ${layer} ${reason}`;
  });

const GONE = 'remove built-in encrypted-before';

test.each<[string, SectionSource, readonly string[]]>([
  ['default', {}, [GONE, GONE]],
  ['the Basic Profile, against a rule', { preset: 'ps315-basic', '(0400,0500)': 'keep' }, [GONE, GONE]],
  ['default with the option', option(), ['encrypt option encrypted', GONE]],
  ['none with the option', { preset: 'none', ...option() }, ['encrypt option encrypted', GONE]],
  ['none', { preset: 'none' }, ['keep option unknown-kept', 'keep option unknown-kept']],
  [
    'none with a rule',
    { preset: 'none', '(0400,0500)': 'remove' },
    ['remove project rule', 'remove project rule'],
  ],
])('%s', (_, project, expected) => {
  expect(decided(project)).toEqual(expected);
});

test('it is inserted with the option alone', () => {
  const inserts = (project: SectionSource): boolean =>
    insertionsOf(of(project)).some(({ tag }) => tag === ENCRYPTED_ATTRIBUTES);
  expect([inserts({}), inserts(option()), inserts({ preset: 'none', ...option() })]).toEqual([
    false,
    true,
    true,
  ]);
});

test('the codes of the profile hold with it', () => {
  const codes = (project: SectionSource): string[] => claimsOf(of(project)).map(({ code }) => code);
  expect(codes({ preset: 'ps315-basic', ...option() })).toEqual(['113100']);
});

test('the policy digest knows whom for and what, and settings without the option keep theirs', () => {
  const attributes = [0x00080018, 0x00100030];
  const digests = [
    {},
    option(),
    option('a.pem'),
    option('b.pem'),
    { encryptAttributes: { certificate: 'a.pem', attributes } },
  ].map((project) => of(project).digest);
  expect(new Set(digests).size).toBe(5);
});
