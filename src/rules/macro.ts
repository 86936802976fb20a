import { columnName, isColumnName, isKeyColumn } from './column.ts';
import { askFor, macroLike } from './macro-like.ts';
import { MACROS, macroRow, macroUsages, WITH_TAG } from './macros.ts';
import { nearest } from './near.ts';
import { type Refusal, refusal } from './refusal.ts';
import { parseSelector } from './selector.ts';
import type { Command, Macro, PseudonymMacro, Template, TemplatePart } from './types.ts';

const unknownMacro = (name: string, near: string | undefined): Refusal =>
  refusal(
    'unknown-macro',
    `unknown macro "@${name}@"`,
    near === undefined
      ? `the macros are ${MACROS.map((info) => macroUsages(info)[0]).join(' ')}`
      : `did you mean "${usageOf(near)}"?`,
  );
const extraTag = (name: string): Refusal =>
  refusal('bad-macro', `the macro "@${name}@" takes nothing in parentheses`, `write "@${name}@"`);
const badTag = (name: string, hint: string | undefined): Refusal =>
  refusal('bad-macro', `the macro "@${name}(...)@" needs one tag in its parentheses`, hint);
const noColumn = (name: string): Refusal =>
  refusal(
    'bad-macro',
    `the macro "@${name}(...)@" needs the name of one column in its parentheses: letters, digits, blanks, _ and -`,
    `write for example "@${name}(study_id)@"`,
  );
const originalColumn = (name: string): Refusal =>
  refusal(
    'bad-macro',
    `"@${name}(...)@" would write the original: rows are found by the columns patient_id and issuer`,
    'name the column that holds the new value',
  );

const usageOf = (name: string): string => {
  const info = MACROS.find((macro) => macro.name === name);
  return info === undefined ? `@${name}@` : macroUsages(info)[0]!;
};

type ParsedTemplate = { readonly ok: true; readonly template: Template } | Refusal;

/** `@name@`, or `@name(...)@`. All other @ signs are text, as long as it does not look like a macro. */
const MACRO = /@(?<name>[a-z_]+)(?:\((?<inside>[^@]*)\))?@/g;

/** Reads the argument of `set` and `replace`, once, from left to right. */
export function parseTemplate(text: string): ParsedTemplate {
  const template: TemplatePart[] = [];
  let end = 0;
  for (const found of text.matchAll(MACRO)) {
    const parsed = parseMacro(clip(found.groups!.name!), found.groups!.inside);
    if ('ok' in parsed) return parsed;
    if (found.index > end) template.push({ kind: 'text', text: text.slice(end, found.index) });
    template.push({ kind: 'macro', macro: parsed });
    end = found.index + found[0].length;
  }
  if (end < text.length) template.push({ kind: 'text', text: text.slice(end) });
  for (const part of template) {
    const like = part.kind === 'text' ? macroLike(part.text) : undefined;
    if (like !== undefined) return like;
  }
  return { ok: true, template };
}

/** The macros of a command, in order. */
export function macrosOf(command: Command): Macro[] {
  if (command.kind !== 'set' && command.kind !== 'replace') return [];
  return command.template.flatMap((part) => (part.kind === 'macro' ? [part.macro] : []));
}

export const isPseudonym = (macro: Macro): macro is PseudonymMacro =>
  macroRow(macro.kind).pseudonym !== undefined;

/** A name this long is no macro of ours; the message stays readable. */
const clip = (name: string): string => (name.length > 40 ? name.slice(0, 40) : name);

function parseMacro(name: string, inside: string | undefined): Macro | Refusal {
  const info = MACROS.find((macro) => macro.name === name);
  if (info === undefined) {
    return unknownMacro(
      name,
      nearest(
        name,
        MACROS.map((macro) => macro.name),
        2,
      ),
    );
  }
  if (info.name === 'lookup') return parseColumn(name, inside ?? '');
  if (inside === undefined) return { kind: info.name };
  if (!info.takesTag) return extraTag(name);
  const parsed = parseSelector(`(${inside})`);
  if (parsed?.ok && parsed.selector.kind === 'exact')
    return { kind: WITH_TAG[name as keyof typeof WITH_TAG], tag: parsed.selector.tag };
  const example = `write "@${name}(gggg,eeee)@"`;
  return badTag(name, parsed?.ok ? `${example}: one tag, without x` : (askFor(inside, name) ?? example));
}

function parseColumn(name: string, column: string): Macro | Refusal {
  if (!isColumnName(column)) return noColumn(name);
  return isKeyColumn(column) ? originalColumn(name) : { kind: 'lookup', column: columnName(column) };
}
