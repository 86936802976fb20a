import { describe, expect, test } from 'vitest';
import { DicomError } from '../../src/dicom/types.ts';
import { OutputError } from '../../src/io/output-error.ts';
import { describeError } from '../../src/mercure/describe-error.ts';

/** As Node makes them: the message names the path. */
const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: something, open '/in/Sentinel^Name.dcm'`), { code, syscall: 'open' });

function bug(): unknown {
  try {
    JSON.parse('Sentinel^Name');
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('an error in one line', () => {
  test.each<[string, unknown, RegExp]>([
    ['what a file has wrong: its own words', new DicomError('wrong'), /^wrong$/],
    [
      'a system error: in words, without the path',
      systemError('ENOSPC'),
      /^no space left on the disk \(ENOSPC\)$/,
    ],
    ['a rare system error: its code', systemError('EXYZ'), /^system error EXYZ$/],
    [
      'an output error: what the file system said',
      new OutputError(systemError('EROFS')),
      /^The output cannot be written: the file system is read-only \(EROFS\)$/,
    ],
    [
      'a bug: its kind and place',
      bug(),
      /^internal error, please report it: SyntaxError .*describe-error\.test\.ts:\d+/,
    ],
    ['no error at all', 'Sentinel^Name', /^internal error, please report it: something that is not an error/],
  ])('%s', (_, error, words) => {
    const text = describeError(error);
    expect(text).toMatch(words);
    expect(text).not.toMatch(/Sentinel|\n/);
  });
});
