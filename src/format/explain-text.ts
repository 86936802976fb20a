import type { Explanation, Verdict } from '../assignment/explain/explain.ts';
import type { Outcome, Preview } from '../engine/preview.ts';
import { lookUp } from '../standard/dictionary.ts';
import { formatTag } from '../standard/tag.ts';
import { someClasses, sopClassNames } from './assignment-words.ts';
import { wrapHard } from './columns.ts';
import type { Place, PlaceOf } from './place.ts';
import type { Paint } from './types.ts';

const WIDTH = 80;
const LAYERS = ['preset', 'general', 'project'] as const;

/** One attribute in words: each layer's rule, what won and why, what the standard says, what a value becomes. */
export function explainText(
  explanation: Explanation,
  shown: Preview,
  paint: Paint,
  placeOf: PlaceOf,
): string {
  const { selector, exampleOf, isInside, entry, isPrivate, words, elsewhere, topLevel } = explanation;
  const { nested, special, contents, letThrough, variants, standard } = explanation;
  const where = isInside ? 'in that place' : 'at top level';
  // The lines for the known Types follow.
  const unknown = variants.some(({ types }) => types !== undefined) ? ', where its Type is not known' : '';
  const isByOwner = isPrivate && elsewhere.length > 0;
  const owners = isByOwner ? '; not so for the private creators named under "elsewhere"' : '';
  const title =
    entry === undefined ? (isPrivate ? 'private' : 'not in PS3.6') : `${entry.keyword || entry.name}`;
  const lines = [
    ...wrapHard(`${selector} ${title}`, WIDTH).map((line) => paint('strong', line)),
    ...(exampleOf === undefined ? [] : wrapHard(`one of those that ${exampleOf} matches`, WIDTH, '  ')),
    ...(entry === undefined
      ? []
      : wrapHard(
          `${entry.name}, VR ${entry.vrs.join(' or ') || 'unknown'}, VM ${entry.vm}${entry.retired ? ', retired' : ''}`,
          WIDTH,
          '  ',
        )),
    '',
    paint('strong', 'Each layer'),
    ...LAYERS.flatMap((layer) => {
      const own = words.filter((word) => word.layer === layer);
      if (own.length === 0) return [`  ${layer.padEnd(10)}says nothing`];
      return own.flatMap((word) => {
        const place = word.span === undefined ? '' : placeText(placeOf(word.span.start));
        const other = word.selector === selector ? '' : ` by ${word.selector}`;
        return hanging(`  ${layer}`, `${word.command}${other}${place}${word.wins ? '  <- decides' : ''}`);
      });
    }),
    '',
    paint('strong', 'What happens'),
    ...verdictLines(where, topLevel, unknown + owners),
    ...(nested !== undefined
      ? verdictLines('in a sequence', nested, unknown)
      : isInside
        ? []
        : wrapHard('No sequence stays, so nothing nested is left.', WIDTH, '  ')),
    ...special.flatMap((one) =>
      verdictLines(
        one.inside === 'clean' ? 'in one cleaned' : 'in one replaced',
        one,
        ` (such as ${nameOf(one.sequence)})`,
      ),
    ),
    ...variants.flatMap(variantLines),
    ...(contents === undefined ? [] : hanging('  inside', contents, 18)),
    ...(letThrough.length === 0 ? [] : hanging('  but', letThroughText(letThrough), 18)),
    ...(elsewhere.length === 0 ? [] : hanging('  elsewhere', elsewhereText(elsewhere), 18)),
    '',
    paint('strong', 'PS3.15 Table E.1-1'),
    ...(standard === undefined
      ? ['  does not list it']
      : [
          ...hanging('  Basic', `${standard.code}: ${standard.words}`),
          ...standard.options.flatMap(({ name, code, words: text }) =>
            hanging('  Option', `${name}: ${code}, ${text}`),
          ),
        ]),
    '',
    paint('strong', `On an example${shown.before === undefined ? '' : ` value, VR ${shown.vr}`}`),
    ...exampleLines(shown, where, nested?.sequence),
  ];
  return `${lines.join('\n')}\n`;
}

const SHOWN = 3;

/** Values inside a sequence that Table E.1-1 would have replaced or cleaned. */
function letThroughText(all: Explanation['letThrough']): string {
  const shown = all
    .slice(0, SHOWN)
    .map(
      ({ sequence, attribute, selector, command }) =>
        `the rule "${selector}": "${command}" lets ${nameOf(attribute)} through in ${nameOf(sequence)}`,
    );
  const more = all.length - SHOWN;
  return `${shown.join('; ')}${more > 0 ? ` and ${more} more` : ''}, whose values are otherwise replaced or cleaned`;
}

/** So that nobody takes the word on other owners and places for the last one. */
function elsewhereText(rules: Explanation['elsewhere']): string {
  const shown = rules.slice(0, SHOWN).map(({ selector, command }) => `${selector} ${command}`);
  const more = rules.length - SHOWN;
  return `other rules decide where they apply: ${shown.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function verdictLines(
  where: string,
  { effect, command, layer, why, otherwise }: Verdict,
  more = '',
): string[] {
  const lost = otherwise === undefined ? '' : `; ${otherwise} ${lostWhere(effect)}`;
  return hanging(`  ${where}`, `${effect} (${command}, ${layer}): ${why}${lost}${more}`, 18);
}

/** A date, a time or a text that cannot stay. */
const lostWhere = (effect: Verdict['effect']): string =>
  effect === 'cleaned'
    ? 'where nothing of it can stay'
    : `where it is not a valid ${effect === 'kept' ? 'time' : 'date'}`;

function variantLines({ sopClasses, types, verdict }: Explanation['variants'][number]): string[] {
  const { effect, command, layer, otherwise } = verdict;
  if (types === undefined) {
    const text = `${effect} (${command}, ${layer}) in objects of: ${sopClassNames(sopClasses).join(', ')}`;
    return hanging('  but', text, 18);
  }
  const known = types.map((type) => (type === 'unknown' ? 'not known' : type));
  const what = otherwise === undefined ? effect : `${otherwise} ${lostWhere(effect)}`;
  return hanging(`  Type ${known.join(', ')}`, `${what}, in ${someClasses(sopClasses)}`, 18);
}

const placeText = ({ line, column }: Place): string => `, line ${line}, column ${column}`;

const nameOf = (tag: number): string => `${formatTag(tag)} ${lookUp(tag)?.keyword ?? ''}`.trimEnd();

function exampleLines(
  { before, topLevel, nested, absent }: Preview,
  where: string,
  sequence: number | undefined,
): string[] {
  const shown = before === undefined ? 'its value' : JSON.stringify(before);
  const inside = sequence === undefined ? '' : ` (in ${nameOf(sequence)})`;
  return [
    ...hanging(`  ${where}`, `${shown} -> ${outcomeText(topLevel)}`, 18),
    ...(nested === undefined
      ? []
      : hanging('  in a sequence', `${shown} -> ${outcomeText(nested)}${inside}`, 18)),
    ...hanging('  where absent', outcomeText(absent), 18),
  ];
}

function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'value') return JSON.stringify(outcome.text);
  return outcome.kind === 'refused' ? `the file is refused: ${outcome.text}` : outcome.kind;
}

function hanging(head: string, text: string, indent = 12): string[] {
  const [first = '', ...others] = wrapHard(text, WIDTH, ' '.repeat(indent));
  // A head that is too long for its column stands in a line of its own.
  if (head.length >= indent) return [head, first, ...others];
  return [head.padEnd(indent) + first.slice(indent), ...others];
}
