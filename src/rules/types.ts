import type { Tag } from '../standard/tag.ts';
import type { CommandKind } from './commands.ts';
import type { MacroKind, PseudonymMacroKind } from './macros.ts';

/** One tag. */
interface ExactSelector {
  readonly kind: 'exact';
  readonly tag: Tag;
}

/** Matches where (tag & mask) === value; `wildcards` counts the x. `evenGroups`: 50xx and 60xx mean even groups only. */
export interface MaskSelector {
  readonly kind: 'mask';
  readonly value: number;
  readonly mask: number;
  readonly wildcards: number;
  readonly evenGroups: boolean;
}

/**
 * Private elements by their owner, in whatever block it has in a file (PS3.5 Section 7.8.1): `(0029,{SIEMENS CSA
 * HEADER}10)`. `element` and `elementMask` are of the last byte of the element number; `wildcards` counts the x.
 */
export interface CreatorSelector {
  readonly kind: 'creator';
  readonly group: number;
  /** Without padding; letter case counts, as it does in files. */
  readonly creator: string;
  readonly element: number;
  readonly elementMask: number;
  readonly wildcards: number;
}

/** Every element of a VR, in the file or in PS3.6: `(vr:PN)`. */
export interface VrSelector {
  readonly kind: 'vr';
  readonly vr: string;
}

/** A sequence on the way to an element. */
export type StepSelector = ExactSelector | MaskSelector | CreatorSelector;

/** `(0040,0275)/(0040,0007)`: only inside these sequences, the last of which holds the element; others may be around. */
export interface PathSelector {
  readonly kind: 'path';
  readonly sequences: readonly StepSelector[];
  readonly target: StepSelector | VrSelector;
}

/** Which elements a rule speaks of. */
export type Selector = StepSelector | VrSelector | PathSelector;

/** A macro inside `set(...)` or `replace(...)`. */
export type Macro =
  | { readonly kind: Exclude<MacroKind, 'value_of' | 'lookup' | PseudonymMacroKind> }
  /** The value of a top-level element of the unmodified input. */
  | { readonly kind: 'value_of'; readonly tag: Tag }
  /** What the project's table holds for the patient in the column of this name, as `columnName` has it. */
  | { readonly kind: 'lookup'; readonly column: string }
  | PseudonymMacro;

export type PseudonymMacro =
  | { readonly kind: Exclude<PseudonymMacroKind, 'pseudo_of'> }
  /** Of a top-level element of the unmodified input. */
  | { readonly kind: 'pseudo_of'; readonly tag: Tag };

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'macro'; readonly macro: Macro };

/** The argument of `set` and `replace`, parsed once. */
export type Template = readonly TemplatePart[];

/** Action codes of PS3.15 Table E.1-1a; the compound ones are decided by the attribute's Type in the file's IOD. */
export type ActionCode = 'X' | 'Z' | 'D' | 'K' | 'C' | 'U' | CompoundCode;
export type CompoundCode = 'X/Z' | 'X/D' | 'Z/D' | 'X/Z/D' | 'X/Z/U*';

export type Command =
  | { readonly kind: Exclude<CommandKind, 'set' | 'replace'> }
  | { readonly kind: 'set' | 'replace'; readonly template: Template };

export type { CommandKind };
