/**
 * The expression of a rule of mercure is Python: `@ReceiverAET@ == "az_mystudy"`, `tags.ReceiverAET.lower() in [...]`.
 * Only the plainest forms are understood; of all others nothing is said.
 */

const AET = String.raw`(?:@ReceiverAET@|tags\.ReceiverAET)(?<calls>(?:\.(?:lower|upper|strip|casefold)\(\))*)`;
const TEXT = String.raw`(?:"[^"\\]*"|'[^'\\]*')`;

const EQUALS = new RegExp(`^${AET}\\s*==\\s*(?<text>${TEXT})$`);
const EQUALS_TURNED = new RegExp(`^(?<text>${TEXT})\\s*==\\s*${AET}$`);
const IN_LIST = new RegExp(
  `^${AET}\\s+in\\s*(?:\\[(?<list>[^\\[\\]()]*)\\]|\\((?<tuple>[^\\[\\]()]*,[^\\[\\]()]*)\\)|\\{(?<set>[^\\[\\](){}:]+)\\})$`,
);
const NAMES_AET = /ReceiverAET/i;

/**
 * All AE titles for which the expression can be true, as they are written; undefined where that cannot be told. Any
 * other condition joined by `and` narrows it further, and does not matter.
 */
export function namedAets(expression: string): string[] | undefined {
  const found: string[] = [];
  for (const part of splitBy(expression, 'or')) {
    const conditions = splitBy(part, 'and');
    if (!conditions.every(isWhole)) return undefined;
    const narrowing = conditions.flatMap((condition) => {
      const aets = aetsOf(condition);
      return aets === undefined ? [] : [aets];
    });
    // Without a condition on the AE title all of them get through.
    if (narrowing.length === 0) return undefined;
    found.push(...narrowing[0]!);
  }
  return found;
}

function aetsOf(condition: string): string[] | undefined {
  const text = condition.trim();
  const { groups } = EQUALS.exec(text) ?? EQUALS_TURNED.exec(text) ?? IN_LIST.exec(text) ?? {};
  if (groups === undefined) return undefined;
  const list = groups.text ?? groups.list ?? groups.tuple ?? groups.set ?? '';
  const texts = list.match(new RegExp(TEXT, 'g')) ?? [];
  // Whatever else is in the list is no plain text.
  if (list.replace(new RegExp(TEXT, 'g'), '').replace(/[\s,]/g, '') !== '') return undefined;
  return texts.map((one) => one.slice(1, -1));
}

/** Splits by a word that stands outside of quotes. */
function splitBy(text: string, word: 'and' | 'or'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const found of text.matchAll(new RegExp(`${TEXT}|\\b${word}\\b`, 'g'))) {
    if (found[0] !== word) continue;
    parts.push(text.slice(start, found.index));
    start = found.index + word.length;
  }
  return [...parts, text.slice(start)];
}

/** No parenthesis was torn apart by splitting. */
function isWhole(condition: string): boolean {
  const bare = condition.replace(new RegExp(TEXT, 'g'), '""');
  return isBalanced(bare) && !/\b(?:if|else|lambda|for)\b/.test(bare);
}

function isBalanced(bare: string): boolean {
  let depth = 0;
  for (const character of bare) {
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}

/** A part of an AE title that the expression looks for, letter by letter. */
interface PrefixTest {
  readonly text: string;
  /** The title was put in lower or upper case before, and the text can never be in it. */
  readonly never: boolean;
}

const CONTAINS = new RegExp(`(?<text>${TEXT})\\s+in\\s+${AET}`, 'g');
const STARTS = new RegExp(`${AET}\\.startswith\\(\\s*(?<text>${TEXT})\\s*\\)`, 'g');
const EQUALS_ANYWHERE = new RegExp(`${AET}(?:\\[0?:\\d+\\])?\\s*==\\s*(?<text>${TEXT})`, 'g');
const EQUALS_ANYWHERE_TURNED = new RegExp(`(?<text>${TEXT})\\s*==\\s*${AET}`, 'g');
/** In a list, the first title tells. */
const LISTED = new RegExp(`${AET}\\s+in\\s*[\\[({]\\s*(?<text>${TEXT})`, 'g');
const FINDS = new RegExp(`${AET}\\.(?:find|index|count)\\(\\s*(?<text>${TEXT})\\s*\\)`, 'g');

/** The keywords of tags that it asks for: `@Modality@`, `tags.Modality`. What stands in quotes is a text. */
export const keywordsIn = (expression: string): string[] =>
  [...expression.replace(new RegExp(TEXT, 'g'), '""').matchAll(/@(\w+)@|\btags\.(\w+)/g)].map(
    ([, marked, member]) => marked ?? member ?? '',
  );

/** Quotes and parentheses are closed. Python takes nothing else. */
const isClosed = (expression: string): boolean => {
  const bare = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '');
  return !/["']/.test(bare) && isBalanced(bare);
};

/** Tests for `az_` that look at its case: they miss the same AE title in other letters. */
export function caseSensitiveTests(expression: string): PrefixTest[] {
  // Of what is no expression nobody knows what it was to test.
  if (!NAMES_AET.test(expression) || !isClosed(expression)) return [];
  return PATTERNS.flatMap((pattern) => [...expression.matchAll(pattern)]).flatMap(
    (match) => judge(match, expression) ?? [],
  );
}

const PATTERNS = [CONTAINS, STARTS, EQUALS_ANYWHERE, EQUALS_ANYWHERE_TURNED, LISTED, FINDS];

function judge(found: RegExpExecArray, expression: string): PrefixTest | undefined {
  const { text = '', calls = '' } = found.groups ?? {};
  const wanted = text.slice(1, -1);
  if (!/^az_/i.test(wanted)) return undefined;
  const lower = wanted.toLowerCase();
  const upper = wanted.toUpperCase();
  if (calls.includes('.lower(') || calls.includes('.casefold('))
    return wanted === lower ? undefined : { text: wanted, never: true };
  if (calls.includes('.upper(')) return wanted === upper ? undefined : { text: wanted, never: true };
  // Both cases are looked for: "az_" in ... or "AZ_" in ...
  const other = wanted === lower ? upper : lower;
  const both = expression.includes(`"${other}"`) || expression.includes(`'${other}'`);
  return both ? undefined : { text: wanted, never: false };
}
