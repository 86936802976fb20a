/** Which UIDs get a new value: decided by what the attribute names, at any depth, whoever's it is. */
import { describe, expect, test } from 'vitest';
import { allEntries } from '../../src/standard/dictionary.ts';
import { formatTag } from '../../src/standard/tag.ts';
import { el, file, type Part, sq } from '../support/bytes.ts';
import { type About, processAll, processOne, uidFor } from '../support/engine.ts';
import type { Policy } from '../support/settings.ts';

/**
 * Judged by PS3.3 and PS3.6: attributes of VR UI that name no instance. All others do, or name an organisation, a server or a
 * device of one hospital, or are listed as U by PS3.15 Table E.1-1: (0018,100B), (0040,DB0C), (0040,DB0D).
 */
const NAMES_NO_INSTANCE: readonly number[] = [
  // Classes: SOP Class UID and its relatives, of messages and directories too, and of a private record
  ...[0x00020002, 0x00020032, 0x00041432, 0x00041510, 0x0004151a, 0x00080016, 0x0008001a, 0x0008001b],
  ...[0x00080062, 0x00081150, 0x0008115a, 0x30100052, 0x30100053],
  // Transfer syntaxes
  ...[0x00020010, 0x00041512, 0x0008040e, 0x00083002, 0x00340003, 0x04000010, 0x04000510],
  // Coding scheme, creator of an extension of a context group, context group, mapping resource
  ...[0x0008010c, 0x0008010d, 0x00080117, 0x00080118],
  // Template of a segmentation
  0x3010001f,
  // Programs and formats: implementation, creator of private information, version that wrote raw data
  ...[0x00020012, 0x00020100, 0x00089123],
];

const UI = allEntries()
  .filter(({ vrs }) => vrs.includes('UI'))
  .map(({ tag, keyword }) => ({ tag, keyword }));
/** Those that a data set holds under a preset that does not de-identify. */
const IN_DATA_SETS = UI.filter(({ tag }) => tag >>> 16 > 0x0004);

/** A UID that PS3.6 does not list, of the same length for each number. */
const foreign = (number: number): string => `1.3.6.1.4.1.99999.7.${10_000 + number}`;

const KEEPS_ALL: Policy = { general: { preset: 'none', removeUnknownTags: false }, project: {} };

const OWN = new Set([0x00080016, 0x00080018, 0x0020000d, 0x0020000e]);

/** A file that holds the elements at this depth: 0 is the top level. */
function atDepth(depth: number, elements: readonly Part[]): Uint8Array {
  let parts = elements;
  for (let i = 0; i < depth; i++) parts = [sq(0x0040a730, [parts])];
  const own: Part[] = [
    el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
    el(0x00080018, 'UI', '1.2.3.4'),
    el(0x0020000d, 'UI', '1.2.3'),
    el(0x0020000e, 'UI', '1.2.3.5'),
  ];
  return file({ elements: depth === 0 ? parts : [...own, ...parts] });
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The new value of each UID that does not stay as it is; by what `uidFor` says. */
function fates(output: Uint8Array, originals: readonly string[]): ('stays' | 'mapped' | 'lost')[] {
  const text = textOf(output);
  return originals.map((original) =>
    text.includes(original) ? 'stays' : text.includes(uidFor(original)) ? 'mapped' : 'lost',
  );
}

test('the judged list speaks of attributes of PS3.6 that are UI', () => {
  const known = new Set(UI.map(({ tag }) => tag));
  expect(NAMES_NO_INSTANCE.filter((tag) => !known.has(tag)).map(formatTag)).toEqual([]);
  expect(IN_DATA_SETS.length).toBeGreaterThan(80);
});

describe.each([0, 1, 3])('every UI attribute of PS3.6 at depth %i', (depth) => {
  const originals = IN_DATA_SETS.map((_, i) => foreign(i));
  const input = atDepth(
    depth,
    IN_DATA_SETS.map(({ tag }, i) => el(tag, 'UI', foreign(i))),
  );
  const table = (policy: Policy, about: About): [string, string][] => {
    const found = fates(processOne(input, policy, about).bytes, originals);
    return IN_DATA_SETS.map(({ tag, keyword }, i) => [`${formatTag(tag)} ${keyword}`, found[i] ?? '']);
  };
  const expected = (of: (tag: number) => string): [string, string][] =>
    IN_DATA_SETS.map(({ tag, keyword }) => [`${formatTag(tag)} ${keyword}`, of(tag)]);

  test('with a lasting key: what names a class or a system stays, all else is mapped', () => {
    expect(table(KEEPS_ALL, { lasting: true })).toEqual(
      expected((tag) => (NAMES_NO_INSTANCE.includes(tag) ? 'stays' : 'mapped')),
    );
  });

  test('without one: what is of the task is mapped, all else stays', () => {
    const ofTask = (tag: number): boolean => depth === 0 && OWN.has(tag) && tag !== 0x00080016;
    expect(table(KEEPS_ALL, {})).toEqual(expected((tag) => (ofTask(tag) ? 'mapped' : 'stays')));
  });

  test('with retain_uids all of them stay', () => {
    const policy = { ...KEEPS_ALL, general: { ...KEEPS_ALL.general, retainUids: true } };
    expect(table(policy, { lasting: true })).toEqual(expected(() => 'stays'));
  });
});

const CT = '1.2.840.10008.5.1.4.1.1.2';
const THEIRS = { study: foreign(1), series: foreign(2), sop: foreign(3), frame: foreign(4) };

/** An object of another task, and one that refers to it wherever objects do. */
const theirs = file({
  sopClass: CT,
  sopInstance: THEIRS.sop,
  elements: [
    el(0x00080016, 'UI', CT),
    el(0x00080018, 'UI', THEIRS.sop),
    el(0x0020000d, 'UI', THEIRS.study),
    el(0x0020000e, 'UI', THEIRS.series),
    el(0x00200052, 'UI', THEIRS.frame),
  ],
});
const reference = (): Part[] => [el(0x00081150, 'UI', CT), el(0x00081155, 'UI', THEIRS.sop)];
const ours = (): Uint8Array =>
  file({
    sopClass: CT,
    sopInstance: '1.2.3.4',
    elements: [
      el(0x00080016, 'UI', CT),
      el(0x00080018, 'UI', '1.2.3.4'),
      // The places of studies and series: Referenced Series Sequence in Studies Containing Other Referenced Instances
      sq(0x00081200, [
        [
          sq(0x00081115, [[sq(0x0008114a, [reference()]), el(0x0020000e, 'UI', THEIRS.series)]]),
          el(0x0020000d, 'UI', THEIRS.study),
        ],
      ]),
      sq(0x00082112, [reference()]),
      el(0x0020000d, 'UI', '1.2.3'),
      el(0x0020000e, 'UI', '1.2.3.5'),
      el(0x00200052, 'UI', THEIRS.frame),
      // PS3.15 Table E.3.10-1 lists this one as safe, and as UI.
      el(0x00990010, 'LO', 'NQHeader'),
      el(0x00991001, 'UI', THEIRS.series),
      el(0x00991002, 'UI', THEIRS.sop),
      // Shared Functional Groups, Derivation Image, Source Image
      sq(0x52009229, [[sq(0x00089124, [[sq(0x00082112, [reference()])]])]]),
    ],
  });

const SAFE: Policy = {
  shipped: true,
  general: { preset: ['ps315-basic', 'ps315-retain-safe-private'] },
  project: {},
};
const DEFAULT: Policy = { shipped: true, general: { preset: 'default' }, project: {} };
const KEPT_PRIVATE: Policy = {
  shipped: true,
  general: { preset: 'default', removeUnknownTags: false, '(0099,xx01)': 'keep' },
  project: {},
};

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a reference to what was sent in another task', () => {
  test('becomes what that became, wherever it stands, also under a profile without a lasting key', () => {
    for (const lasting of [true, false]) {
      const before = textOf(processOne(theirs, SAFE, { lasting }).bytes);
      const text = textOf(processOne(ours(), SAFE, { lasting }).bytes);
      for (const original of Object.values(THEIRS)) {
        expect(before).toContain(uidFor(original));
        expect(text).not.toContain(original);
      }
      // In the sequence of studies, in the functional group, in the second private element.
      expect(count(text, uidFor(THEIRS.sop))).toBe(3);
      expect(count(text, uidFor(THEIRS.series))).toBe(2);
      expect(count(text, uidFor(THEIRS.study))).toBe(1);
      expect(count(text, uidFor(THEIRS.frame))).toBe(1);
      expect(count(text, CT)).toBeGreaterThan(3);
    }
  });

  test('in a private element that stays by an option only with a lasting key', () => {
    const lasting = textOf(processOne(ours(), KEPT_PRIVATE, { lasting: true }).bytes);
    expect(count(lasting, uidFor(THEIRS.sop))).toBe(4);
    expect(lasting).not.toContain(THEIRS.sop);
    const before = textOf(processOne(ours(), KEPT_PRIVATE).bytes);
    expect(count(before, uidFor(THEIRS.sop))).toBe(3);
    expect(count(before, THEIRS.sop)).toBe(1);
  });

  test("a user's own keep is taken at its word", () => {
    const text = textOf(processOne(ours(), KEPT_PRIVATE, { lasting: true }).bytes);
    expect(count(text, THEIRS.series)).toBe(1);
  });

  test('what only has the digits of a UID of the standard is no exception, and one of the standard is', () => {
    const made = `${CT}.1.77`;
    const input = atDepth(0, [
      el(0x00080016, 'UI', CT),
      el(0x00080018, 'UI', made),
      sq(0x00082112, [[el(0x00081150, 'UI', foreign(9)), el(0x00081155, 'UI', `${CT}.2.78`)]]),
      el(0x0020000d, 'UI', '1.2.3'),
      el(0x0020000e, 'UI', '1.2.3.5'),
      // Talairach Brain Atlas, PS3.6 Annex A
      el(0x00200052, 'UI', '1.2.840.10008.1.4.1.1'),
    ]);
    const text = textOf(processOne(input, DEFAULT, { lasting: true }).bytes);
    expect(text).toContain(uidFor(made));
    expect(text).toContain(uidFor(`${CT}.2.78`));
    expect(text).toContain(foreign(9));
    expect(text).toContain('1.2.840.10008.1.4.1.1');
    expect(text).not.toContain('.77');
    expect(text).not.toContain('.78');
  });
});

test('the same in every file of a task and in every task', () => {
  const [one, two] = processAll([theirs, ours()], SAFE, { lasting: true });
  expect(one?.bytes).toEqual(processOne(theirs, SAFE, { lasting: true }).bytes);
  expect(two?.bytes).toEqual(processOne(ours(), SAFE, { lasting: true }).bytes);
});
