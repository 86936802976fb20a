import type { Command, Selector } from '../rules/types.ts';

/** 1-based; columns count UTF-16 units, a tab is one, a byte order mark none. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** One thing wrong with settings. Texts never quote the argument of a `set(...)` or any other value of free text. */
export interface Problem {
  readonly severity: Severity;
  /** Kebab-case name of the kind of problem: `unknown-command`. */
  readonly id: string;
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string | undefined;
  readonly position: Position;
  /** Name of the section, as written; undefined for problems of the whole file. */
  readonly section?: string | undefined;
}

/** One `"selector": "command"` pair. */
export interface Rule {
  readonly selector: Selector;
  readonly command: Command;
  /** Key and value as written. */
  readonly key: string;
  readonly text: string;
  readonly position: Position;
}

export type BurnedIn = 'keep' | 'warn' | 'refuse' | 'drop';

/** An option that was written, with its place. */
export interface Given<T> {
  readonly value: T;
  readonly position: Position;
}

/** `general` or a project, as typed values: what is not written is undefined. */
export interface Section {
  /** As written: "general", "MyStudy". */
  readonly name: string;
  readonly position: Position;
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
  readonly dateShiftMaxDays?: Given<number> | undefined;
  readonly projectName?: Given<string> | undefined;
  readonly projectOwner?: Given<string> | undefined;
  readonly projectPrefix?: Given<string> | undefined;
}

/** What `run` reads of a settings object: `general`, and the section of the task's project where there is one. */
export interface Settings {
  readonly general: Section;
  readonly project: Section | undefined;
}
