import type { JsonObject, JsonProperty } from '../settings/tree.ts';

/** How a JSON text is laid out. */
interface Layout {
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  /** The whole text stands in one line. */
  readonly oneLine: boolean;
}

/** Four blanks, as mercure shows JSON. */
export const NEW_LAYOUT: Layout = { eol: '\n', unit: '    ', oneLine: false };

/** The layout of a text, as its first lines show it. */
export function layoutOf(text: string, root: JsonObject): Layout {
  const eol = /\r\n|\n|\r/.exec(text.trim())?.[0];
  const [first] = root.properties;
  const indent = first === undefined ? '' : indentAt(text, first.start);
  return {
    eol: eol ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    unit: indent === undefined || indent === '' ? NEW_LAYOUT.unit : indent,
    oneLine: eol === undefined && root.properties.length > 0,
  };
}

/** A change of a text: these offsets, without a byte order mark, become this text. */
interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Adds a property behind the last one of an object. All that stands in the text stays as it is. */
export function insertProperty(
  text: string,
  object: JsonObject,
  key: string,
  value: unknown,
  layout: Layout,
): TextEdit {
  const last = object.properties.at(-1);
  if (layout.oneLine) {
    const at = last?.value.end ?? object.start + 1;
    return { start: at, end: at, text: `${last ? ', ' : ''}${propertyText(key, value)}` };
  }
  const outer = lineIndent(text, object.start);
  const inner = (last && indentAt(text, last.start)) ?? outer + layout.unit;
  const property = propertyText(key, value, layout, inner);
  if (last !== undefined) {
    const at = last.value.end;
    const closesBelow = /[\r\n]/.test(text.slice(at, object.end - 1));
    const close = closesBelow ? '' : layout.eol + outer;
    return { start: at, end: at, text: `,${layout.eol}${inner}${property}${close}` };
  }
  const at = object.start + 1;
  const blank = /[\r\n]/.test(text.slice(at, object.end - 1));
  return { start: at, end: at, text: `${layout.eol}${inner}${property}${blank ? '' : layout.eol + outer}` };
}

/** Puts another property in the place of one that is there. */
export function replaceProperty(
  text: string,
  property: JsonProperty,
  key: string,
  value: unknown,
  layout: Layout,
): TextEdit {
  const written = layout.oneLine
    ? propertyText(key, value)
    : propertyText(key, value, layout, lineIndent(text, property.start));
  return { start: property.start, end: property.value.end, text: written };
}

export const applyEdit = (text: string, { start, end, text: added }: TextEdit): string =>
  text.slice(0, start) + added + text.slice(end);

/** A value as JSON; every line but the first begins with the indentation. */
export function jsonText(value: unknown, { eol, unit }: Layout = NEW_LAYOUT, indent = ''): string {
  return JSON.stringify(value, undefined, '\t')
    .split('\n')
    .map((line, i) => (i === 0 ? line : indent + line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))))
    .join(eol);
}

/** In one line without a layout. */
function propertyText(key: string, value: unknown, layout?: Layout, indent = ''): string {
  return `${JSON.stringify(key)}: ${layout ? jsonText(value, layout, indent) : inOneLine(value)}`;
}

/** `{"a": "b", "c": {"d": "e"}}`: a blank behind commas and colons. */
function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inOneLine(inner)}`);
  return `{${entries.join(', ')}}`;
}

/** The blanks before an offset, where nothing else stands before it in its line. */
function indentAt(text: string, offset: number): string | undefined {
  const line = text.slice(lineStart(text, offset), offset);
  return /^[ \t]*$/.test(line) && lineStart(text, offset) > 0 ? line : undefined;
}

const lineIndent = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))![0];

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
