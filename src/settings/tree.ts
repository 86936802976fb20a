import jsonc from 'jsonc-parser';
import { type Finding, placed, type Span, type UnplacedFinding } from '../finding/finding.ts';
import { type JsonSlip, jsonSlips, NO_NUMBER } from './json-slips.ts';

/** A value of a JSON text with its place. Duplicate keys of an object are all there. */
export type JsonNode = Span &
  (
    | { readonly kind: 'object'; readonly properties: readonly JsonProperty[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
  );

export type JsonObject = Extract<JsonNode, { kind: 'object' }>;

/** A key with its value; the span is the key's. */
export interface JsonProperty extends Span {
  readonly key: string;
  readonly value: JsonNode;
}

interface ParsedJson {
  /** Undefined where there is a finding. */
  readonly root: JsonNode | undefined;
  readonly findings: readonly Finding[];
}

/** mercure's own settings are four levels deep; a file beyond this is none, and would exhaust the stack. */
const MAX_DEPTH = 100;

const TOO_DEEP = `the JSON is nested more than ${MAX_DEPTH} levels deep`;
const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is not a JSON value: text must be in double quotes',
  InvalidNumberFormat: 'this is not a JSON number',
  PropertyNameExpected: 'a key in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'nothing may follow the end of the JSON value',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'this text has no closing quote in its line',
  UnexpectedEndOfNumber: 'this is not a JSON number',
  InvalidUnicode: 'this text holds an unfinished \\u escape',
  InvalidEscapeCharacter:
    'this text holds a backslash that does not begin an escape; write a backslash as two',
  InvalidCharacter: 'this text holds a control character; write it as an escape',
};
const SYNTAX_ELSE = 'this is not JSON';
const empty = (hint: string): UnplacedFinding => ({ id: 'json-syntax', message: 'the file is empty', hint });
const WRITE_SECTIONS = 'write {"general": {...}, "myproject": {...}}, as init does';
const TRAILING_COMMA = 'there is a comma after the last entry';

/**
 * Reads strict JSON (no comments, no trailing commas) as a tree with spans. Never throws: syntax errors come back as
 * findings, the first one of each line, since the others of that line mostly follow from it. `ifEmpty` says what to do
 * about an empty file that is none of settings.
 */
export function parseJson(source: string, ifEmpty = WRITE_SECTIONS): ParsedJson {
  const text = withoutMark(source);
  const syntaxError = (message: string, offset: number): Finding =>
    placed(
      'error',
      { id: 'json-syntax', ...(numberFault(text, offset) ?? { message }) },
      wordAt(text, offset),
      undefined,
    );

  if (text.trim() === '')
    return {
      root: undefined,
      findings: [placed('error', empty(ifEmpty), { start: 0, end: text.length }, undefined)],
    };
  const tooDeep = depthExceeded(text);
  if (tooDeep !== undefined) return { root: undefined, findings: [syntaxError(TOO_DEEP, tooDeep)] };
  const errors: jsonc.ParseError[] = [];
  const tree = jsonc.parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const findings = withoutFollowing(errors, text).map((error) => {
    const comma = trailingComma(error, text);
    return comma === undefined
      ? syntaxError(SYNTAX[jsonc.printParseErrorCode(error.error)] ?? SYNTAX_ELSE, error.offset)
      : syntaxError(TRAILING_COMMA, comma);
  });
  if (findings.length === 0 && (tree === undefined || !isJson(text))) {
    findings.push(syntaxError(SYNTAX_ELSE, 0));
  }
  if (tree === undefined || findings.length > 0) {
    const slips = jsonSlips(text);
    const shown = slips.length > 0 ? ofSlips(slips, text) : firstOfEachLine(findings, text);
    return { root: undefined, findings: shown };
  }
  return { root: toNode(tree), findings: [] };
}

/** One finding for each line, the first; it mends all that is wrong in that line. */
function ofSlips(slips: readonly JsonSlip[], text: string): Finding[] {
  const told = slips.map((slip) => {
    const { message, hint, at = slip } = slip;
    return { slip, finding: placed('error', { id: 'json-syntax', message, hint }, at, undefined) };
  });
  const first = firstOfEachLine(
    told.map(({ finding }) => finding),
    text,
  );
  return first.map((finding, i) => {
    const from = told.findIndex((one) => one.finding === finding);
    const next = told.findIndex((one) => one.finding === first[i + 1]);
    const own = told.slice(from, next < 0 ? undefined : next).map(({ slip }) => slip);
    const title = own.length === 1 ? own[0]!.hint : 'write strict JSON';
    const edits = own.map(({ start, end, text: put }) => ({ start, end, text: put }));
    return { ...finding, mend: { title, edits, guess: false } };
  });
}

/** Without the errors that only say where the parser found its way again after a text or a word that is none. */
function withoutFollowing(errors: readonly jsonc.ParseError[], text: string): jsonc.ParseError[] {
  return errors.filter((error, i) => {
    const code = jsonc.printParseErrorCode(error.error);
    const before = errors
      .slice(0, i)
      .findLast((one) => Object.hasOwn(FOLLOWED_BY, jsonc.printParseErrorCode(one.error)));
    if (before === undefined) return true;
    const between = text.slice(before.offset, error.offset);
    const isNext = between
      .split(/\r\n|\n|\r/)
      .slice(1)
      .every((line) => line.trim() === '');
    return !isNext || !FOLLOWED_BY[jsonc.printParseErrorCode(before.error)]!.includes(code);
  });
}

/** What the parser says of the lines behind these errors, and what follows from them alone. */
const FOLLOWED_BY: Readonly<Record<string, readonly string[]>> = {
  InvalidSymbol: ['ValueExpected', 'PropertyNameExpected'],
  UnexpectedEndOfString: ['CommaExpected', 'ColonExpected', 'ValueExpected', 'PropertyNameExpected'],
};

/** Offset of the comma that stands before the closing bracket where the parser stumbled; undefined where none does. */
function trailingComma({ offset }: jsonc.ParseError, text: string): number | undefined {
  if (text[offset] !== '}' && text[offset] !== ']') return undefined;
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(',') ? before.length - 1 : undefined;
}

/** The second opinion of the JavaScript engine, in case the tolerant parser passes over something. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a number, where the parser only says that something else should stand there. */
function numberFault(text: string, offset: number): Pick<UnplacedFinding, 'message' | 'hint'> | undefined {
  const { start, end } = wordAt(text, offset);
  const word = text.slice(start, end);
  if (NO_NUMBER.test(word)) return { message: `JSON knows no ${word}`, hint: 'write a number' };
  // The parser takes the zero for the whole number, and stumbles behind it.
  const isAfterZero = text[offset - 1] === '0' && !/[\w.]/.test(text[offset - 2] ?? '') && /^\d/.test(word);
  return isAfterZero
    ? { message: 'a JSON number does not begin with 0', hint: 'take the zeros in front of it out' }
    : undefined;
}

/** A syntax error is marked as far as its word goes, and one character at the least. */
function wordAt(text: string, start: number): Span {
  const word = /^[\w.+-]*/.exec(text.slice(start, start + MAX_WORD))?.[0].length ?? 0;
  return { start, end: start + Math.min(Math.max(word, 1), text.length - start) };
}

const MAX_WORD = 100;

function firstOfEachLine(findings: readonly Finding[], text: string): Finding[] {
  const lines = new Set<number>();
  let known = { offset: 0, line: 0 };
  return findings.filter(({ span: { start: offset } }) => {
    let line = offset;
    // Nothing is looked at twice: a line may be long, and full of errors.
    while (line > 0 && line !== known.offset && !endsLine(text, line)) line--;
    known = { offset, line: line === known.offset ? known.line : line };
    return !lines.has(known.line) && lines.add(known.line);
  });
}

/** Whether a line ends before this offset: with LF, CR LF or CR. */
const endsLine = (text: string, offset: number): boolean =>
  text[offset - 1] === '\n' || (text[offset - 1] === '\r' && text[offset] !== '\n');

/** Offset of the bracket that goes too deep. */
function depthExceeded(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"' || c === '\n') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') {
      if (++depth > MAX_DEPTH) return i;
    } else if (c === '}' || c === ']') depth--;
  }
  return undefined;
}

/** All offsets count in a text without its byte order mark. */
export const withoutMark = (source: string): string =>
  source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;

function toNode(node: jsonc.Node): JsonNode {
  const span = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return { ...span, kind: 'object', properties: children.map(toProperty) };
    case 'array':
      return { ...span, kind: 'array', items: children.map(toNode) };
    case 'string':
      return { ...span, kind: 'string', value: String(node.value) };
    case 'number':
      return { ...span, kind: 'number', value: Number(node.value) };
    case 'boolean':
      return { ...span, kind: 'boolean', value: node.value === true };
    default:
      return { ...span, kind: 'null' };
  }
}

function toProperty(node: jsonc.Node): JsonProperty {
  const [key, value] = node.children!;
  const span = { start: key!.offset, end: key!.offset + key!.length };
  return { ...span, key: String(key!.value), value: toNode(value!) };
}
