import type { FileKind, SettingsDocument } from '../../documents/types.ts';
import type { Finding, FindingText, Mend, Severity, Span } from '../../finding/finding.ts';

/** A change of the text that mends a finding. Without `guess` it cannot alter what the settings mean. */
export interface Fix extends Omit<Mend, 'guess'> {
  /** Only with --unsafe-fixes. */
  readonly guess?: boolean;
}

/** What a rule reports; the file, the rule's id and its severity are added by whoever runs it. */
export interface FindingDraft extends FindingText {
  /** A key, a value, or a property (its key is marked). */
  readonly at: Span;
  /** For rules whose findings differ in weight; else the rule's own severity. */
  readonly severity?: Severity;
  /** Canonical selector that the finding is about: what `lint_accept` names. */
  readonly selector?: string | undefined;
  /** Names of the sections whose `lint_accept` may accept it; the first is where it stands. */
  readonly sections?: readonly string[];
  /** Projects that share the finding; undefined: all, or none in particular. */
  readonly project?: string | undefined;
  /** It is about tasks whose AE title has no section, though there are sections. */
  readonly withoutSection?: boolean | undefined;
  /** Rules of mercure that share the finding. */
  readonly mercureRule?: string | undefined;
  readonly related?: readonly { readonly message: string; readonly at: Span }[];
  readonly fix?: Fix | undefined;
}

/** A finding of the linter; its id is that of the rule. */
export interface LintFinding extends Finding<string> {
  readonly file: string;
  /** JSON pointer (RFC 6901) of the property or value: what a baseline goes by. */
  readonly pointer: string;
  readonly selector: string | undefined;
  readonly sections: readonly string[];
  readonly projects: readonly string[];
  /** AE titles without a section share it. */
  readonly withoutSection: boolean;
  readonly mercureRules: readonly string[];
  readonly related: readonly { readonly message: string; readonly at: Span }[];
  readonly fix: Fix | undefined;
  /** `run` refuses tasks on it: neither an acceptance nor a baseline takes it back. */
  readonly refusedByRun: boolean;
  /** The reason given in `lint_accept`. */
  readonly accepted: string | undefined;
}

/** A baseline is no file of settings, but has findings of its own. */
export type AnyKind = FileKind | 'baseline';

/** One of the two examples of a rule's documentation; the tests run them. */
export interface Example {
  readonly kind?: FileKind;
  readonly text: string;
  /** Text of a baseline that goes with it; it calls the file `settings.json`. */
  readonly baseline?: string;
}

interface RuleDocs {
  /** One sentence: what the rule finds. */
  readonly what: string;
  /** One or two sentences: what goes wrong otherwise. */
  readonly why: string;
  readonly wrong: Example;
  readonly right: Example;
}

/** One rule of the linter; its file carries its id as name. */
export interface LintRule {
  readonly id: string;
  /** Notes leave the exit code at 0, warnings too unless `--max-warnings` says otherwise, errors make it 1. */
  readonly severity: Severity;
  readonly docs: RuleDocs;
  /** `run` refuses it: it cannot be accepted. */
  readonly refused?: boolean;
  /** Only with `--compat`: what only the original would misread. */
  readonly compat?: boolean;
  /** Not needed by a rule that only shows what the reader has found (shown-by.ts). `rules` are all rules there are. */
  readonly check?: (
    file: SettingsDocument,
    report: (finding: FindingDraft) => void,
    rules: readonly LintRule[],
  ) => void;
}
