import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DicomError, type Element } from '../../src/dicom/types.ts';
import { lookUp } from '../../src/standard/dictionary.ts';
import { dataSetOf, parseBytes } from '../support/parse.ts';
import { sharedFolder } from '../support/shared.ts';

/** [tag, VR as written or null, first byte of the value, length or -1 or null, items or null] */
type Seen = readonly [number, string | null, number, number | null, readonly (readonly Seen[])[] | null];

interface Line {
  readonly path: string;
  readonly error?: string;
  readonly elements?: readonly Seen[];
}

/** Files that are refused, and why that is right. */
const REFUSED: Readonly<Record<string, string>> = {
  'GH179B.dcm':
    'a VR of two blanks, and an element without length; pydicom takes all that follows for one value',
  'GH364.dcm': 'items without a sequence at the top level',
  'GH626.dcm':
    'a private sequence that is four bytes shorter than its items; pydicom reads the rest misaligned',
  'meta_missing_tsyntax.dcm': 'no transfer syntax, and a first element that DICOM does not know',
};

/** Files that pydicom misreads, and how; dcmdump reads them as we do. */
const MISREAD: Readonly<Record<string, string>> = {
  'GH179A.dcm': 'a VR of two blanks in explicit VR: all that follows becomes one value',
};

/** Never processed; and pydicom has converted their records before the places can be asked for. */
const isDirectory = (path: string): boolean => path.includes('DICOMDIR');

const corpus = sharedFolder('corpus');
const lines = corpus === undefined ? [] : pydicomReads(corpus);

function pydicomReads(folder: string): Line[] {
  const script = fileURLToPath(new URL('dump.py', import.meta.url));
  const output = execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [script, folder], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ path }) => path !== 'manifest.csv');
}

/** Of equal tags the last, in the order of tags: what pydicom keeps. */
const lastByTag = (elements: readonly Element[]): Element[] =>
  [...new Map(elements.map((element) => [element.tag, element])).values()].sort((a, b) => a.tag - b.tag);

/** One line per difference; `explicitVr` tells whether VRs are written. */
function differences(ours: readonly Element[], theirs: readonly Seen[], at: string): string[] {
  const own = lastByTag(ours);
  const tags = (list: readonly number[]): string => list.map((tag) => tag.toString(16)).join(' ');
  const [a, b] = [tags(own.map(({ tag }) => tag)), tags(theirs.map(([tag]) => tag))];
  if (a !== b) return [`${at}: tags ${a} | ${b}`];
  return own.flatMap((element, index) => {
    const [tag, vr, start, length, items] = theirs[index]!;
    const here = `${at}/${tag.toString(16).padStart(8, '0')}`;
    const found: string[] = [];
    // pydicom gives an implicit element with a known VR of several the dictionary's text.
    if (vr !== null && !vr.includes(' or ') && vr !== element.vr)
      found.push(`${here}: VR ${element.vr} | ${vr}`);
    if (start !== element.valueStart) found.push(`${here}: value at ${element.valueStart} | ${start}`);
    const ownLength = element.undefinedLength ? -1 : element.end - element.valueStart;
    if (length !== null && length !== ownLength) found.push(`${here}: length ${ownLength} | ${length}`);
    // Private and unknown values that parse as items are sequences to us, bytes to pydicom.
    if (items === null && element.items !== undefined && lookUp(tag) === undefined) return found;
    if ((items?.length ?? -1) !== (element.items?.length ?? -1)) {
      found.push(`${here}: items ${element.items?.length} | ${items?.length}`);
    }
    items?.forEach((item, i) => {
      found.push(...differences(element.items?.[i]?.elements ?? [], item, `${here}[${i}]`));
    });
    return found;
  });
}

describe.skipIf(corpus === undefined)('pydicom sees the same elements at the same places', () => {
  test('all files of the corpus are compared', () => {
    expect(lines.length).toBe(313);
  });

  test.each(lines)('$path', ({ path, elements, error }) => {
    const read = () => dataSetOf(readFileSync(join(corpus ?? '', path)));
    if (isDirectory(path)) {
      expect(parseBytes(readFileSync(join(corpus ?? '', path))).dicomDir).toBe(true);
      return;
    }
    const name = path.split('/').at(-1) ?? '';
    const reason = REFUSED[name];
    if (reason !== undefined) {
      expect(read, reason).toThrow(DicomError);
      return;
    }
    expect(error).toBeUndefined();
    const found = differences(read().elements, elements ?? [], '').join('\n');
    if (name in MISREAD) expect(found, MISREAD[name]).not.toBe('');
    else expect(found).toBe('');
  });
});
