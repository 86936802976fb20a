import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMeantAsCommand, parseCommand } from '../../src/rules/command.ts';
import { follows } from './schema.ts';

const COMMANDS = [
  ...['X', 'Z', 'D', 'K', 'C', 'U', 'X/Z', 'X/D', 'Z/D', 'X/Z/D', 'X/Z/U*'],
  ...[
    'keep',
    'safe',
    'remove',
    'clear',
    'truncdate',
    'mapuid',
    'shiftdate',
    'capage',
    'clean',
    'dummy',
    'set(abc)',
    'replace(abc)',
    'set()',
    'set( a )',
  ],
  ...[
    'set(a (nested) paren)',
    'set(a)b)',
    'set((@value@))',
    'set(line\nline)',
    'set(@project_name@)',
    'set(@@value@@)',
  ],
  ...['set(@fake_mrn@@fake_acc@)', 'set(@)', 'set(@value@0)', 'set(a@b.de)'],
  ...[
    'set(@value(0010,0020)@)',
    'set(@value(0008,103E)@)',
    'set(@value( 0x8 , 5 )@)',
    'replace(<@value(0099,0099)@>)',
  ],
  ...['set(@value(0028,0010)@x@value(0028,0011)@)', 'set(@a b@)', 'set())'],
];

const NO_COMMANDS = [
  ...[
    '',
    '  ',
    'keepsafe',
    'removexyz',
    'keep it',
    ' remove',
    'remove\n',
    'Remove',
    'SET(x)',
    ' set(x)',
    'set (x)',
  ],
  ...[
    'clear(x)',
    'truncdate()',
    'set',
    'replace',
    'set(abc',
    'set(abc) ',
    'set(abc);',
    'delete',
    'replce(x)',
    '12',
  ],
  ...[
    'x',
    'X ',
    'x/z',
    'X/',
    'X/Z/U',
    'X/Z/UU',
    'X/Z/U**',
    'Z/X',
    'XxZ',
    'K()',
    'C(x)',
    'clean()',
    'ShiftDate',
    'constructor',
    'set(@nope@)',
    'set(@projct_name@)',
    'set(a @value@ @hashacc@)',
  ],
  ...[
    'set(@pseudo_name(x)@)',
    'set(@hash_acc(0008,0050)@)',
    'set(@value()@)',
    'set(@a@)',
  ],
  ...[
    'set(@value(0010,00100)@)',
    'set(@value(00100020)@)',
    'set(@value(PatientID)@)',
    'set(@value(60xx,3000)@)',
  ],
  ...['set(@value@x@valu@)', 'set(@@nope@@)', 'set(@value(a)b)@)'],
];

/** What only looks like a macro: a pattern cannot tell it from an e-mail address, so that editors take it and `lint` does not. */
const LIKE_MACROS = [
  ...['set(@Project_Name@ a@b)', 'set(@value)', 'set(@value(0010,0020))', 'set(@ value@)', 'set(@fake_nam)'],
];
const isLikeMacro = (text: string): boolean => {
  const parsed = parseCommand(text);
  return !parsed.ok && parsed.message.includes('looks like the macro');
};

const isCommand = (text: string): boolean => follows({ general: { '(0010,4000)': text } });

describe('commands', () => {
  test.each([
    ...COMMANDS.map((text) => [text, true] as const),
    ...NO_COMMANDS.map((text) => [text, false] as const),
  ])('%j: %s', (text, expected) => {
    expect(parseCommand(text).ok).toBe(expected);
    expect(isCommand(text)).toBe(expected);
  });

  test.each(LIKE_MACROS)('%j: for lint alone', (text) => {
    expect(isLikeMacro(text)).toBe(true);
    expect(isCommand(text)).toBe(true);
  });

  const piece = fc.constantFrom(
    ...[
      '@',
      '@@',
      'value',
      'hash_acc',
      'nope',
      '(',
      ')',
      '0010,0020',
      '(0010,0020)',
      ' ',
      'a',
      'A',
      '\n',
      '@value@',
    ],
  );

  test('of pieces of macros', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = `set(${pieces.join('')})`;
        expect([text, isCommand(text)]).toEqual([text, parseCommand(text).ok || isLikeMacro(text)]);
      }),
      { numRuns: 5000 },
    );
  });

  test('as the value of a note', () => {
    const word = fc.constantFrom(
      ...['keep', ' Keep', 'SET', 'set', 'replace ', 'remove', 'the', '(', ')', 'x', ' ', '\n'],
      ...['X', 'K', 'x/z', 'X/Z/U*', 'X/Z', '/', 'U*', 'Dummy', 'clean'],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (words) => {
        const text = words.join('');
        expect([text, follows({ general: { note: text } })]).toEqual([text, !isMeantAsCommand(text)]);
      }),
      { numRuns: 3000 },
    );
  });
});
