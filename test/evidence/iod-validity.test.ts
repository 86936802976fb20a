/**
 * What PS3.3 demands of an object is there after a preset as before: every Type 1 attribute with a value, every Type 2
 * attribute, for the objects of all storage SOP classes.
 */

import { describe, expect, test } from 'vitest';
import { lookUp } from '../../src/standard/dictionary.ts';
import { formatTag } from '../../src/standard/tag.ts';
import { processAll } from '../support/engine.ts';
import { presetFile } from '../support/preset-file.ts';
import { findElement, readDicom } from '../support/reader.ts';
import {
  demandsOf,
  iodObject,
  iodsWithoutClass,
  isFulfilled,
  type StorageClass,
  storageClasses,
} from './iod-object.ts';

const WITHOUT_DATES = [
  ...['ps315-basic', 'ps315-retain-safe-private', 'ps315-retain-device', 'ps315-retain-institution'],
  ...['ps315-retain-patient-characteristics', 'ps315-clean-descriptors', 'ps315-clean-structured-content'],
  'ps315-clean-graphics',
];

const POLICIES: Readonly<Record<string, readonly string[]>> = {
  'ps315-basic': ['ps315-basic'],
  'ps315-basic with all options, dates moved': [...WITHOUT_DATES, 'ps315-retain-modified-dates'],
  'ps315-basic with all options, dates and UIDs kept': [
    ...WITHOUT_DATES,
    'ps315-retain-full-dates',
    'ps315-retain-uids',
  ],
};

/** What is missing in the outputs. */
function missing(sopClasses: readonly StorageClass[], preset: readonly string[]): string[] {
  const outputs = processAll(
    sopClasses.map((sopClass) => iodObject(sopClass)),
    { shipped: true, general: { preset } },
  );
  return outputs.flatMap(({ bytes }, index) => {
    const sopClass = sopClasses[index]!;
    const { dataSet } = readDicom(bytes);
    return demandsOf(sopClass)
      .filter((demand) => !isFulfilled(demand, findElement(dataSet, demand.tag)))
      .map(({ tag, type }) => `${sopClass.iod} ${formatTag(tag)} ${lookUp(tag)!.keyword} Type ${type}`);
  });
}

test('objects are what they are said to be: nothing is missing before', () => {
  expect(storageClasses.length).toBeGreaterThan(170);
  const lacking = storageClasses.flatMap((sopClass) => {
    const { dataSet } = readDicom(iodObject(sopClass));
    return demandsOf(sopClass).filter((demand) => !isFulfilled(demand, findElement(dataSet, demand.tag)));
  });
  expect(lacking).toEqual([]);
});

test('all IODs that have objects are looked at', () => {
  // Streams of PS3.22, and a document that is no storage object.
  expect(iodsWithoutClass()).toEqual([
    'real-time-audio-waveform',
    'real-time-video-endoscopic-image',
    'real-time-video-photographic-image',
    'rendition-selection-document',
  ]);
});

test.each(Object.entries(POLICIES))('%s', (_, preset) => {
  expect(missing(storageClasses, preset)).toEqual([]);
});

describe('default', () => {
  const unusable = new Set(presetFile('default').unusable!.map(({ sopClass }) => sopClass));

  test('all classes that it does not call unusable', () => {
    const usable = storageClasses.filter(({ uid }) => !unusable.has(uid));
    expect(missing(usable, ['default'])).toEqual([]);
  });
});
