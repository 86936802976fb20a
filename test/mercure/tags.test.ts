import { expect, test } from 'vitest';
import { parseTags } from '../../src/mercure/tags.ts';

test.each<[string, string, ReturnType<typeof parseTags>]>([
  [
    'the usual',
    '{"ReceiverAET": "proj", "AccessionNumber": "A1 "}',
    { receiverAet: 'proj', accessionNumber: 'A1' },
  ],
  ['no accession number', '{"ReceiverAET":"p"}', { receiverAet: 'p', accessionNumber: undefined }],
  [
    'an empty one',
    '{"ReceiverAET":"p","AccessionNumber":" "}',
    { receiverAet: 'p', accessionNumber: undefined },
  ],
  [
    'one that was no UTF-8: unknown, not garbled',
    '{"ReceiverAET":"p","AccessionNumber":"A\uFFFD1"}',
    { receiverAet: 'p', accessionNumber: undefined },
  ],
  [
    'one written twice, empty once',
    '{"AccessionNumber":"","ReceiverAET":"p","AccessionNumber":"A1"}',
    { receiverAet: 'p', accessionNumber: 'A1' },
  ],
  [
    'an escaped key and value',
    '{"Receiver\\u0041ET":"\\u0070roj"}',
    { receiverAet: 'proj', accessionNumber: undefined },
  ],
  [
    'the same key in a sequence counts for nothing',
    '{"ReceiverAET":"p","Sequence":[{"ReceiverAET":"q","AccessionNumber":"B"}]}',
    { receiverAet: 'p', accessionNumber: undefined },
  ],
  ['a receiver in a list', '{"ReceiverAET":["p"]}', 'Invalid tags file (ReceiverAET not found)'],
  [
    'empty and not empty',
    '{"ReceiverAET":"","ReceiverAET":"p"}',
    'Invalid tags file (two different ReceiverAETs)',
  ],
  ['a control character', '{"ReceiverAET":"p\n"}', 'Unable to parse tags file (not valid JSON)'],
  ['nothing', '', 'Unable to parse tags file (not valid JSON)'],
  ['null', 'null', 'Invalid tags file (not a JSON object)'],
])('%s', (_, text, expected) => {
  expect(parseTags(text)).toEqual(expected);
});
