import { formatMasked } from '../../rules/format-selector.ts';
import { mayMatch } from '../../rules/matches.ts';
import { formatSelector, matchesMask } from '../../rules/selector.ts';
import type {
  CreatorSelector,
  MaskSelector,
  PathSelector,
  Selector,
  StepSelector,
  VrSelector,
} from '../../rules/types.ts';
import { allEntries, type DictionaryEntry, lookUp } from '../../standard/dictionary.ts';
import { elementOf, formatTag, isPrivate, isPrivateCreator, makeTag, type Tag } from '../../standard/tag.ts';
import { exampleContext, exampleOf, privateExample, unknownExample } from '../example-tag.ts';
import type { Assignment, ElementContext } from '../types.ts';
import { isParted, samplesOf } from './samples.ts';

/** Something that two assignments may decide differently. */
export interface Subject {
  readonly selector: string;
  readonly tag: Tag;
  readonly keyword: string;
  /** Beyond the place: what an element of this kind has. */
  readonly about?: Partial<ElementContext>;
  readonly nestedOnly?: boolean;
  /** It was looked at before, in other places: what is graded alike tells nothing new. */
  readonly again?: true;
  /** The sequences around it, where a rule names them. */
  readonly path?: Pick<ElementContext, 'path' | 'pathCreators' | 'sequenceCreator'>;
}

/**
 * All of PS3.6, what the rules of either side name besides, and private and unknown elements. What a selector with
 * wildcards names is looked at once for each way in which the others part it. A path is looked at after the attributes.
 */
export function subjectsOf(a: Assignment, b: Assignment): Subject[] {
  const rules = [...a.rules, ...b.rules];
  const exact = new Set(rules.flatMap(({ selector }) => (selector.kind === 'exact' ? [selector.tag] : [])));
  const selectors = [...new Map(rules.map(({ selector }) => [formatSelector(selector), selector])).values()];
  const entries = new Map(
    allEntries()
      // Groups 0000 and 0002 are no part of a data set; FFFE are delimiters.
      .filter(({ tag }) => tag > 0x0003ffff && tag >>> 16 !== 0xfffe)
      .map((entry) => [entry.tag, entry] as const),
  );
  const named = (tag: Tag): boolean => rules.some(({ selector }) => mayMatch(selector, tag));
  const privateTag = privateExample(named);
  const unknownTag = unknownExample(named);
  const sampled = (
    value: Tag,
    mask: number,
    creator: string | undefined,
    wanted: (tag: Tag) => boolean,
  ): Tag[] => samplesOf({ value, mask }, selectors, creator, (tag) => !exact.has(tag) && wanted(tag));

  const ofEntry = (entry: DictionaryEntry): Subject[] => {
    const { tag, mask, keyword, name } = entry;
    const known = keyword || name;
    if (mask === 0xffffffff || !isParted({ value: tag, mask }, selectors))
      return [{ selector: formatMasked(tag, mask), tag, keyword: known }];
    const tags = sampled(tag, mask, undefined, (one) => lookUp(one)?.keyword === keyword);
    return eachOf(tags, formatMasked(tag, mask), known);
  };
  const ofMask = (mask: MaskSelector): Subject[] => {
    // What the dictionary knows is looked at by itself.
    const isNew = (tag: Tag): boolean => matchesMask(mask, tag) && lookUp(tag) === undefined;
    const tags = sampled(mask.value, mask.mask, undefined, isNew);
    return eachOf(tags, formatSelector(mask), 'what PS3.6 does not know of it');
  };
  // In whatever block: a mask may name one of them.
  const ofCreator = (selector: CreatorSelector): Subject[] => {
    const { group, creator, element, elementMask, wildcards } = selector;
    const region = { value: makeTag(group, element), mask: (0xffff0000 | elementMask) >>> 0 };
    // What a narrower rule on the same creator names is looked at there.
    const narrower = selectors.filter(
      (other) => other.kind === 'creator' && other.creator === creator && other.wildcards < wildcards,
    );
    const isOwn = (tag: Tag): boolean =>
      elementOf(tag) >= 0x1000 && !narrower.some((other) => mayMatch(other, tag));
    const tags = samplesOf(region, selectors, creator, isOwn);
    const ofExact = [...exact].filter((tag) => mayMatch(selector, tag));
    return eachOf([...new Set([...tags, ...ofExact])], formatSelector(selector), '').map((subject) => ({
      ...subject,
      about: { creator },
    }));
  };
  const ofSelector = (selector: Selector): Subject[] => {
    switch (selector.kind) {
      case 'exact':
        return [];
      case 'mask':
        return ofMask(selector);
      case 'creator':
        return ofCreator(selector);
      case 'vr':
        return ofVr(selector, privateTag, unknownTag);
      case 'path':
        return ofPath(selector, selectors, sampled);
    }
  };
  const plain = [
    ...[...entries.values()].flatMap(ofEntry),
    ...[...exact]
      .filter((tag) => entries.get(tag)?.mask !== 0xffffffff)
      .map((tag) => ({ selector: formatTag(tag), tag, keyword: lookUp(tag)?.keyword ?? '' })),
    ...selectors.filter(({ kind }) => kind !== 'path').flatMap(ofSelector),
  ];
  const paths = selectors.filter(({ kind }) => kind === 'path');
  return [
    ...plain,
    { selector: 'private elements', tag: privateTag, keyword: 'those without a rule' },
    inOwnSequence({ selector: 'private elements', tag: privateTag, keyword: '' }, privateTag),
    ...plain
      .filter(({ tag }) => isPrivate(tag) && !isPrivateCreator(tag))
      .map((subject) => ({ ...inOwnSequence(subject, privateTag), again: true as const })),
    { selector: 'unknown elements', tag: unknownTag, keyword: 'not in PS3.6, without a rule' },
    // Two paths with wildcards may name the same element.
    ...new Map(paths.flatMap(ofSelector).map((subject) => [subject.selector, subject])).values(),
  ];
}

/** The first tag stands for all that the selector names, the others for what some other selector names too. */
const eachOf = (tags: readonly Tag[], selector: string, keyword: string): Subject[] =>
  tags.map((tag, i) => ({ selector: i === 0 ? selector : formatTag(tag), tag, keyword }));

/** A private element stays in a kept sequence of its own creator. */
function inOwnSequence(subject: Subject, sequence: Tag): Subject {
  const creator = subject.about?.creator ?? 'EXAMPLE';
  return {
    ...subject,
    keyword: 'in a kept private sequence',
    about: { ...subject.about, creator },
    nestedOnly: true,
    path: { path: [sequence], pathCreators: [creator], sequenceCreator: creator },
  };
}

/** What PS3.6 knows of the VR is looked at by itself; what it does not know has the VR of the file. */
function ofVr(selector: VrSelector, privateTag: Tag, unknownTag: Tag): Subject[] {
  const { vr } = selector;
  const text = formatSelector(selector);
  return [
    { selector: text, tag: privateTag, keyword: 'private elements', about: { vr, creator: 'EXAMPLE' } },
    { selector: text, tag: unknownTag, keyword: 'not in PS3.6', about: { vr } },
  ];
}

type Sampled = (
  value: Tag,
  mask: number,
  creator: string | undefined,
  wanted: (tag: Tag) => boolean,
) => Tag[];

/** More places than these of one path are a table of the standard, not a rule. */
const MOST_PATHS = 64;

/**
 * Each attribute that the path may name by itself: one that names a person weighs more than another. Of steps with
 * wildcards, each way in which other paths part them.
 */
function ofPath(selector: PathSelector, selectors: readonly Selector[], sampled: Sampled): Subject[] {
  const { target, sequences } = selector;
  const known =
    target.kind === 'creator'
      ? []
      : allEntries()
          .map(({ tag }) => tag)
          .filter((tag) => mayMatch(target, tag));
  const others =
    target.kind === 'mask'
      ? sampled(target.value, target.mask, undefined, (tag) => matchesMask(target, tag))
      : [];
  const tags = [...new Set([...known, ...others])];
  if (tags.length === 0) tags.push(exampleOf(selector, () => true));
  const steps = selectors.flatMap((other) => (other.kind === 'path' ? other.sequences : []));
  const places = sequences
    .map((step) => stepTags(step, steps))
    .reduce<Tag[][]>((paths, next) => paths.flatMap((path) => next.map((tag) => [...path, tag])), [[]])
    .slice(0, MOST_PATHS);
  return places.flatMap((path) =>
    tags.map((tag) => {
      const { pathCreators, sequenceCreator, creator, vr } = exampleContext(selector, tag);
      const around = sequences.map((step, i) =>
        step.kind === 'creator' ? formatSelector(step) : formatTag(path[i]!),
      );
      const own = target.kind === 'creator' ? formatSelector(target) : formatTag(tag);
      return {
        selector: [...around, own].join('/'),
        tag,
        keyword: lookUp(tag)?.keyword ?? '',
        about: target.kind === 'vr' && lookUp(tag) === undefined ? { creator, vr } : { creator },
        nestedOnly: true,
        path: { path, pathCreators, sequenceCreator },
      };
    }),
  );
}

function stepTags(step: StepSelector, steps: readonly StepSelector[]): Tag[] {
  if (step.kind !== 'mask') return [exampleOf(step, () => true)];
  const exact = steps.flatMap((other) =>
    other.kind === 'exact' && mayMatch(step, other.tag) ? [other.tag] : [],
  );
  const rest = samplesOf(step, steps, undefined, (tag) => matchesMask(step, tag) && !exact.includes(tag));
  return [...new Set([...rest, ...exact])];
}
