import type { Span } from '../finding/finding.ts';

/** A slip that people make in JSON, with what strict JSON has in its place. */
export interface JsonSlip extends Span {
  readonly message: string;
  readonly hint: string;
  /** Takes the place of the span. */
  readonly text: string;
  /** What is pointed at, where that is something else. */
  readonly at?: Span;
}

type Token = Span & { readonly kind: 'value' | 'open' | 'close' | 'colon' | 'comma' };

const QUOTES = 'text must be in double quotes';
const WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  undefined: 'null',
};
const STRICT = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** Numbers of other languages: what number was meant nobody knows, and a text is none. */
export const NO_NUMBER = /^[+-]?(?:NaN|Infinity|inf)$/i;

/** Typographic quotes, as word processors and phones write them. */
const OPENING = "“”„‟«»‘’‚`'";
const CLOSING: Readonly<Record<string, string>> = { "'": "'", '`': '`', '‘': "’‘'", '’': "’'", '‚': "‘’'" };
const CLOSES_SMART = '“”„‟«»"';

/**
 * The slips of a text that is not strict JSON, if mending all of them makes it that; none where something else is wrong.
 * Texts in double quotes are never looked into.
 */
export function jsonSlips(text: string): readonly JsonSlip[] {
  const slips: JsonSlip[] = [];
  const tokens: Token[] = [];
  if (!scan(text, slips, tokens)) return [];
  betweenTokens(text, tokens, slips);
  slips.sort((a, b) => a.start - b.start);
  return isJson(mended(text, slips)) ? slips : [];
}

export function mended(text: string, slips: readonly JsonSlip[]): string {
  let done = '';
  let end = 0;
  for (const slip of slips) {
    done += text.slice(end, slip.start) + slip.text;
    end = slip.end;
  }
  return done + text.slice(end);
}

const PATTERNS = {
  blank: /[\s\u00a0\u200b\ufeff]+/y,
  comment: /\/\/[^\r\n]*|#[^\r\n]*|\/\*[\s\S]*?\*\//y,
  text: /"(?:[^"\\\r\n]|\\.)*"/y,
  /** `(0010,0010): "remove"`: a tag without quotes. */
  tag: /\([0-9a-fx]{1,4}\s*,\s*[0-9a-fx]{1,4}\)(?=\s*[:=])/iy,
  word: /[A-Za-z0-9_$+.-]+(?:\([^()"'\r\n]*\))?/y,
} as const;

/** False where something is met that nobody can make sense of. */
function scan(text: string, slips: JsonSlip[], tokens: Token[]): boolean {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const slip = (length: number, put: string, message: string, hint: string): void => {
    slips.push({ start: at, end: at + length, text: put, message, hint });
  };
  const token = (kind: Token['kind'], length: number): void => {
    tokens.push({ kind, start: at, end: at + length });
    at += length;
  };
  while (at < text.length) {
    const character = text[at]!;
    const blank = take(PATTERNS.blank);
    if (blank !== undefined) {
      if (/[^ \t\r\n]/.test(blank))
        slip(blank.length, ' ', 'JSON allows no blanks but space and tab', 'write a blank');
      at += blank.length;
      continue;
    }
    const comment = take(PATTERNS.comment);
    if (comment !== undefined) {
      slip(
        comment.length,
        '',
        'JSON has no comments',
        'take it out; a note may stand in a section as "note": "..."',
      );
      at += comment.length;
      continue;
    }
    const strict = take(PATTERNS.text);
    if (strict !== undefined) {
      token('value', strict.length);
      continue;
    }
    if ('{['.includes(character)) token('open', 1);
    else if ('}]'.includes(character)) token('close', 1);
    else if (character === ',') token('comma', 1);
    else if (character === ';') {
      slip(1, ',', 'a semicolon stands between two entries', 'write a comma');
      token('comma', 1);
    } else if (character === ':') token('colon', 1);
    else if (character === '=') {
      const sign = text[at + 1] === '>' ? 2 : 1;
      slip(sign, ':', `"${text.slice(at, at + sign)}" stands between key and value`, 'write a colon');
      token('colon', sign);
    } else if (OPENING.includes(character) || character === '"') {
      const length = quotedLength(text, at);
      if (length === undefined) return false;
      const inside = text.slice(at + 1, at + length - 1);
      slip(length, JSON.stringify(inside), quoteMessage(character), `write ${shown(inside)}`);
      token('value', length);
    } else {
      const tag = take(PATTERNS.tag);
      const word = tag ?? take(PATTERNS.word);
      if (word === undefined) return false;
      const known = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
      if (known !== undefined) slip(word.length, known, `"${word}" is not JSON`, `write ${known}`);
      else if ((/^[\d+-]/.test(word) || NO_NUMBER.test(word)) && !STRICT.test(word)) return false;
      else if (!STRICT.test(word))
        slip(
          word.length,
          JSON.stringify(word),
          `this is not a JSON value: ${QUOTES}`,
          `write ${shown(word)}`,
        );
      token('value', word.length);
    }
  }
  return true;
}

const quoteMessage = (character: string): string =>
  character === "'"
    ? `this is not a JSON value: ${QUOTES}, not in single ones`
    : `this is not a JSON value: ${QUOTES} (straight ones, ")`;

/** A text of settings may be anything: only what is a short word, a tag or a command is repeated. */
const shown = (inside: string): string =>
  /^[\w(),@/.-]{1,40}$/.test(inside) && !/^(?:set|replace)\(/i.test(inside)
    ? JSON.stringify(inside)
    : 'it in double quotes: "..."';

/** As far as the quote that closes in the same line; undefined where none does. */
function quotedLength(text: string, at: number): number | undefined {
  const closing = CLOSING[text[at]!] ?? CLOSES_SMART;
  for (let end = at + 1; end < text.length && !/[\r\n]/.test(text[end]!); end++) {
    if (text[end] === '\\') return undefined;
    if (closing.includes(text[end]!)) return end - at + 1;
  }
  return undefined;
}

/** What is said of a comma or semicolon, by what follows it. */
const TOO_MANY = {
  close: (sign: string) => `there is a ${sign} after the last entry`,
  comma: (sign: string) => `there is one ${sign} too many here`,
  end: (sign: string) => `there is a ${sign} after the end of the JSON value`,
};

/** Commas that are too many, and those that are missing. */
function betweenTokens(text: string, tokens: readonly Token[], slips: JsonSlip[]): void {
  for (const [i, { kind, start, end }] of tokens.entries()) {
    const next = tokens[i + 1];
    const follows = next?.kind ?? 'end';
    if (kind === 'comma' && (follows === 'end' || follows === 'close' || follows === 'comma')) {
      // A semicolon may stand there, which is one already.
      const same = slips.findIndex((slip) => slip.start === start);
      if (same >= 0) slips.splice(same, 1);
      const sign = text[start] === ';' ? 'semicolon' : 'comma';
      slips.push({
        start,
        end,
        text: '',
        message: TOO_MANY[follows](sign),
        hint: 'take it out',
      });
    }
    if (next === undefined) continue;
    const ends = kind === 'value' || kind === 'close';
    if (ends && (next.kind === 'value' || next.kind === 'open') && text.slice(end, next.start).includes('\n'))
      slips.push({
        start: end,
        end,
        text: ',',
        message: 'a comma is missing before this',
        hint: 'write a comma',
        at: { start: next.start, end: next.start + 1 },
      });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
