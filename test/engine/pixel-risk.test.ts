import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { finish } from '../../src/engine/context/steps.ts';
import noRisk from '../../src/engine/data/pixel-no-risk.json' with { type: 'json' };
import { inspect } from '../../src/engine/inspect.ts';
import { PIXEL_SIGNS } from '../../src/engine/pixel-risk.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import ps306 from '../../src/standard/data/ps306-uids.json' with { type: 'json' };
import { lookUp } from '../../src/standard/dictionary.ts';
import { formatTag } from '../../src/standard/tag.ts';
import { el, file, type Part, sq, TS } from '../support/bytes.ts';
import { readInput } from '../support/engine.ts';
import { assignmentOf, type SectionSource } from '../support/settings.ts';

/** By the end of the UID (PS3.6 Annex A). */
const storage = (end: string): string => `1.2.840.10008.5.1.4.1.1.${end}`;
const CT = storage('2');
const MR = storage('4');
const SLIDE = storage('77.1.6');

const IMAGE_TYPE = 0x00080008;
const MODALITY = 0x00080060;
const CONVERSION_TYPE = 0x00080064;
const BURNED_IN = 0x00280301;
const RECOGNIZABLE = 0x00280302;
const LABEL_IN_IMAGE = 0x00480010;

/** Leaves everything. */
const NONE = assignmentOf({ shipped: true, general: { preset: 'none' } });

interface Facts {
  readonly [tag: number]: string;
}

/** Signs of an object of a class with these texts, all of them CS, written as bytes. */
function signsOf(sopClass: string, texts: Facts = {}, transferSyntax: string = TS.explicit): string {
  const elements = Object.entries(texts).map(([tag, text]) => [Number(tag), 'CS', text] as const);
  const sorted = [...elements, [0x00080016, 'UI', sopClass] as const].sort(([a], [b]) => a - b);
  const bytes = file({
    sopClass,
    transferSyntax,
    elements: sorted.map(([tag, vr, text]) => el(tag, vr, text)),
  });
  return finish(inspect(readInput(bytes), textCodec, NONE)).pixelRisks.join(' ');
}

describe('what an object is at risk by', () => {
  test.each([
    ['a scan', CT, {}, ''],
    ['PS3.3 C.7.6.1.1.5', CT, { [BURNED_IN]: 'YES' }, 'burned-in-annotation'],
    ['lower case and blanks', CT, { [BURNED_IN]: ' yes ' }, 'burned-in-annotation'],
    ['text that is said not to be there', CT, { [BURNED_IN]: 'NO', [RECOGNIZABLE]: 'NO' }, ''],
    ['a face', CT, { [RECOGNIZABLE]: 'YES' }, 'recognizable-features'],
    ['NO takes nothing back', storage('6.1'), { [BURNED_IN]: 'NO' }, 'ultrasound'],
    ['secondary capture', storage('7'), {}, 'secondary-capture'],
    ['secondary capture, true colour', storage('7.4'), {}, 'secondary-capture'],
    ['a workstation made it', MR, { [CONVERSION_TYPE]: 'WSD' }, 'secondary-capture'],
    ['an empty Conversion Type', MR, { [CONVERSION_TYPE]: '' }, ''],
    ['digitised film', storage('1'), { [CONVERSION_TYPE]: 'DF' }, 'film-or-paper secondary-capture'],
    ['scanned paper', storage('7'), { [CONVERSION_TYPE]: 'SD' }, 'film-or-paper secondary-capture'],
    ['hardcopy', '1.2.840.10008.5.1.1.29', {}, 'film-or-paper'],
    ['a screen', CT, { [IMAGE_TYPE]: 'DERIVED\\SECONDARY\\SCREEN SAVE' }, 'secondary-capture'],
    ['a screen in one word', MR, { [IMAGE_TYPE]: 'DERIVED\\PRIMARY\\SCREENSHOT' }, 'secondary-capture'],
    ['a page of a CT protocol', CT, { [IMAGE_TYPE]: 'DERIVED\\PRIMARY\\OTHER' }, 'secondary-capture'],
    ['a page, blanks', MR, { [IMAGE_TYPE]: 'DERIVED\\SECONDARY \\ OTHER' }, 'secondary-capture'],
    // PS3.3 Section C.8.3.1.1.1: OTHER is a plain word for an MR image.
    ['an MR image', MR, { [IMAGE_TYPE]: 'ORIGINAL\\PRIMARY\\OTHER' }, ''],
    ['a reformatted scan', CT, { [IMAGE_TYPE]: 'DERIVED\\SECONDARY\\AXIAL' }, ''],
    ['a localizer', CT, { [IMAGE_TYPE]: 'ORIGINAL\\PRIMARY\\LOCALIZER' }, ''],
    ['a dose screen', CT, { [IMAGE_TYPE]: 'DERIVED\\SECONDARY\\DOSE_INFO' }, 'dose-screen'],
    ['a report', MR, { [IMAGE_TYPE]: 'DERIVED\\SECONDARY\\REPORT PAGE' }, 'dose-screen'],
    ['ultrasound', storage('3.1'), {}, 'ultrasound'],
    ['ultrasound, retired', storage('3'), {}, 'ultrasound'],
    ['photoacoustic', storage('6.3'), {}, 'ultrasound'],
    ['ultrasound of a class of its own', '1.2.3.4', { [MODALITY]: 'US' }, 'ultrasound'],
    ['a PDF', storage('104.1'), {}, 'encapsulated-document'],
    ['a model', storage('104.5'), {}, 'encapsulated-document'],
    ['a video', storage('77.1.4.1'), {}, 'video'],
    ['a photograph', storage('77.1.4'), {}, 'visible-light'],
    ['a photograph of skin', storage('77.1.7'), {}, 'visible-light'],
    ['a photograph of an eye', storage('77.1.5.1'), {}, 'visible-light'],
    ['a layer of the retina', storage('77.1.5.4'), {}, ''],
    ['a slide', SLIDE, { [IMAGE_TYPE]: 'DERIVED\\PRIMARY\\VOLUME\\NONE' }, ''],
    ['its label', SLIDE, { [IMAGE_TYPE]: 'ORIGINAL\\PRIMARY\\LABEL\\NONE' }, 'slide-label'],
    ['its overview', SLIDE, { [IMAGE_TYPE]: 'ORIGINAL\\PRIMARY\\OVERVIEW\\NONE' }, 'slide-label'],
    ['a slide with its label', SLIDE, { [LABEL_IN_IMAGE]: 'YES' }, 'slide-label'],
    ['a label of something else', MR, { [IMAGE_TYPE]: 'DERIVED\\PRIMARY\\LABEL' }, ''],
    ['a scan of the surface', storage('68.2'), {}, 'surface-scan'],
    ['a voice', storage('9.4.1'), {}, 'voice'],
    ['an ECG', storage('9.1.1'), {}, ''],
    ['an overlay for itself', storage('8'), {}, 'standalone-overlay'],
    ['a presentation state', storage('11.1'), {}, ''],
    ['a UID that only begins like one at risk', storage('7.44'), {}, ''],
  ] as const)('%s', (_, sopClass, texts: Facts, signs) => {
    expect(signsOf(sopClass, texts)).toBe(signs);
  });

  // PS3.5 Section 8.2.5 to 8.2.8: MPEG2, MPEG-4 AVC/H.264, HEVC/H.265.
  test.each(['100', '100.1', '101', '102', '103.1', '106', '107', '108'])(
    'video by its transfer syntax 1.2.840.10008.1.2.4.%s',
    (end) => {
      expect(signsOf(CT, {}, `1.2.840.10008.1.2.4.${end}`)).toBe('video');
    },
  );

  test('JPEG is no video', () => {
    expect(signsOf(CT, {}, TS.jpegBaseline)).toBe('');
  });

  test.each([
    [1, 0x60000100, ''],
    [16, 0x60000100, 'overlay-in-pixels'],
    [16, 0x601e0100, 'overlay-in-pixels'],
    [16, 0x60010100, ''],
  ])('%i overlay bits allocated in %i', (bits, tag, signs) => {
    const bytes = file({ sopClass: CT, elements: [el(0x00080016, 'UI', CT), el(tag, 'US', [bits])] });
    expect(finish(inspect(readInput(bytes), textCodec, NONE)).pixelRisks.join(' ')).toBe(signs);
  });

  test('the class of the file meta group counts where the data set has none', () => {
    const bytes = file({ sopClass: storage('6.1'), elements: [el(MODALITY, 'CS', 'OT')] });
    expect(finish(inspect(readInput(bytes), textCodec, NONE)).pixelRisks).toEqual(['ultrasound']);
  });
});

describe('a file of which nothing is left', () => {
  const PDF = storage('104.1');
  const US = storage('6.1');
  const document = el(0x00420011, 'OB', Buffer.from('%PDF-1.4'));
  const pixels = el(0x7fe00010, 'OW', new Uint8Array(8));
  const icon = sq(0x00880200, [[el(0x00280010, 'US', [8]), pixels]]);
  const overlay = el(0x60003000, 'OW', new Uint8Array(8));

  const signs = (sopClass: string, elements: Part[], general: SectionSource): string[] => {
    const bytes = file({ sopClass, elements: [el(0x00080016, 'UI', sopClass), ...elements] });
    const assignment = assignmentOf({ shipped: true, general });
    return [...finish(inspect(readInput(bytes), textCodec, assignment)).pixelRisks];
  };

  const KEPT = { preset: 'none' };
  test.each<[string, string, Part[], SectionSource, string[]]>([
    ['a document that stays', PDF, [document], KEPT, ['encapsulated-document']],
    ['a document that becomes a blank one', PDF, [document], { preset: 'default' }, []],
    ['the same by the profile', PDF, [document], { preset: 'ps315-basic' }, []],
    ['a document that a rule keeps', PDF, [document], { '(0042,0011)': 'keep' }, ['encapsulated-document']],
    ['a document that is taken out', PDF, [document], { ...KEPT, '(0042,0011)': 'remove' }, []],
    ['no document that is there', PDF, [], { preset: 'default' }, ['encapsulated-document']],
    ['pixels', US, [pixels], { preset: 'default' }, ['ultrasound']],
    ['pixels that are taken out', US, [pixels], { ...KEPT, '(7fe0,0010)': 'remove' }, []],
    [
      'pixels that are taken out, and their thumbnail',
      US,
      [icon, pixels],
      { ...KEPT, '(7fe0,0010)': 'remove' },
      ['ultrasound'],
    ],
    ['both taken out', US, [icon, pixels], { ...KEPT, '(7fe0,0010)': 'remove', '(0088,0200)': 'remove' }, []],
    [
      'the value of the pixels written back',
      US,
      [pixels],
      { ...KEPT, '(7fe0,0010)': 'set(@value@)' },
      ['ultrasound'],
    ],
    ['a drawing by itself', '1.2.840.10008.5.1.4.1.1.8', [overlay], KEPT, ['standalone-overlay']],
    ['a drawing by itself that goes', '1.2.840.10008.5.1.4.1.1.8', [overlay], { preset: 'default' }, []],
    [
      'a drawing that goes, and the pixels under it',
      US,
      [overlay, pixels],
      { preset: 'default' },
      ['ultrasound'],
    ],
    // What says that there is text is not what shows it.
    [
      'Burned In Annotation taken out',
      CT,
      [el(BURNED_IN, 'CS', 'YES'), pixels],
      { ...KEPT, '(0028,0301)': 'remove' },
      ['burned-in-annotation'],
    ],
    [
      'Burned In Annotation of pixels that go',
      CT,
      [el(BURNED_IN, 'CS', 'YES'), pixels],
      { ...KEPT, '(7fe0,0010)': 'clear' },
      [],
    ],
    [
      'bits of an overlay that goes lie in the pixels',
      CT,
      [el(0x60000100, 'US', [16]), pixels],
      { preset: 'default' },
      ['overlay-in-pixels'],
    ],
  ])('%s', (_, sopClass, elements, general, expected) =>
    expect(signs(sopClass, elements, general)).toEqual(expected),
  );
});

describe('the lists', () => {
  const rowsOf = (type: string): string[] =>
    ps306.rows
      .map((row) => row.split('|'))
      .flatMap(([uid, name, is]) => (is === type ? [`${uid}|${name}`] : []));
  const sopClasses = rowsOf('SOPClass');
  const rows = PIXEL_SIGNS.flatMap(({ when }) => when);
  const alone = rows.flatMap(({ values, sop_classes }) => (values === undefined ? (sop_classes ?? []) : []));
  const others = noRisk.groups.flatMap(({ sop_classes }) => sop_classes);

  test('every storage SOP class of PS3.6 is decided, once', () => {
    const storing = sopClasses.filter(
      (row) => row.includes('Storage') && !row.includes('Storage Commitment'),
    );
    expect(storing.length).toBeGreaterThan(150);
    expect([...alone, ...others].sort()).toEqual(storing.sort());
  });

  test('UIDs have the names of PS3.6', () => {
    expect(sopClasses).toEqual(expect.arrayContaining(rows.flatMap(({ sop_classes }) => sop_classes ?? [])));
    expect(rowsOf('TransferSyntax')).toEqual(
      expect.arrayContaining(rows.flatMap(({ transfer_syntaxes }) => transfer_syntaxes ?? [])),
    );
  });

  test('every row asks for something, and values are of codes in their canonical tags', () => {
    for (const row of rows) expect(Object.keys(row)).not.toEqual([]);
    for (const { tag, value } of rows.flatMap(({ values }) => values ?? [])) {
      const entry = lookUp(Number.parseInt(tag.replace(/\W/g, ''), 16));
      expect([entry?.vrs, formatTag(entry!.tag)]).toEqual([['CS'], tag]);
      expect(value).toMatch(/^(\*|\*?[A-Z ]+\*?)$/);
      expect(value === '*' || value.startsWith('*') === value.endsWith('*')).toBe(true);
    }
  });

  test.each(PIXEL_SIGNS)('docs/security.md names $id, and why', ({ id, what, why }) => {
    const docs = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
    expect(docs).toContain(`\n| \`${id}\` | ${what} | ${why} | `);
  });

  test('texts are there, ids are used once', () => {
    const ids = PIXEL_SIGNS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, what, why } of PIXEL_SIGNS) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(what).toMatch(/^[^.|]+$/);
      expect(why).toMatch(/^[^|]+\.$/);
    }
  });
});
