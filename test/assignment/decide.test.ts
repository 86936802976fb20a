import { describe, expect, test } from 'vitest';
import { assign } from '../../src/assignment/assign.ts';
import { decide } from '../../src/assignment/decide.ts';
import { readPreset } from '../../src/assignment/preset.ts';
import type { ElementContext } from '../../src/assignment/types.ts';
import { assignmentOf, type Policy, type SectionSource, settingsOf, sha256 } from '../support/settings.ts';

const PRESET = {
  '(0008,0005)': 'keep',
  '(0008,0018)': 'clear',
  '(0008,0060)': 'keep',
  '(0008,0080)': 'remove',
  '(0008,1030)': 'keep',
  '(0008,1199)': 'safe',
  '(0010,0010)': 'set(@fake_name@)',
  '(0010,0030)': 'truncdate',
  '(0020,0052)': 'mapuid',
  '(0008,010c)': 'mapuid',
  '(0012,0063)': 'keep',
  '(0018,0060)': 'safe',
  '(0028,0010)': 'safe',
  '(0028,0030)': 'remove',
};

const TOP: ElementContext = {
  vr: 'LO',
  creator: undefined,
  path: [],
  sequenceCreator: undefined,
  ownsKept: false,
};
const IN_SEQUENCE: ElementContext = { ...TOP, path: [0x00081199] };

function outcome(policy: Policy, tag: number, context: ElementContext = TOP): string {
  const { action, layer, reason } = decide(assignmentOf({ preset: PRESET, ...policy }), tag, context);
  return `${action.kind} ${layer} ${reason}`;
}

describe('layers: the later wins', () => {
  test.each<[string, Policy, number, string]>([
    ['preset', {}, 0x00081030, 'keep preset rule'],
    ['general', { general: { '(0008,1030)': 'remove' } }, 0x00081030, 'remove general rule'],
    [
      'project',
      { general: { '(0008,1030)': 'remove' }, project: { '(0008,1030)': 'clear' } },
      0x00081030,
      'clear project rule',
    ],
    [
      'a wide selector of a later layer',
      { general: { '(0008,10xx)': 'remove' } },
      0x00081030,
      'remove general rule',
    ],
    [
      'the narrower selector of one layer',
      { general: { '(0008,10xx)': 'remove', '(0008,103x)': 'clear', '(0008,1030)': 'keep' } },
      0x00081030,
      'keep general rule',
    ],
    [
      'the mask with fewer wildcards',
      { general: { '(0008,10xx)': 'remove', '(0008,103x)': 'clear' } },
      0x00081030,
      'clear general rule',
    ],
    [
      'the stricter of two masks of one width',
      { general: { '(0008,x030)': 'keep', '(0008,103x)': 'remove' } },
      0x00081030,
      'remove general rule',
    ],
  ])('%s', (_, policy, tag, expected) => expect(outcome(policy, tag)).toBe(expected));

  test('what was beaten is named, strongest first', () => {
    const assignment = assignmentOf({
      preset: PRESET,
      general: { '(0008,1030)': 'remove' },
      project: { '(0008,1030)': 'clear' },
    });
    const { beaten } = decide(assignment, 0x00081030, TOP);
    expect(beaten.map(({ layer, text }) => `${layer} ${text}`)).toEqual(['general remove', 'preset keep']);
  });
});

describe('unknown elements', () => {
  test.each<[string, Policy, number, ElementContext, string]>([
    ['top level, default', {}, 0x00181151, TOP, 'remove option unknown'],
    [
      'top level, unknown kept',
      { general: { removeUnknownTags: false } },
      0x00181151,
      TOP,
      'keep option unknown-kept',
    ],
    ['preset none keeps', { general: { preset: 'none' } }, 0x00181151, TOP, 'keep option unknown-kept'],
    ['private, default', {}, 0x00091001, TOP, 'remove option unknown'],
    [
      'in PS3.6, not in E.1-1, in a kept sequence',
      {},
      0x00181151,
      IN_SEQUENCE,
      'keep built-in within-kept-sequence',
    ],
    ['in E.1-1 without a rule, in a kept sequence', {}, 0x00100020, IN_SEQUENCE, 'remove option unknown'],
    ['not in PS3.6, in a kept sequence', {}, 0x00080099, IN_SEQUENCE, 'remove option unknown'],
    [
      'private, in a kept sequence',
      {},
      0x00091001,
      { ...IN_SEQUENCE, creator: 'ACME' },
      'remove option unknown',
    ],
    [
      'private of the creator of the kept private sequence',
      {},
      0x00091001,
      { ...IN_SEQUENCE, creator: 'ACME', sequenceCreator: 'ACME' },
      'keep built-in same-creator',
    ],
    [
      'private of another creator than the sequence',
      {},
      0x00091001,
      { ...IN_SEQUENCE, creator: 'OTHER', sequenceCreator: 'ACME' },
      'remove option unknown',
    ],
    [
      'orphan in a private sequence',
      {},
      0x00091001,
      { ...IN_SEQUENCE, path: [0x00091002] },
      'remove option unknown',
    ],
  ])('%s', (_, policy, tag, context, expected) => expect(outcome(policy, tag, context)).toBe(expected));

  test('an allow-list keeps what an image needs, and nothing else', () => {
    const policy: Policy = { general: { preset: 'none', removeUnknownTags: true, '(0008,0060)': 'keep' } };
    expect(outcome(policy, 0x00080016)).toBe('keep built-in needed');
    expect(outcome(policy, 0x00080005)).toBe('keep built-in needed');
    expect(outcome(policy, 0x00280010)).toBe('keep built-in image-critical');
    expect(outcome(policy, 0x7fe00010)).toBe('keep built-in image-critical');
    expect(outcome(policy, 0x00100010)).toBe('remove option unknown');
    expect(outcome(policy, 0x00081030)).toBe('remove option unknown');
  });
});

describe('safe', () => {
  test.each<[string, Policy, number, string]>([
    ['stays', {}, 0x00180060, 'keep preset rule'],
    ['goes by the option', { general: { removeSafeTags: true } }, 0x00180060, 'remove option safe-removed'],
    [
      'stays where an image needs it',
      { general: { removeSafeTags: true } },
      0x00280010,
      'keep preset image-critical',
    ],
    [
      'a keep of the user is not safe',
      { general: { removeSafeTags: true, '(0018,0060)': 'keep' } },
      0x00180060,
      'keep general rule',
    ],
    [
      'the project turns the option off',
      { general: { removeSafeTags: true }, project: { removeSafeTags: false } },
      0x00180060,
      'keep preset rule',
    ],
  ])('%s', (_, policy, tag, expected) => expect(outcome(policy, tag)).toBe(expected));
});

describe('what a preset says for some SOP classes', () => {
  const PET = '1.2.840.10008.5.1.4.1.1.128';
  const preset = readPreset({
    name: 'default',
    deidentifies: true,
    rules: [{ selector: '(0008,0031)', command: 'remove' }],
    variants: [{ rules: [{ selector: '(0008,0031)', command: 'clear' }], sopClasses: [PET] }],
  });
  const kind = (general: SectionSource, sopClass: string | undefined): string => {
    const { assignment } = assign({ settings: settingsOf({ general }), preset: () => preset, sha256 });
    return decide(assignment!, 0x00080031, { ...TOP, sopClass }).action.kind;
  };
  test.each([
    ['in one of them', {}, PET, 'clear'],
    ['in another', {}, '1.2.840.10008.5.1.4.1.1.2', 'remove'],
    ['in none in particular', {}, undefined, 'remove'],
    ['a rule of the user stands', { '(0008,0031)': 'keep' }, PET, 'keep'],
  ])('%s', (_, general, sopClass, expected) => expect(kind(general, sopClass)).toBe(expected));
});

describe('what an image needs', () => {
  test('a preset does not remove it', () =>
    expect(outcome({}, 0x00280030)).toBe('keep preset image-critical'));
  test('an allow-list maps the UIDs that link images', () => {
    const policy: Policy = { general: { preset: 'none', removeUnknownTags: true, '(0008,0060)': 'keep' } };
    expect(outcome(policy, 0x00200052)).toBe('mapuid built-in image-critical');
    expect(outcome({ general: { ...policy.general, retainUids: true } }, 0x00200052)).toBe(
      'keep built-in image-critical',
    );
  });
  test('the user may', () =>
    expect(outcome({ general: { '(0028,0030)': 'remove' } }, 0x00280030)).toBe('remove general rule'));
});

describe('instance UIDs', () => {
  const uids = [0x0020000d, 0x0020000e, 0x00080018];
  test.each(uids)('%i is mapped whatever the rules say', (tag) => {
    expect(outcome({}, tag)).toBe('mapuid built-in instance-uid');
    expect(outcome({ general: { [key(tag)]: 'keep' } }, tag)).toBe('mapuid built-in instance-uid');
    expect(outcome({ general: { [key(tag)]: 'remove' } }, tag)).toBe('mapuid built-in instance-uid');
  });
  test.each(uids)('%i stays under retain_uids, unless a rule of the user maps it', (tag) => {
    expect(outcome({ general: { retainUids: true } }, tag)).toBe('keep option uid-retained');
    expect(outcome({ general: { retainUids: true, [key(tag)]: 'mapuid' } }, tag)).toBe('mapuid general rule');
  });
  test.each<[string, Policy, string]>([
    ['the rules speak', { general: { '(0020,000d)': 'remove' } }, 'remove general rule'],
    ['unknown ones are mapped', {}, 'mapuid built-in instance-uid'],
    ['unknown ones stay under retain_uids', { general: { retainUids: true } }, 'keep option uid-retained'],
    ['or stay, where unknown elements do', { general: { preset: 'none' } }, 'keep option unknown-kept'],
  ])('in a reference, %s', (_, policy, expected) =>
    expect(outcome(policy, 0x0020000d, IN_SEQUENCE)).toBe(expected),
  );
  // PS3.15 Table E.1-1: the column of the Retain UIDs Option is empty for UID and Digital Signature UID.
  test.each([
    [0x0020000d, 'keep option uid-retained'],
    [0x00080014, 'keep preset rule'],
    [0x0040a124, 'mapuid preset rule'],
    [0x04000100, 'mapuid preset rule'],
  ])('%i under the Retain UIDs Option of the standard', (tag, expected) => {
    const general = { preset: ['ps315-basic', 'ps315-retain-uids'] };
    expect(outcome({ general }, tag, { ...TOP, vr: 'UI' })).toBe(expected);
  });

  test('retain_uids turns mapuid of the preset into keep, and of the user not', () => {
    expect(outcome({ general: { retainUids: true } }, 0x00200052)).toBe('keep option uid-retained');
    expect(outcome({ general: { retainUids: true, '(0020,0052)': 'mapuid' } }, 0x00200052)).toBe(
      'mapuid general rule',
    );
  });
  test('a coding scheme is never mapped', () =>
    expect(outcome({ general: { '(0008,010c)': 'mapuid' } }, 0x0008010c)).toBe('keep general names-a-class'));
});

describe('built-in removals', () => {
  test.each([
    ['group length', 0x00080000, 'remove built-in group-length'],
    ['group length of a private group', 0x00090000, 'remove built-in group-length'],
    ['signatures', 0xfffafffa, 'remove built-in signature'],
    ['MAC parameters', 0x4ffe0001, 'remove built-in signature'],
    ['trailing padding', 0xfffcfffc, 'remove built-in padding'],
    ['meta group in a data set', 0x00020016, 'remove built-in not-of-a-data-set'],
  ])('%s, even against keep', (_, tag, expected) => {
    expect(outcome({ general: { preset: 'none' } }, tag)).toBe(expected);
    expect(outcome({ general: { preset: 'none', [key(tag)]: 'keep' } }, tag)).toBe(expected);
  });
});

describe('directories of files (PS3.15 Section E.1.1)', () => {
  test.each([
    ['default', 'remove built-in of-a-directory'],
    ['ps315-basic', 'remove built-in of-a-directory'],
    ['none', 'keep general rule'],
    ['original', 'keep general rule'],
  ])('under %s: %s', (preset, expected) => {
    expect(outcome({ shipped: true, general: { preset, '(0004,1500)': 'keep' } }, 0x00041500)).toBe(expected);
  });
});

describe('curves and overlays', () => {
  test.each<[string, Policy, number, string]>([
    ['overlay goes', {}, 0x60003000, 'remove option overlay'],
    ['to the last group', {}, 0x60fe0010, 'remove option overlay'],
    ['against an explicit keep', { general: { '(6000,3000)': 'keep' } }, 0x60003000, 'remove option overlay'],
    ['curve goes', {}, 0x50003000, 'remove option curve'],
    ['an odd group is private, not an overlay', {}, 0x60013000, 'remove option unknown'],
    [
      'off: unknown all the same',
      { general: { removeOverlays: false } },
      0x60003000,
      'remove option unknown',
    ],
    [
      'off: a keep keeps',
      { general: { removeOverlays: false, '(60xx,3000)': 'keep' } },
      0x60003000,
      'keep general rule',
    ],
    ['none: stays', { general: { preset: 'none' } }, 0x60003000, 'keep option unknown-kept'],
    [
      'none with the option',
      { general: { preset: 'none', removeOverlays: true } },
      0x60003000,
      'remove option overlay',
    ],
  ])('%s', (_, policy, tag, expected) => expect(outcome(policy, tag)).toBe(expected));
});

describe('private creators', () => {
  const owner = { ...TOP, ownsKept: true };
  test.each<[string, Policy, ElementContext, string]>([
    ['of a kept element stays', {}, owner, 'keep built-in private-creator'],
    ['of nothing kept goes', {}, TOP, 'remove option unknown'],
    [
      'stays where unknown elements do',
      { general: { removeUnknownTags: false } },
      TOP,
      'keep option unknown-kept',
    ],
    ['a rule of its own stands', { general: { '(0009,0010)': 'remove' } }, owner, 'remove general rule'],
  ])('%s', (_, policy, context, expected) => expect(outcome(policy, 0x00090010, context)).toBe(expected));
});

describe('the statement that the file was de-identified', () => {
  test('under a de-identifying preset', () => {
    expect(outcome({}, 0x00120062)).toBe('set built-in method');
    expect(outcome({}, 0x00120063)).toBe('append-method built-in method');
  });
  test('not under none', () => {
    expect(outcome({ general: { preset: 'none' } }, 0x00120062)).toBe('keep option unknown-kept');
    expect(outcome({ general: { preset: 'none' } }, 0x00120063)).toBe('keep option unknown-kept');
  });
  test('not in an item', () => expect(outcome({}, 0x00120063, IN_SEQUENCE)).toBe('keep preset rule'));
  test('a rule of the user stands', () =>
    expect(outcome({ general: { '(0012,0063)': 'remove' } }, 0x00120063)).toBe('remove general rule'));
});

const key = (tag: number): string => {
  const hex = tag.toString(16).padStart(8, '0');
  return `(${hex.slice(0, 4)},${hex.slice(4)})`;
};
