import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/assignment/explain/explain.ts';
import { assignmentRows } from '../../src/assignment/explain/rows.ts';
import type { Effect } from '../../src/rules/disclosure.ts';
import { el, file, type Part, sq, type Value } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, type ReadElement, readDicom, textOf } from '../support/reader.ts';
import { assignmentOf, type Policy, type SectionSource } from '../support/settings.ts';

/** What print-assignment says is what run does: one file with every element at its top level and in a sequence. */

interface Sample {
  readonly tag: number;
  readonly vr: string;
  readonly value: Value;
  /** `set` and the like are for what has a text. */
  readonly plain?: true;
}

const SAMPLES: readonly Sample[] = [
  { tag: 0x00080016, vr: 'UI', value: '1.2.840.10008.5.1.4.1.1.2', plain: true },
  { tag: 0x00080018, vr: 'UI', value: '1.2.3.3', plain: true },
  { tag: 0x00080020, vr: 'DA', value: '20240517' },
  { tag: 0x0008010c, vr: 'UI', value: '1.2.3.99', plain: true },
  { tag: 0x00081030, vr: 'LO', value: 'abdomen' },
  { tag: 0x0008103e, vr: 'LO', value: 'sagittal' },
  { tag: 0x0008fff1, vr: 'LO', value: 'unknown' },
  { tag: 0x00100000, vr: 'UL', value: [8], plain: true },
  { tag: 0x00100010, vr: 'PN', value: 'Doe^Jane' },
  { tag: 0x00100020, vr: 'LO', value: '12345678' },
  { tag: 0x00100030, vr: 'DA', value: '19740314' },
  { tag: 0x00120062, vr: 'CS', value: 'NO', plain: true },
  { tag: 0x00120063, vr: 'LO', value: 'by hand', plain: true },
  { tag: 0x00181151, vr: 'IS', value: '12' },
  { tag: 0x0020000d, vr: 'UI', value: '1.2.3.1', plain: true },
  { tag: 0x0020000e, vr: 'UI', value: '1.2.3.2', plain: true },
  { tag: 0x00200052, vr: 'UI', value: '1.2.3.77', plain: true },
  { tag: 0x00280010, vr: 'US', value: [64], plain: true },
  { tag: 0x00281054, vr: 'LO', value: 'HU' },
  { tag: 0x00290010, vr: 'LO', value: 'ACME', plain: true },
  { tag: 0x00291010, vr: 'LO', value: 'secret', plain: true },
  { tag: 0x50003000, vr: 'OW', value: [1, 2], plain: true },
  { tag: 0x60003000, vr: 'OW', value: [1, 2], plain: true },
  { tag: 0x7fe00010, vr: 'OW', value: [1, 2], plain: true },
];
const SEQUENCE = 0x00081115;
const OWN = new Set([0x00080018, 0x0020000d, 0x0020000e]);
const TOP_ONLY = new Set([0x7fe00010, 0x00100000]);

const parts = (samples: readonly Sample[]): Part[] => samples.map(({ tag, vr, value }) => el(tag, vr, value));

/** In the item the instance UIDs are those of an object outside the task: references within it always follow. */
const NESTED: readonly Sample[] = SAMPLES.filter(({ tag }) => !TOP_ONLY.has(tag)).map((sample) =>
  OWN.has(sample.tag) ? { ...sample, value: `${String(sample.value)}.9` } : sample,
);

const INPUT = (() => {
  const nested = parts(NESTED);
  const at = SAMPLES.findIndex(({ tag }) => tag > SEQUENCE);
  return file({
    elements: [...parts(SAMPLES.slice(0, at)), sq(SEQUENCE, [nested]), ...parts(SAMPLES.slice(at))],
  });
})();

const hex = (tag: number): string => {
  const digits = tag.toString(16).padStart(8, '0');
  return `(${digits.slice(0, 4)},${digits.slice(4)})`;
};

const anyRules = (): fc.Arbitrary<SectionSource> => {
  const one = fc.constantFrom(...SAMPLES).chain(({ tag, vr, plain }) => {
    const commands = ['keep', 'safe', 'remove', 'clear'];
    if (!plain) commands.push('set(42)', 'replace(42)', 'truncdate');
    if (vr === 'UI' && tag !== 0x00080016) commands.push('mapuid');
    return fc.tuple(fc.constant(hex(tag)), fc.constantFrom(...commands));
  });
  const mask = fc.tuple(
    fc.constantFrom('(0008,10xx)', '(0010,xxxx)', '(0029,10xx)', '(60xx,3000)', '(0020,00xx)', '(xxxx,xxxx)'),
    fc.constantFrom('keep', 'safe', 'remove', 'clear'),
  );
  return fc
    .tuple(fc.array(one, { maxLength: 8 }), fc.array(mask, { maxLength: 1 }))
    .map(([exact, masks]) => Object.fromEntries([...exact, ...masks]));
};

const anyOptions = (): fc.Arbitrary<SectionSource> =>
  fc.record(
    {
      removeUnknownTags: fc.boolean(),
      removeSafeTags: fc.boolean(),
      removeCurves: fc.boolean(),
      removeOverlays: fc.boolean(),
      retainUids: fc.boolean(),
    },
    { requiredKeys: [] },
  );

const anyPolicy = (): fc.Arbitrary<Policy> =>
  fc
    .tuple(anyRules(), anyRules(), anyRules(), anyOptions(), anyOptions())
    .map(([preset, general, project, ofGeneral, ofProject]) => ({
      preset: preset as Record<string, string>,
      general: { ...general, ...ofGeneral },
      // The sequence always stays, so that there is a nested level to look at.
      project: { ...project, ...ofProject, [hex(SEQUENCE)]: 'keep' },
    }));

/** What became of an element, told by a reader that shares nothing with the engine. */
function fate(element: ReadElement | undefined, { vr, value }: Sample): Effect {
  if (element === undefined) return 'removed';
  if (element.bytes.length === 0) return 'emptied';
  const before = el(0, vr, value)('explicit');
  if (Buffer.from(before).subarray(-element.bytes.length).equals(element.bytes)) return 'kept';
  const text = textOf(element);
  if (vr === 'DA' && typeof value === 'string' && text === `${value.slice(0, 4)}0101`) return 'year only';
  return vr === 'UI' && text.startsWith('2.25.') ? 'new UID' : 'replaced';
}

/** A date that is none becomes empty; so does every other VR under truncdate. */
const expected = (effect: Effect, { vr }: Sample): Effect =>
  effect === 'year only' && vr !== 'DA' ? 'emptied' : effect;

describe('what explain says is what the engine does', () => {
  test('at the top level and in a sequence, for any settings', () => {
    fc.assert(
      fc.property(anyPolicy(), (policy) => {
        const assignment = assignmentOf(policy);
        const output = readDicom(processOne(INPUT, policy).bytes).dataSet;
        const item = findElement(output, SEQUENCE)?.items?.[0] ?? [];
        for (const sample of SAMPLES) {
          const { topLevel, nested } = explain(assignment, sample.tag);
          // A creator stays with what it owns, which only a file can tell.
          if (sample.tag === 0x00290010) continue;
          const place = hex(sample.tag);
          expect([place, fate(findElement(output, sample.tag), sample)]).toEqual([
            place,
            expected(topLevel.effect, sample),
          ]);
          const inner = NESTED.find(({ tag }) => tag === sample.tag);
          if (inner === undefined) continue;
          expect([place, 'nested', fate(findElement(item, sample.tag), inner)]).toEqual([
            place,
            'nested',
            expected(nested?.effect ?? 'removed', sample),
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the rows of the table say the same as explain, and name every exact rule', () => {
    fc.assert(
      fc.property(anyPolicy(), (policy) => {
        const assignment = assignmentOf(policy);
        const rows = assignmentRows(assignment).filter(({ isMask }) => !isMask);
        for (const row of rows) {
          const { command, effect, layer, reason } = explain(assignment, row.tag).topLevel;
          expect({ command, effect, layer, reason }).toEqual({
            command: row.command,
            effect: row.effect,
            layer: row.layer,
            reason: row.reason,
          });
        }
        const shown = new Set(rows.map(({ tag }) => tag));
        for (const { selector } of assignment.rules)
          if (selector.kind === 'exact') expect(shown.has(selector.tag)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
