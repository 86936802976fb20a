import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DicomError, type Element } from '../../src/dicom/types.ts';
import { dataSetOf, parseBytes } from '../support/parse.ts';
import { sharedFolder } from '../support/shared.ts';

/** The files that are refused; test/interop/parse.test.ts says why each. */
const REFUSED = ['GH179B.dcm', 'GH364.dcm', 'GH626.dcm', 'meta_missing_tsyntax.dcm'];

const corpus = sharedFolder('corpus');

/** Elements and items follow each other without gap from `start` to `end`: no byte is left unread. */
function expectGapless(elements: readonly Element[], start: number, end: number): void {
  let at = start;
  for (const element of elements) {
    expect(element.start).toBe(at);
    at = element.end;
    if (element.items === undefined) continue;
    let itemAt = element.valueStart;
    for (const item of element.items) {
      expect(item.start).toBe(itemAt);
      expectGapless(item.elements, item.contentStart, item.contentEnd);
      itemAt = item.end;
    }
    expect(itemAt).toBe(element.end - (element.undefinedLength ? 8 : 0));
  }
  expect(at).toBe(end);
}

test.skipIf(corpus === undefined)(
  'real files: every byte belongs to an element, or the file is refused',
  () => {
    const refused: string[] = [];
    let read = 0;
    for (const entry of readdirSync(corpus ?? '', { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === 'manifest.csv') continue;
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      try {
        const { elements, start, end } = dataSetOf(bytes);
        expectGapless(elements, start, end);
        if (!parseBytes(bytes).deflated) expect(end).toBe(bytes.length);
        read++;
      } catch (error) {
        if (!(error instanceof DicomError)) throw error;
        refused.push(entry.name);
      }
    }
    expect(refused.sort()).toEqual(REFUSED);
    expect(read).toBe(309);
  },
);
