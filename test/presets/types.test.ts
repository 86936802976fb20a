import { describe, expect, test } from 'vitest';
import { lookUp } from '../../src/standard/dictionary.ts';
import { formatTag } from '../../src/standard/tag.ts';
import { sopClassName } from '../../src/standard/uids.ts';
import { commandsFor, presetFile } from '../support/preset-file.ts';
import { standardTable, tagOfId } from '../support/standard-table.ts';

const preset = presetFile('default');

// PS3.3 Annex A, the name of the IOD as in the tables, and its SOP class.
const iods: Readonly<Record<string, string>> = {
  'computed-radiography-image': '1.2.840.10008.5.1.4.1.1.1',
  'digital-x-ray-image': '1.2.840.10008.5.1.4.1.1.1.1',
  'digital-mammography-x-ray-image': '1.2.840.10008.5.1.4.1.1.1.2',
  'digital-intra-oral-x-ray-image': '1.2.840.10008.5.1.4.1.1.1.3',
  'ct-image': '1.2.840.10008.5.1.4.1.1.2',
  'enhanced-ct-image': '1.2.840.10008.5.1.4.1.1.2.1',
  'legacy-converted-enhanced-ct-image': '1.2.840.10008.5.1.4.1.1.2.2',
  'ultrasound-multi-frame-image': '1.2.840.10008.5.1.4.1.1.3.1',
  'ultrasound-image': '1.2.840.10008.5.1.4.1.1.6.1',
  'enhanced-us-volume': '1.2.840.10008.5.1.4.1.1.6.2',
  'mr-image': '1.2.840.10008.5.1.4.1.1.4',
  'enhanced-mr-image': '1.2.840.10008.5.1.4.1.1.4.1',
  'mr-spectroscopy': '1.2.840.10008.5.1.4.1.1.4.2',
  'enhanced-mr-color-image': '1.2.840.10008.5.1.4.1.1.4.3',
  'secondary-capture-image': '1.2.840.10008.5.1.4.1.1.7',
  'multi-frame-true-color-secondary-capture-image': '1.2.840.10008.5.1.4.1.1.7.4',
  '12-lead-ecg': '1.2.840.10008.5.1.4.1.1.9.1.1',
  'general-ecg': '1.2.840.10008.5.1.4.1.1.9.1.2',
  'grayscale-softcopy-presentation-state': '1.2.840.10008.5.1.4.1.1.11.1',
  'color-softcopy-presentation-state': '1.2.840.10008.5.1.4.1.1.11.2',
  'x-ray-angiographic-image': '1.2.840.10008.5.1.4.1.1.12.1',
  'enhanced-xa-image': '1.2.840.10008.5.1.4.1.1.12.1.1',
  'x-ray-radiofluoroscopic-image': '1.2.840.10008.5.1.4.1.1.12.2',
  'breast-tomosynthesis-image': '1.2.840.10008.5.1.4.1.1.13.1.3',
  'nuclear-medicine-image': '1.2.840.10008.5.1.4.1.1.20',
  'parametric-map': '1.2.840.10008.5.1.4.1.1.30',
  'spatial-registration': '1.2.840.10008.5.1.4.1.1.66.1',
  'deformable-spatial-registration': '1.2.840.10008.5.1.4.1.1.66.3',
  segmentation: '1.2.840.10008.5.1.4.1.1.66.4',
  'surface-segmentation': '1.2.840.10008.5.1.4.1.1.66.5',
  'real-world-value-mapping': '1.2.840.10008.5.1.4.1.1.67',
  'vl-endoscopic-image': '1.2.840.10008.5.1.4.1.1.77.1.1',
  'vl-photographic-image': '1.2.840.10008.5.1.4.1.1.77.1.4',
  'ophthalmic-photography-8-bit-image': '1.2.840.10008.5.1.4.1.1.77.1.5.1',
  'ophthalmic-tomography-image': '1.2.840.10008.5.1.4.1.1.77.1.5.4',
  'vl-whole-slide-microscopy-image': '1.2.840.10008.5.1.4.1.1.77.1.6',
  'enhanced-sr': '1.2.840.10008.5.1.4.1.1.88.22',
  'comprehensive-sr': '1.2.840.10008.5.1.4.1.1.88.33',
  'comprehensive-3d-sr': '1.2.840.10008.5.1.4.1.1.88.34',
  'key-object-selection-document': '1.2.840.10008.5.1.4.1.1.88.59',
  'x-ray-radiation-dose-sr': '1.2.840.10008.5.1.4.1.1.88.67',
  'positron-emission-tomography-image': '1.2.840.10008.5.1.4.1.1.128',
  'enhanced-pet-image': '1.2.840.10008.5.1.4.1.1.130',
  'rt-image': '1.2.840.10008.5.1.4.1.1.481.1',
  'rt-dose': '1.2.840.10008.5.1.4.1.1.481.2',
  'rt-structure-set': '1.2.840.10008.5.1.4.1.1.481.3',
  'rt-beams-treatment-record': '1.2.840.10008.5.1.4.1.1.481.4',
  'rt-plan': '1.2.840.10008.5.1.4.1.1.481.5',
  'rt-ion-plan': '1.2.840.10008.5.1.4.1.1.481.8',
};

type Modules = Readonly<Record<string, readonly (readonly [module: string, usage: string])[]>>;
type Types = Readonly<Record<string, Readonly<Record<string, string>>>>;
const modules = standardTable<Modules>('ciod_modules_compact.json');
const types = standardTable<Types>('module_toplevel_types.json');

/** Attributes of the modules that every object of the IOD has (usage M), with a Type. */
function required(iod: string, type: string): number[] {
  const of = (modules?.[iod] ?? [])
    .filter(([, usage]) => usage === 'M')
    .map(([module]) => types?.[module] ?? {});
  return of.flatMap((attributes) =>
    Object.entries(attributes)
      .filter(([, has]) => has === type)
      .map(([id]) => tagOfId(id)),
  );
}

const label = (tag: number, command: string | undefined): string =>
  `${formatTag(tag)} ${lookUp(tag)?.keyword}: ${command ?? 'no rule'}`;

describe.skipIf(modules === undefined || types === undefined).each(Object.entries(iods))(
  '%s',
  (iod, sopClass) => {
    const commands = commandsFor(preset, sopClass);

    test('is in the tables, and not called unusable', () => {
      expect(modules![iod]).toBeDefined();
      expect(sopClassName(sopClass)).toBeDefined();
      expect(preset.unusable!.map((one) => one.sopClass)).not.toContain(sopClass);
    });

    test('keeps a value in every Type 1 attribute', () => {
      const lost = required(iod, '1').filter(
        (tag) => !/^(keep|safe|set|replace|mapuid|truncdate)/.test(commands.get(tag) ?? ''),
      );
      expect(lost.map((tag) => label(tag, commands.get(tag)))).toEqual([]);
      expect(required(iod, '1').length).toBeGreaterThan(3);
    });

    test('keeps every Type 2 attribute, if empty', () => {
      const lost = required(iod, '2').filter((tag) => ['remove', undefined].includes(commands.get(tag)));
      expect(lost.map((tag) => label(tag, commands.get(tag)))).toEqual([]);
    });

    test('has a rule for every conditional attribute', () => {
      const conditional = [...required(iod, '1C'), ...required(iod, '2C')];
      expect(conditional.filter((tag) => !commands.has(tag)).map((tag) => label(tag, undefined))).toEqual([]);
    });
  },
);

/** PS3.3 Section C.7.6.16: Content Time (0008,0033) is Type 1 in the Multi-frame Functional Groups Module. */
test
  .skipIf(modules === undefined)
  .each(
    Object.entries(iods).filter(([iod]) =>
      modules?.[iod]?.some(([module]) => module.endsWith('multi-frame-functional-groups')),
    ),
  )('%s keeps a Content Time, and the references of its functional groups', (_, sopClass) => {
  const commands = commandsFor(preset, sopClass);
  expect(commands.get(0x00080033)).toBe('replace(000000)');
  expect(commands.get(0x00081140)).toBe('safe');
  expect(commands.get(0x52009229)).toBe('safe');
  expect(commands.get(0x52009230)).toBe('safe');
});
