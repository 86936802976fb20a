import { formatMasked } from '../rules/format-selector.ts';
import { mayMatch } from '../rules/matches.ts';
import { formatSelector } from '../rules/selector.ts';
import type { CreatorSelector, PathSelector, Selector, VrSelector } from '../rules/types.ts';
import { allEntries, lookUp } from '../standard/dictionary.ts';
import { formatTag, type Tag } from '../standard/tag.ts';
import { exampleContext, exampleOf, privateExample, unknownExample } from './example-tag.ts';
import type { Assignment, ElementContext } from './types.ts';

/** Something that two assignments may decide differently. */
export interface Subject {
  readonly selector: string;
  readonly tag: Tag;
  readonly keyword: string;
  /** Beyond the place: what an element of this kind has. */
  readonly about?: Partial<ElementContext>;
  readonly nestedOnly?: boolean;
  /** The sequences around it, where a rule names them. */
  readonly path?: Pick<ElementContext, 'path' | 'pathCreators' | 'sequenceCreator'>;
}

/**
 * All of PS3.6, what the rules of either side name besides, and private and unknown elements. A path is looked at after
 * the attributes themselves.
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
  const owned = { creator: 'EXAMPLE', sequenceCreator: 'EXAMPLE' };
  const ofSelector = (selector: Selector): Subject[] => {
    switch (selector.kind) {
      case 'exact':
        return [];
      case 'mask':
        return ofMask(selector);
      case 'creator':
        return [ofCreator(selector, selectors)];
      case 'vr':
        return ofVr(selector, privateTag, unknownTag);
      case 'path':
        return ofPath(selector);
    }
  };
  const ofMask = (mask: Extract<Selector, { kind: 'mask' }>): Subject[] => {
    // What the dictionary knows is looked at by itself.
    const tag = exampleOf(mask, (one) => lookUp(one) === undefined && !exact.has(one));
    const selector = formatSelector(mask);
    return entries.has(tag) ? [] : [{ selector, tag, keyword: 'what PS3.6 does not know of it' }];
  };
  const paths = selectors.filter(({ kind }) => kind === 'path');
  return [
    ...[...entries.values()].map(({ tag, mask, keyword, name }) => ({
      selector: formatMasked(tag, mask),
      tag,
      keyword: keyword || name,
    })),
    ...[...exact]
      .filter((tag) => !entries.has(tag))
      .map((tag) => ({ selector: formatTag(tag), tag, keyword: lookUp(tag)?.keyword ?? '' })),
    ...selectors.filter(({ kind }) => kind !== 'path').flatMap(ofSelector),
    { selector: 'private elements', tag: privateTag, keyword: 'those without a rule' },
    {
      selector: 'private elements',
      tag: privateTag,
      keyword: 'in a kept private sequence',
      about: owned,
      nestedOnly: true,
    },
    { selector: 'unknown elements', tag: unknownTag, keyword: 'not in PS3.6, without a rule' },
    // Two paths with wildcards may name the same element.
    ...new Map(paths.flatMap(ofSelector).map((subject) => [subject.selector, subject])).values(),
  ];
}

/** One element for all that no narrower rule on the same creator names. */
function ofCreator(selector: CreatorSelector, selectors: readonly Selector[]): Subject {
  const { creator, wildcards } = selector;
  const narrower = selectors.filter(
    (other) => other.kind === 'creator' && other.creator === creator && other.wildcards < wildcards,
  );
  const tag = exampleOf(selector, (one) => !narrower.some((other) => mayMatch(other, one)));
  return { selector: formatSelector(selector), tag, keyword: '', about: { creator } };
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

/** Each attribute that the path may name by itself: one that names a person weighs more than another. */
function ofPath(selector: PathSelector): Subject[] {
  const { target } = selector;
  const around = formatSelector(selector).replace(/\/[^/]*$/, '');
  const known =
    target.kind === 'creator'
      ? []
      : allEntries()
          .map(({ tag }) => tag)
          .filter((tag) => mayMatch(target, tag));
  const tags = known.length > 0 ? known : [exampleOf(selector, () => true)];
  return tags.map((tag) => {
    const { path, pathCreators, sequenceCreator, creator } = exampleContext(selector, tag);
    const own = target.kind === 'creator' ? formatSelector(target) : formatTag(tag);
    return {
      selector: `${around}/${own}`,
      tag,
      keyword: lookUp(tag)?.keyword ?? '',
      about: { creator },
      nestedOnly: true,
      path: { path, pathCreators, sequenceCreator },
    };
  });
}
