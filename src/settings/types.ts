import type { Span } from '../finding/finding.ts';
import type { Command, Selector } from '../rules/types.ts';
import type { Tag } from '../standard/tag.ts';

/** One `"selector": "command"` pair. */
export interface Rule {
  readonly selector: Selector;
  readonly command: Command;
  /** Key and value as written. */
  readonly key: string;
  readonly text: string;
  /** The key's. */
  readonly span: Span;
}

export type BurnedIn = 'keep' | 'warn' | 'refuse' | 'drop' | 'divert';

/** What becomes of a task of which `burned_in` "drop" leaves no file. */
export type NothingLeft = 'fail' | 'discard';

export type PatientIdZeros = 'keep' | 'ignore';
export type SeveralPatients = 'refuse' | 'separate';
export type LookupMissing = 'fail' | 'pseudonym';

/** What a pseudonym stands for, as `pseudonym_format` names it. */
export type PseudonymKind = 'mrn' | 'acc' | 'name' | 'value';
/** How pseudonyms look: text with one `{n}` in it, in the place of which stand n characters of code. */
export type PseudonymFormats = Readonly<Partial<Record<PseudonymKind, string>>>;

/** Which attributes of the original go along encrypted, and whom for. */
export interface EncryptAttributes {
  /** PEM text, or the name of a file in the persistence folder; undefined: the caller names a file. */
  readonly certificate: string | undefined;
  /** Of the top level, in ascending order; SOP Instance UID is always among them. */
  readonly attributes: readonly Tag[];
}

/** An option that was written, with the place of its key. */
export interface Given<T> {
  readonly value: T;
  readonly span: Span;
}

/** `general` or a project, as typed values: what is not written is undefined. */
export interface Section {
  /** As written: "general", "MyStudy". */
  readonly name: string;
  /** Of the object that holds it. */
  readonly span: Span;
  readonly rules: readonly Rule[];
  /** In lower case, as written: one name, or a list. */
  readonly presets?: Given<readonly string[]> | undefined;
  readonly removeUnknownTags?: Given<boolean> | undefined;
  readonly removeSafeTags?: Given<boolean> | undefined;
  readonly removeCurves?: Given<boolean> | undefined;
  readonly removeOverlays?: Given<boolean> | undefined;
  readonly printAssignment?: Given<boolean> | undefined;
  readonly retainUids?: Given<boolean> | undefined;
  readonly requireProject?: Given<boolean> | undefined;
  readonly burnedIn?: Given<BurnedIn> | undefined;
  readonly nothingLeft?: Given<NothingLeft> | undefined;
  /** Names as mercure compares them: letter by letter. */
  readonly divertRules?: Given<readonly string[]> | undefined;
  readonly dateShiftMaxDays?: Given<number> | undefined;
  readonly requireKey?: Given<boolean> | undefined;
  readonly keyFingerprint?: Given<string> | undefined;
  readonly domain?: Given<string> | undefined;
  readonly uidGeneration?: Given<number> | undefined;
  readonly pseudonymFormat?: Given<PseudonymFormats> | undefined;
  readonly expectedPatients?: Given<number> | undefined;
  readonly defaultIssuer?: Given<string> | undefined;
  readonly patientIdZeros?: Given<PatientIdZeros> | undefined;
  readonly noPatientIds?: Given<readonly string[]> | undefined;
  readonly severalPatients?: Given<SeveralPatients> | undefined;
  readonly reportPseudonyms?: Given<boolean> | undefined;
  readonly lookupMissing?: Given<LookupMissing> | undefined;
  readonly encryptAttributes?: Given<EncryptAttributes> | undefined;
  readonly projectName?: Given<string> | undefined;
  readonly projectOwner?: Given<string> | undefined;
  readonly projectPrefix?: Given<string> | undefined;
}

/** What `run` reads of a settings object: `general`, and the section of the task's project where there is one. */
export interface Settings {
  readonly general: Section;
  readonly project: Section | undefined;
}
