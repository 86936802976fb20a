import jsonc from 'jsonc-parser';
import { problem } from './problem.ts';
import type { Position, Problem } from './types.ts';

interface Place {
  readonly position: Position;
  /** Offsets in the text without its byte order mark, in UTF-16 units: first, and first behind. */
  readonly start: number;
  readonly end: number;
}

/** A value of a JSON text with its place. Duplicate keys of an object are all there. */
export type JsonNode = Place &
  (
    | { readonly kind: 'object'; readonly properties: readonly JsonProperty[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
  );

export type JsonObject = Extract<JsonNode, { kind: 'object' }>;

/** A key with its value; the place is the key's. */
export interface JsonProperty extends Place {
  readonly key: string;
  readonly value: JsonNode;
}

export interface ParsedJson {
  /** Undefined where there is a problem. */
  readonly root: JsonNode | undefined;
  readonly problems: readonly Problem[];
}

/** mercure's own settings are four levels deep; a file beyond this is none, and would exhaust the stack. */
const MAX_DEPTH = 100;

const TOO_DEEP = `the JSON is nested more than ${MAX_DEPTH} levels deep`;
const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value: text stands in double quotes',
  InvalidNumberFormat: 'this is no JSON number',
  PropertyNameExpected: 'a key in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'nothing may follow the end of the JSON value',
  InvalidCommentToken: 'JSON knows no comments',
  UnexpectedEndOfComment: 'JSON knows no comments',
  UnexpectedEndOfString: 'this text has no closing quote in its line',
  UnexpectedEndOfNumber: 'this is no JSON number',
  InvalidUnicode: 'this text holds an unfinished \\u escape',
  InvalidEscapeCharacter: 'this text holds a backslash that begins no escape; write a backslash as two',
  InvalidCharacter: 'this text holds a control character; write it as an escape',
};
const SYNTAX_ELSE = 'this is no JSON';
const TRAILING_COMMA = 'a comma stands behind the last entry';

/**
 * Reads strict JSON (no comments, no trailing commas) as a tree with positions. Never throws: syntax errors come back as
 * problems, the first one of each line, since the others of that line mostly follow from it.
 */
export function parseJson(source: string): ParsedJson {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const positionAt = locator(text);
  const syntaxError = (message: string, offset: number): Problem =>
    problem('error', { id: 'json-syntax', message }, positionAt(offset), undefined);

  const tooDeep = depthExceeded(text);
  if (tooDeep !== undefined) return { root: undefined, problems: [syntaxError(TOO_DEEP, tooDeep)] };
  const errors: jsonc.ParseError[] = [];
  const tree = jsonc.parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems = withoutFollowing(errors, text).map((error) => {
    const comma = trailingComma(error, text);
    return comma === undefined
      ? syntaxError(SYNTAX[jsonc.printParseErrorCode(error.error)] ?? SYNTAX_ELSE, error.offset)
      : syntaxError(TRAILING_COMMA, comma);
  });
  if (problems.length === 0 && (tree === undefined || !isJson(text))) {
    problems.push(syntaxError(SYNTAX_ELSE, 0));
  }
  if (tree === undefined || problems.length > 0)
    return { root: undefined, problems: firstOfEachLine(problems) };
  return { root: toNode(tree, positionAt), problems: [] };
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

function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ position: { line } }) => !lines.has(line) && lines.add(line));
}

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

/** Offset -> line and column; a line ends with LF, CR LF or CR. */
export function locator(text: string): (offset: number) => Position {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

function toNode(node: jsonc.Node, positionAt: (offset: number) => Position): JsonNode {
  const place = { position: positionAt(node.offset), start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return { ...place, kind: 'object', properties: children.map((child) => toProperty(child, positionAt)) };
    case 'array':
      return { ...place, kind: 'array', items: children.map((child) => toNode(child, positionAt)) };
    case 'string':
      return { ...place, kind: 'string', value: String(node.value) };
    case 'number':
      return { ...place, kind: 'number', value: Number(node.value) };
    case 'boolean':
      return { ...place, kind: 'boolean', value: node.value === true };
    default:
      return { ...place, kind: 'null' };
  }
}

function toProperty(node: jsonc.Node, positionAt: (offset: number) => Position): JsonProperty {
  const [key, value] = node.children!;
  const place = { position: positionAt(key!.offset), start: key!.offset, end: key!.offset + key!.length };
  return { ...place, key: String(key!.value), value: toNode(value!, positionAt) };
}
