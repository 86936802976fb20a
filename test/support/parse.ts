import { inflateRawSync } from 'node:zlib';
import { parseDataSet } from '../../src/dicom/parse-data-set.ts';
import { type ParsedFile, parseFile } from '../../src/dicom/parse-file.ts';
import { runParser } from '../../src/dicom/run-parser.ts';
import { encodingOf } from '../../src/dicom/transfer-syntax.ts';
import type { DataSet, Element } from '../../src/dicom/types.ts';

/** A source that gives exactly what is asked for, as reading from a file does. */
export const source =
  (bytes: Uint8Array) =>
  (offset: number, length: number): Uint8Array =>
    bytes.slice(offset, offset + length);

export const parseBytes = (bytes: Uint8Array): ParsedFile =>
  runParser(parseFile(bytes.length), source(bytes));

/** The data set of a file, inflated where it is deflated; throws what the parser throws. */
export function dataSetOf(bytes: Uint8Array): DataSet {
  const { meta, dataSet } = parseBytes(bytes);
  if (dataSet !== undefined) return dataSet;
  const inflated = inflateRawSync(bytes.subarray(meta.end));
  const parser = parseDataSet(inflated.length, 0, encodingOf(meta.transferSyntaxUid));
  return runParser(parser, source(inflated)).dataSet;
}

/** `(0010,0010) PN 8`, items indented by two blanks below their sequence: a data set as text for comparing. */
export function outline(elements: readonly Element[], indent = ''): string[] {
  return elements.flatMap((element) => {
    const tag = element.tag.toString(16).padStart(8, '0');
    const length = element.undefinedLength ? 'undefined' : element.end - element.valueStart;
    const kind = element.encapsulated ? ' fragments' : '';
    return [
      `${indent}${tag} ${element.vr} ${length}${kind}`,
      ...(element.items ?? []).flatMap((item) => {
        const size = item.undefinedLength ? 'undefined' : item.contentEnd - item.contentStart;
        return [`${indent}  item ${size}`, ...outline(item.elements, `${indent}    `)];
      }),
    ];
  });
}
