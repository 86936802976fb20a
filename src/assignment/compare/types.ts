import type { Tag } from '../../standard/tag.ts';

/** `weaker`: more of the original comes through than before. */
export type Grade = 'weaker' | 'stricter' | 'neutral';

/** How bad it is that an attribute comes through: it names a person, PS3.15 Table E.1-1 lists it, or neither. */
export type Level = 'direct' | 'listed' | 'other';

export type Where = 'everywhere' | 'top level' | 'in sequences';

/** One attribute, or one kind of element, that is decided otherwise. */
export interface Change {
  /** `(0010,0010)`; a kind of elements: `private elements`. */
  readonly selector: string;
  readonly tag: Tag;
  readonly keyword: string;
  readonly where: Where;
  readonly before: string;
  readonly after: string;
  readonly grade: Grade;
  readonly level: Level;
  /** Only in objects of these SOP classes. */
  readonly sopClasses: readonly string[] | undefined;
}

/** An option, or a text of the project, with another value. */
export interface SettingChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly grade: Grade;
}

export interface Diff {
  readonly changes: readonly Change[];
  readonly settings: readonly SettingChange[];
  /** Attributes and kinds of elements that were looked at. */
  readonly compared: number;
}

/** The worst grade of all. */
export function verdictOf({ changes, settings }: Diff): Grade | 'same' {
  const grades = new Set([...changes, ...settings].map(({ grade }) => grade));
  return grades.size === 0
    ? 'same'
    : grades.has('weaker')
      ? 'weaker'
      : grades.has('stricter')
        ? 'stricter'
        : 'neutral';
}
