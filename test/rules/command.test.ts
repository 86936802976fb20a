import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMeantAsCommand, parseCommand } from '../../src/rules/command.ts';
import { COMMANDS } from '../../src/rules/commands.ts';
import { anyText } from '../support/any-text.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('parseCommand', () => {
  test.each([
    ...['keep', 'safe', 'remove', 'clear', 'truncdate', 'shiftdate', 'capage', 'mapuid', 'clean', 'dummy'],
    // PS3.15 Table E.1-1a.
    ...['X', 'Z', 'D', 'K', 'C', 'U', 'Z/D', 'X/Z', 'X/D', 'X/Z/D', 'X/Z/U*'],
  ])('%s', (name) => {
    expect(parseCommand(name)).toEqual({ ok: true, command: { kind: name } });
  });

  test.each([
    ['set(abc)', 'set', [text('abc')]],
    ['replace(abc)', 'replace', [text('abc')]],
    ['set()', 'set', []],
    ['set( a )', 'set', [text(' a ')]],
    ['set(a (nested) paren)', 'set', [text('a (nested) paren')]],
    ['set(a)b)', 'set', [text('a)b')]],
    ['set((@value@))', 'set', [text('('), { kind: 'macro', macro: { kind: 'value' } }, text(')')]],
    ['set(line\nline)', 'set', [text('line\nline')]],
  ])('%j', (source, kind, template) => {
    expect(parseCommand(source)).toEqual({ ok: true, command: { kind, template } });
  });

  test.each([
    ['', 'empty-command', 'keep, safe'],
    ['  ', 'empty-command', 'keep, safe'],
    ['keepsafe', 'unknown-command', 'did you mean "safe" or "keep"?'],
    ['safekeep', 'unknown-command', 'did you mean "safe" or "keep"?'],
    ['keepremove', 'unknown-command', 'did you mean "remove" or "keep"?'],
    ['clea', 'unknown-command', 'did you mean "clear" or "clean"?'],
    ['removexyz', 'unknown-command', '"remove"'],
    ['keep it', 'unknown-command', '"keep"'],
    [' remove', 'unknown-command', '"remove"'],
    ['remove\n', 'unknown-command', '"remove"'],
    ['Remove', 'unknown-command', '"remove"'],
    ['SET(x)', 'unknown-command', '"set(text)"'],
    [' set(x)', 'unknown-command', '"set(text)"'],
    ['set (x)', 'unknown-command', '"set(text)"'],
    ['clear(x)', 'extra-argument', '"clear"'],
    ['truncdate()', 'extra-argument', '"truncdate"'],
    ['set', 'missing-argument', '"set(text)"'],
    ['replace', 'missing-argument', '"replace(text)"'],
    ['set(abc', 'open-argument', '"set(text)"'],
    ['set(abc) ', 'open-argument', '"set(text)"'],
    ['set(abc);', 'open-argument', '"set(text)"'],
    ['delete', 'unknown-command', '"remove"'],
    ['remvoe', 'unknown-command', '"remove"'],
    ['kepe', 'unknown-command', '"keep"'],
    ['replce(x)', 'unknown-command', '"replace(text)"'],
    ['nope', 'unknown-command', 'write one of'],
    ['constructor', 'unknown-command', 'write one of'],
    ['12', 'unknown-command', 'write one of'],
    ['x', 'unknown-command', '"X"'],
    ['x/z', 'unknown-command', '"X/Z"'],
    [' X/Z', 'unknown-command', '"X/Z"'],
    ['X/Z/U', 'unknown-command', '"X/Z/U*"'],
    ['U*', 'unknown-command', '"U"'],
    ['X/Z/D/U', 'unknown-command', '"X/Z/D"'],
    ['Z/X', 'unknown-command', '"X/Z"'],
    ['D/Z/X', 'unknown-command', '"X/Z/D"'],
    ['X/U', 'unknown-command', 'write one of'],
    ['Q', 'unknown-command', 'write one of'],
    ['D(x)', 'extra-argument', '"D"'],
    ['X/Z(x)', 'extra-argument', '"X/Z"'],
    ['clean(name)', 'extra-argument', '"clean"'],
    ['Clean', 'unknown-command', '"clean"'],
    ['shiftdates', 'unknown-command', '"shiftdate"'],
    ['jitter', 'unknown-command', '"shiftdate"'],
    ['scrub', 'unknown-command', '"clean"'],
    ['set(@nope@)', 'unknown-macro', '@project_name@'],
  ])('%j is refused', (source, id, hint) => {
    const parsed = parseCommand(source);
    expect(parsed).toMatchObject({ ok: false, id });
    expect(parsed.ok ? '' : parsed.hint).toContain(hint);
  });

  test('no message shows what stands in the parentheses', () => {
    for (const source of [
      'set(SECRET',
      'sett(SECRET)',
      'clear(SECRET)',
      'set (SECRET)',
      'set(SECRET@nope@)',
      'keep SECRET',
    ]) {
      expect(JSON.stringify(parseCommand(source))).not.toContain('SECRET');
    }
  });

  test('any text is read without an exception', () => {
    fc.assert(fc.property(anyText, (source) => void parseCommand(source)));
    fc.assert(fc.property(fc.string(), (source) => parseCommand(`set(${source.replaceAll('@', '')})`).ok));
  });
});

test('the table of commands is what is parsed', () => {
  for (const { name, argument } of COMMANDS) {
    expect(parseCommand(argument ? `${name}(a)` : name)).toMatchObject({ ok: true, command: { kind: name } });
    expect(parseCommand(argument ? name : `${name}(a)`).ok).toBe(false);
  }
});

test.each<[string, boolean]>([
  ['remove', true],
  [' Remove ', true],
  ['SET(x)', true],
  ['replace(a b)', true],
  ['set', false],
  ['keep the dates', false],
  ['clear (see below)', false],
  ['ShiftDate', true],
  ['dummy', true],
  ['clean it', false],
  ['X/Z', true],
  [' x/z/u* ', true],
  ['X/Z/U', false],
  // A category, a sex, a grade.
  ...['X', 'Z', 'D', 'K', 'C', 'U', 'x', ' X '].map((letter): [string, boolean] => [letter, false]),
  ['', false],
])('%j is meant as a command: %s', (source, expected) => {
  expect(isMeantAsCommand(source)).toBe(expected);
});
