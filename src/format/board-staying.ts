import type { Staying } from '../assignment/coverage/staying.ts';
import { isAskedFor } from '../assignment/explain/headline.ts';
import { someOf } from '../lint/support/attribute-text.ts';
import { directIdentifier, mostTelling } from '../lint/support/identifiers.ts';
import { formatSelector } from '../rules/selector.ts';
import { dictionaryVr, lookUp } from '../standard/dictionary.ts';
import { identifying } from '../standard/identifying.ts';
import type { Tag } from '../standard/tag.ts';
import type { StayingGroup } from './board-groups.ts';
import { type AcceptedReason, short } from './board-reasons.ts';

export interface BoardGroup extends Pick<StayingGroup, 'title' | 'risk'> {
  /** How many, and how many of them only in part. */
  readonly count: string;
  readonly names: string;
  /** Who decided so, and the reasons that the settings give. */
  readonly why: string;
}

const MOST_NAMES = 4;
/** In a narrow column, where one is shown. */
const LONGEST_REASON = 80;

export function boardGroup(
  { title, risk, those }: StayingGroup,
  reasons: readonly AcceptedReason[],
): BoardGroup {
  const part = those.filter(({ how }) => how === 'part').length;
  return {
    title,
    risk,
    count:
      part === 0 ? `${those.length}` : `${those.length}, ${part === those.length ? 'all' : part} in part`,
    names: namesOf(those),
    why: whyOf(those, reasons),
  };
}

/** `Patient's Name, Patient ID (cleaned) and 12 more`: what names persons first, then what everybody knows. */
export function namesOf(those: readonly Staying[]): string {
  const telling = mostTelling(those.map(({ tag }) => tag));
  const weight = ({ tag, selector }: Staying): number => {
    if (directIdentifier(tag) !== undefined) return telling.indexOf(tag) - MANY;
    if (isAskedFor(tag)) return 0;
    return nameOf(tag, selector).length + (dictionaryVr(tag) === 'SQ' ? MANY : 1);
  };
  const ordered = [...those].sort((a, b) => weight(a) - weight(b));
  return someOf(
    ordered.map((one) => nameOf(one.tag, one.selector) + how(one)),
    MOST_NAMES,
  );
}

/** More than there are attributes, and characters in a name. */
const MANY = 10_000;

const nameOf = (tag: Tag, selector: string): string =>
  selector === 'private' ? 'private attributes' : (lookUp(tag)?.name ?? selector);

/** What it comes to, and where, if that is not what everybody expects: kept, at the top of the file. */
function how({ effect, place, inner }: Staying): string {
  const isInside = inner !== undefined || place === 'in sequences';
  // A value that is replaced and stays all the same is one that a macro writes somewhere.
  const words = [
    ...(effect === 'kept' ? [] : [effect === 'replaced' ? 'carried over' : effect]),
    ...(isInside ? ['in sequences'] : []),
  ];
  return words.length === 0 ? '' : ` (${words.join(' ')})`;
}

/** Who decided, and the reasons that settings and preset give. */
function whyOf(those: readonly Staying[], reasons: readonly AcceptedReason[]): string {
  const deciders = new Map<string, number>();
  const given = new Set<string>();
  for (const { decision, tag, selector: row } of those) {
    const { rule, layer } = decision;
    const isRule = rule !== undefined && rule.layer === layer;
    const decider = isRule && rule.layer === 'preset' ? `preset ${rule.preset}` : DECIDERS[layer];
    deciders.set(decider, (deciders.get(decider) ?? 0) + 1);
    if (!isRule) continue;
    if (rule.layer !== 'preset') {
      const selector = formatSelector(rule.selector);
      for (const reason of reasons)
        if (reason.selector === selector || (row === 'private' && isOfPrivate(reason)))
          given.add(`“${short(reason.text, LONGEST_REASON)}”`);
    } else if (rule.why !== undefined && rule.why !== identifying(tag)?.why && !rule.overlay)
      given.add(`${nameOf(tag, row)}: ${rule.why}`);
  }
  const by = [...deciders].map(([decider, count]) =>
    deciders.size === 1 ? decider : `${decider} (${count})`,
  );
  return [by.join(', '), ...(given.size === 0 ? [] : [someOf([...given], 1)])].join('. ');
}

/** All private attributes are one row of the table, whatever rules speak of them. */
const isOfPrivate = ({ rule }: AcceptedReason): boolean => rule.startsWith('private-');

const DECIDERS = {
  'built-in': 'the program itself',
  preset: 'the preset',
  general: 'rules for all projects',
  project: 'rules of this project',
  option: 'an option of the settings',
} as const;
