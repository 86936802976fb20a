/**
 * What the test suites of other de-identification tools assert, written anew as tables: one file per project. Facts are
 * theirs, words and data sets are ours.
 */

/**
 * A data set: `'0010,0010': 'PN Doe^John'`, VR and value by tag; numbers and AT (`00100010`) are written as text, and
 * a backslash parts values. A list holds the items of a sequence. null leaves out what every image has (data-set.ts).
 */
export interface Elements {
  readonly [tag: string]: string | readonly Elements[] | null;
}

/** A file of the corpus by its path, or a data set of our own. */
export type InputFile = string | Elements;

export interface SuiteRun {
  /** Contents of `process.settings`. The receiver is `proj`. */
  readonly settings: unknown;
  /** By a label of our own; a claim that names none means the first. */
  readonly files: Readonly<Record<string, InputFile>>;
  /** Further files of the input folder by name, as text. */
  readonly more?: Readonly<Record<string, string>>;
}

/**
 * Paths are `0010,0020`, `0010,1002/0010,0020` (first item) and `0010,1002[1]/0010,0020`; group 0002 is the file meta
 * group. A reference is a label, a blank and a path, or a path alone.
 */
export interface Holds {
  /** The label that the paths of this row are meant for. */
  readonly in?: string;
  /** In the input, and not in the output. */
  readonly absent?: readonly string[];
  /** With a value in the input, without one in the output; a sequence has no items. */
  readonly empty?: readonly string[];
  /** Byte for byte as in the input. */
  readonly kept?: readonly string[];
  /** There with another value, which is not empty. */
  readonly changed?: readonly string[];
  /** A UID under 2.25 that is not the input's (PS3.5 Section B.2). */
  readonly newUid?: readonly string[];
  /** Neither in the input nor in the output. */
  readonly never?: readonly string[];
  /** The value as text, without padding. */
  readonly is?: Readonly<Record<string, string>>;
  readonly like?: Readonly<Record<string, RegExp>>;
  /** References that have one value each list, which is neither empty nor that of the input. */
  readonly same?: readonly (readonly string[])[];
  /** References of which no two have the same value, and none has that of its input. */
  readonly different?: readonly (readonly string[])[];
  /** Dates and date-times that have moved by one and the same number of days, at least one; times of day stay. */
  readonly moved?: readonly string[];
  /** Between how many days `moved` has to lie, both included; those before count as negative. */
  readonly days?: readonly [least: number, most: number];
  /** Text that no byte of what leaves the program holds, the log included. */
  readonly nowhere?: readonly string[];
  readonly log?: RegExp;
  readonly quiet?: RegExp;
  /** The task fails with this in its log, and leaves nothing. */
  readonly refused?: RegExp;
  /** Images in the output. */
  readonly images?: number;
  /** dcmjs reads every image, and finds the elements that the reader of the tests finds. */
  readonly dcmjsReads?: true;
  /** The input folder is as it was. */
  readonly inputStays?: true;
}

export interface Claim extends Holds {
  /** The name of the test in the other suite. */
  readonly test: string;
  /** What it asserts, in our words. */
  readonly says: string;
  readonly run: string;
  /** Where we do something else on purpose: the reason, with the difference of docs/compatibility.md or the section of the standard where there is one. */
  readonly differs?: string;
}

export interface Suite {
  readonly project: string;
  readonly runs: Readonly<Record<string, SuiteRun>>;
  readonly claims: readonly Claim[];
}
