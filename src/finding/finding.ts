import type { FindingId } from './ids.ts';

/** An error is refused by `run`; a warning is not; a note is only worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Offsets in a text without its byte order mark, in UTF-16 units: first, and first behind. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Texts never quote the argument of a `set(...)` or any other value of free text. */
export interface FindingText {
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string | undefined;
  /** What the message speaks of last; printed, it ends with the place: `... at line 2, column 3`. */
  readonly earlier?: Span | undefined;
}

/** A change of the text that does what the hint says. */
export interface Mend {
  readonly title: string;
  readonly edits: readonly (Span & { readonly text: string })[];
  /** Only probably what was meant; made by nobody but who asks for guesses. */
  readonly guess: boolean;
}

/** What is wrong, for a caller who knows where it stands and what it weighs. */
export interface UnplacedFinding extends FindingText {
  readonly id: FindingId;
  /** What takes the place of the key or text that it is about. */
  readonly instead?: { readonly text: string; readonly guess: boolean } | undefined;
}

/** One thing to say of a text. Only what prints it knows lines and columns. */
export interface Finding<Id extends string = FindingId> extends FindingText {
  readonly id: Id;
  readonly severity: Severity;
  readonly span: Span;
  /** Name of the section, as written; undefined for findings about the whole text. */
  readonly section?: string | undefined;
  readonly mend?: Mend | undefined;
}

/** Nothing but the span: what has one may be a node of the text, whose values a finding must not carry along. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });

export const placed = (
  severity: Severity,
  { id, message, hint, earlier, instead }: UnplacedFinding,
  at: Span,
  section: string | undefined,
): Finding => ({
  severity,
  id,
  message,
  hint,
  earlier: earlier && spanOf(earlier),
  span: spanOf(at),
  section,
  ...(instead && { mend: mendOf(instead, at) }),
});

function mendOf({ text, guess }: NonNullable<UnplacedFinding['instead']>, at: Span): Mend {
  const json = JSON.stringify(text);
  return { title: `write ${json}`, edits: [{ ...spanOf(at), text: json }], guess };
}

export const hasError = (findings: readonly Pick<Finding, 'severity'>[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
