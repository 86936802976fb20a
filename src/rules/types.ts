import type { Tag } from '../standard/tag.ts';

/**
 * Which elements a rule speaks of. Exact and mask are the drop-in forms; creator, path and vr are reserved by the
 * language (docs/compatibility.md) and not parsed yet.
 */
export type Selector =
  | { readonly kind: 'exact'; readonly tag: Tag }
  /** Matches where (tag & mask) === value; `wildcards` counts the x. `evenGroups`: 50xx and 60xx mean even groups only. */
  | {
      readonly kind: 'mask';
      readonly value: number;
      readonly mask: number;
      readonly wildcards: number;
      readonly evenGroups: boolean;
    };

/** A macro inside `set(...)` or `replace(...)`. */
export type Macro =
  | { readonly kind: 'project_name' | 'project_owner' | 'project_prefix' }
  | { readonly kind: 'process_date' | 'process_time' }
  | { readonly kind: 'random_uid' | 'fake_name' | 'fake_mrn' | 'fake_acc' | 'hash_acc' }
  /** The value of this element, all values of a multi-valued one. */
  | { readonly kind: 'value' }
  /** The value of a top-level element of the unmodified input. */
  | { readonly kind: 'value_of'; readonly tag: Tag };

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'macro'; readonly macro: Macro };

/** The argument of `set` and `replace`, parsed once. */
export type Template = readonly TemplatePart[];

export type Command =
  | { readonly kind: 'keep' }
  | { readonly kind: 'safe' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'truncdate' }
  | { readonly kind: 'mapuid' }
  | { readonly kind: 'set' | 'replace'; readonly template: Template };

export type CommandKind = Command['kind'];

/** The command as it is written in settings, without its argument: what logs may show. */
export type CommandName = CommandKind;
