import type { Command } from '../rules/types.ts';
import type { BurnedIn, Rule } from '../settings/types.ts';

/** Where a decision comes from, weakest first. */
export type Layer = 'built-in' | 'preset' | 'general' | 'project' | 'option';

/** A rule of a preset; `sopClasses` where it is only for objects of these classes. */
export interface PresetRule extends Rule {
  readonly sopClasses?: ReadonlySet<string> | undefined;
}

/** A preset as its JSON file holds it, rules parsed. */
export interface Preset {
  readonly name: string;
  /** Files made with it are de-identified: (0012,0062) YES, and our entry in (0012,0063). */
  readonly deidentifies: boolean;
  readonly rules: readonly PresetRule[];
  /** SOP classes whose objects are of no use after it, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
}

export interface RankedRule extends PresetRule {
  readonly layer: 'preset' | 'general' | 'project';
}

/** The options in force: preset first, then its defaults, then general, then project. */
export interface Options {
  readonly removeUnknownTags: boolean;
  readonly removeSafeTags: boolean;
  readonly removeCurves: boolean;
  readonly removeOverlays: boolean;
  readonly printAssignment: boolean;
  readonly retainUids: boolean;
  readonly burnedIn: BurnedIn;
}

/** Text for the macros; undefined where the settings do not give it. */
export interface ProjectInfo {
  readonly name: string | undefined;
  readonly owner: string | undefined;
  readonly prefix: string | undefined;
}

/** What the macros insert where the settings say nothing (the original's words). */
export const PROJECT_DEFAULTS = { name: 'Undefined', owner: 'Unknown', prefix: '' } as const;

/** What a project's rules come to; made by `assign` alone. */
export interface Assignment {
  readonly preset: string;
  readonly deidentifies: boolean;
  /** Name of the project's section as written, undefined where general stands alone. */
  readonly projectSection: string | undefined;
  readonly options: Options;
  readonly project: ProjectInfo;
  /** All rules of all layers, strongest first. */
  readonly rules: readonly RankedRule[];
  /** SOP classes whose objects are of no use after the preset, with the reason. */
  readonly unusable: Preset['unusable'];
  /** SHA-256, lower-case hexadecimal, of the canonical JSON of rules, options, project info and policy version. */
  readonly digest: string;
}

/** What `decide` has to know of an element besides its tag. */
export interface ElementContext {
  /** VR as written in the file ("UN" for an unknown private element in implicit VR). */
  readonly vr: string;
  /** The private creator that owns the element, without padding; undefined for standard elements and orphans. */
  readonly creator: string | undefined;
  /** Tags of the sequences around the element, outermost first; empty at the top level. */
  readonly path: readonly number[];
  /** The private creator of the nearest sequence around it, when that sequence is private and kept. */
  readonly sequenceCreator: string | undefined;
  /** For a private creator element: an element of its block stays. */
  readonly ownsKept: boolean;
  /** What the value is; asked only where it matters. Undefined: as the standard says. */
  readonly content?: (() => Content) | undefined;
  /** The file's SOP Class UID; undefined: no class in particular. */
  readonly sopClass?: string | undefined;
}

/**
 * Whether a value is what its attribute is for. `misfit`: it holds what the attribute cannot, a name among numbers.
 * `remains`: bytes are hidden behind its end.
 */
export type Content = 'fits' | 'misfit' | 'remains';

/** What is to happen to an element. `append-method` writes our entry into (0012,0063) behind those there. */
export type Action =
  | { readonly kind: 'keep'; readonly withoutRemains?: true }
  | { readonly kind: 'remove' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'truncdate' }
  | { readonly kind: 'mapuid' }
  | Extract<Command, { kind: 'set' | 'replace' }>
  | { readonly kind: 'append-method' };

/** Why: the id of a fixed reason, and the rule behind it where there is one. */
export interface Decision {
  readonly action: Action;
  readonly layer: Layer;
  /** Kebab-case: `rule`, `safe-removed`, `unknown`, `image-critical`, `instance-uid`, `overlay`, `group-length` ... */
  readonly reason: string;
  readonly rule: RankedRule | undefined;
  /** Rules that match but lost, strongest first. */
  readonly beaten: readonly RankedRule[];
}
