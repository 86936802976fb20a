import type { Span } from '../finding/finding.ts';
import type { ActingCommand } from '../rules/commands.ts';
import type { Place } from '../rules/matches.ts';
import type { Command } from '../rules/types.ts';
import type {
  BurnedIn,
  EncryptAttributes,
  LookupMissing,
  NothingLeft,
  PatientIdZeros,
  PseudonymFormats,
  Rule,
  SeveralPatients,
} from '../settings/types.ts';
import type { E11Option } from '../standard/e11.ts';
import type { AttributeType } from '../standard/iod-types.ts';
import type { Reason } from './reasons.ts';

/** Where a decision comes from, weakest first. */
export type Layer = 'built-in' | 'preset' | 'general' | 'project' | 'option';

/** A rule of a preset; `sopClasses` where it is only for objects of these classes. */
export interface PresetRule extends Omit<Rule, 'span'> {
  readonly sopClasses?: ReadonlySet<string> | undefined;
  /** Why the preset says so, where its source says otherwise. */
  readonly why?: string | undefined;
}

/** What a preset of PS3.15 says of the content items of a concept (Table E.3.4-1). */
interface ConceptRule {
  readonly scheme: string;
  readonly value: string;
  /** Only items of this Value Type; undefined: of any. */
  readonly valueType: string | undefined;
  readonly command: Command;
}

/** Options that a preset sets where the settings say nothing. */
export interface PresetOptions {
  readonly retainUids?: boolean | undefined;
}

/** What of PS3.15 Annex E a preset is made from. */
export interface StandardPart {
  /** Of the tables: `2026c`. */
  readonly edition: string;
  readonly option: E11Option | 'basic';
}

/** A preset as its JSON file holds it, rules parsed. */
export interface Preset {
  readonly name: string;
  /** Lies over another preset, and is none by itself. */
  readonly overlay: boolean;
  /** Files made with it are de-identified: (0012,0062) YES, and our entry in (0012,0063). */
  readonly deidentifies: boolean;
  /** Undefined for a preset that is not one of the standard’s. */
  readonly standard: StandardPart | undefined;
  /** Attributes of PS3.6 without a rule stay; unknown is what PS3.6 does not know. */
  readonly keepsStandard: boolean;
  readonly options: PresetOptions;
  readonly rules: readonly PresetRule[];
  readonly concepts: readonly ConceptRule[];
  /** SOP classes whose objects are of no use after it, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
  /** Those of the preset below that are of use again with this one over it. */
  readonly usable: readonly string[];
}

export interface RankedRule extends PresetRule {
  readonly layer: 'preset' | 'general' | 'project';
  /** Of its key in the text of the settings; undefined for rules of a preset. */
  readonly span?: Span | undefined;
  /** The preset that it comes from; undefined for rules of the user. */
  readonly preset?: string | undefined;
  /** It comes from a preset that lies over another one: a layer between presets and general. */
  readonly overlay?: boolean | undefined;
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
  readonly nothingLeft: NothingLeft;
  /** Names of the rules of mercure under which `burned_in` "divert" is carried out. */
  readonly divertRules: readonly string[];
  /** The farthest that `shiftdate` moves dates into the past, in days. */
  readonly dateShiftMaxDays: number;
  readonly requireKey: boolean;
  /** Of the key that has to be there, in small letters; undefined for any. */
  readonly keyFingerprint: string | undefined;
  /** The name that several projects share; undefined: the project is a scope of its own. */
  readonly domain: string | undefined;
  readonly uidGeneration: number;
  readonly pseudonymFormat: PseudonymFormats;
  readonly expectedPatients: number;
  readonly defaultIssuer: string;
  readonly patientIdZeros: PatientIdZeros;
  readonly noPatientIds: readonly string[];
  /** Undefined: refused where dates move or a lasting key is used. */
  readonly severalPatients: SeveralPatients | undefined;
  readonly reportPseudonyms: boolean;
  readonly lookupMissing: LookupMissing;
  /** Undefined: no originals go along. */
  readonly encryptAttributes: EncryptAttributes | undefined;
}

/** Text for the macros; undefined where the settings do not give it. */
export interface ProjectInfo {
  readonly name: string | undefined;
  readonly owner: string | undefined;
  readonly prefix: string | undefined;
}

/** What the macros insert where the settings say nothing (the original's words). */
export const PROJECT_DEFAULTS = { name: 'Undefined', owner: 'Unknown', prefix: '' } as const;

/** The text that a macro of the project stands for. */
export const projectText = (project: ProjectInfo, of: keyof ProjectInfo): string =>
  project[of] ?? PROJECT_DEFAULTS[of];

/** What a project's rules come to; made by `assign` alone. */
export interface Assignment {
  /** `default`; of several `ps315-basic + ps315-retain-device`. */
  readonly preset: string;
  /** The one at the bottom, and those over it in the order of the settings. */
  readonly presets: readonly string[];
  readonly deidentifies: boolean;
  /** The parts of PS3.15 Annex E that the presets are made from; empty where the bottom one is not one of the standard’s. */
  readonly standard: readonly StandardPart[];
  readonly keepsStandard: boolean;
  /** Name of the project's section as written, undefined where general stands alone. */
  readonly projectSection: string | undefined;
  readonly options: Options;
  readonly project: ProjectInfo;
  /** All rules of all layers, strongest first. */
  readonly rules: readonly RankedRule[];
  /** What the presets say of content items, by `conceptKey`; of several the strictest. */
  readonly concepts: ReadonlyMap<string, Command>;
  /** SOP classes whose objects are of no use after the preset, with the reason. */
  readonly unusable: Preset['unusable'];
  /** SHA-256, lower-case hexadecimal, of the canonical JSON of rules, options, project info and policy version. */
  readonly digest: string;
  /** What (0028,0303) says: worked out when it is first asked for, from all that is decided of dates. */
  readonly longitudinal: () => string;
  /** Identities last beyond the task: all UIDs of instances get new values, whoever's they are. */
  readonly lasting: boolean;
}

/** What `decide` has to know of an element besides its tag. */
export interface ElementContext extends Place {
  /** The private creator of the nearest sequence around it, when that sequence is private and kept. */
  readonly sequenceCreator: string | undefined;
  /** For a private creator element: an element of its block stays. */
  readonly ownsKept: boolean;
  /** What the value is; asked only where it matters. Undefined: as the standard says. */
  readonly content?: (() => Content) | undefined;
  /** The UID of an instance in a value that is none itself; asked only where that matters. */
  readonly uidInText?: (() => UidInText | undefined) | undefined;
  /** Whether a code stands beside it, in the same item; undefined: as the standard says. */
  readonly isCode?: boolean | undefined;
  /** The file's SOP Class UID; undefined: no class in particular. */
  readonly sopClass?: string | undefined;
  /** What becomes of the sequence around it, where that asks something of what is inside. */
  readonly inside?: Inside | undefined;
  /** The content item that the element stands in. */
  readonly item?: ContentItem | undefined;
}

/**
 * What a sequence that does not simply stay asks of what is in it: valid values that mean nothing in place of all but
 * structure and codes, or cleaning. With `-codes` the codes in it are what it says, and are no exception.
 */
export type Inside = 'dummy' | 'dummy-codes' | 'clean' | 'clean-codes';

/** An item of a content tree, or of an acquisition or specimen context (PS3.3 Sections C.17.3 and 10.2). */
export interface ContentItem {
  /** Code Value and Coding Scheme Designator of the concept name; undefined where it has none. */
  readonly concept: { readonly scheme: string; readonly value: string } | undefined;
  /** TEXT, PNAME, IMAGE ...; "" where it says none. */
  readonly valueType: string;
  /** It may not go: another item refers to items of the tree by their place in it, or the sequence needs an item. */
  readonly counted: boolean;
}

/**
 * Whether a value is what its attribute is for. `misfit`: it holds what the attribute cannot, a name among numbers.
 * `remains`: bytes are hidden behind its end. `unread`: it is too long to be looked at, and no bulk data.
 */
export type Content = 'fits' | 'misfit' | 'remains' | 'unread';

/** Whose UID stands in a text: one that the task names, or one of any other object. */
export type UidInText = 'own' | 'other';

/**
 * What is to happen to an element. `clean` and `shiftdate` say what happens where nothing of the value can stay.
 * `append-method` writes our entry into (0012,0063) behind those there, `method-codes` the codes into (0012,0064), `encrypt`
 * originals into (0400,0500).
 */
export type Action =
  | { readonly kind: 'keep'; readonly withoutRemains?: true }
  | { readonly kind: Exclude<ActingCommand, 'keep' | 'clean' | 'shiftdate' | 'set' | 'replace'> }
  | { readonly kind: 'clean' | 'shiftdate'; readonly otherwise: Otherwise }
  | Extract<Command, { kind: 'set' | 'replace' }>
  | { readonly kind: 'append-method' | 'method-codes' | 'encrypt' };

export type Otherwise = 'remove' | 'clear' | 'dummy';

/** Why: the id of a fixed reason, and the rule behind it where there is one. */
export interface Decision {
  readonly action: Action;
  readonly layer: Layer;
  readonly reason: Reason;
  readonly rule: RankedRule | undefined;
  /** Rules that match but lost, strongest first. */
  readonly beaten: readonly RankedRule[];
  /** The attribute's Type in the object, where that decided. */
  readonly type?: AttributeType | undefined;
}
