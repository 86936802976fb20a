import type { Assignment, Preset } from '../assignment/types.ts';
import type { MercureFile, ModuleUse } from '../settings/mercure-file.ts';
import type { JsonNode, JsonProperty } from '../settings/tree.ts';
import type { Problem, Settings } from '../settings/types.ts';

/** Notes leave the exit code at 0, warnings too unless `--max-warnings` says otherwise, errors make it 1. */
export type LintSeverity = 'error' | 'warning' | 'note';

/** Offsets in the text without its byte order mark, in UTF-16 units: first, and first behind. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of the text that mends a finding and cannot alter what the settings mean. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly (Span & { readonly text: string })[];
}

/** What a rule reports; the file, the rule's id and its severity are added by whoever runs it. */
export interface Report {
  readonly message: string;
  readonly hint?: string | undefined;
  /** A key, a value, or a property (its key is marked). */
  readonly at: Span;
  /** For rules whose findings differ in weight; else the rule's own severity. */
  readonly severity?: LintSeverity;
  /** Canonical selector that the finding is about: what `lint_accept` names. */
  readonly selector?: string | undefined;
  /** Names of the sections whose `lint_accept` may accept it; the first is where it stands. */
  readonly sections?: readonly string[];
  /** Projects that share the finding; undefined: all, or none in particular. */
  readonly project?: string | undefined;
  /** Rules of mercure that share the finding. */
  readonly mercureRule?: string | undefined;
  readonly related?: readonly { readonly message: string; readonly at: Span }[];
  readonly fix?: Fix | undefined;
}

/** A finding as it is shown. Positions are 1-based; columns count UTF-16 units. */
export interface Finding {
  readonly rule: string;
  readonly severity: LintSeverity;
  readonly message: string;
  readonly hint: string | undefined;
  readonly file: string;
  readonly span: Span;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  /** JSON pointer (RFC 6901) of the property or value: what a baseline goes by. */
  readonly pointer: string;
  readonly selector: string | undefined;
  readonly sections: readonly string[];
  readonly projects: readonly string[];
  readonly mercureRules: readonly string[];
  readonly related: readonly {
    readonly message: string;
    readonly start: { readonly line: number; readonly column: number };
  }[];
  readonly fix: Fix | undefined;
  /** The reason given in `lint_accept`. */
  readonly accepted: string | undefined;
}

export type FileKind = 'settings' | 'task' | 'mercure';
/** A baseline is no file of settings, but has findings of its own. */
export type AnyKind = FileKind | 'baseline';

/** What the final assignment is for one project, or for `general` alone. */
export interface ProjectView {
  /** The section's name as written; undefined for `general` alone. */
  readonly name: string | undefined;
  readonly property: JsonProperty | undefined;
  /** Undefined where a problem is an error. */
  readonly settings: Settings | undefined;
  readonly assignment: Assignment | undefined;
  readonly preset: Preset | undefined;
  /**
   * What could be read and merged, errors or not: for rules that speak of one rule or option by itself, so that one slip
   * does not hide the others. Undefined where not even the preset is known.
   */
  readonly draft: Assignment | undefined;
  /** Everything that `run` would say about it. */
  readonly problems: readonly Problem[];
}

/** One settings object as the module would get it: of the file, of a task, or of one rule of a mercure.json. */
export interface SettingsUnit {
  readonly settings: JsonNode;
  /** The property `general`, as run would take it. */
  readonly general: JsonProperty | undefined;
  readonly views: readonly ProjectView[];
  readonly trigger: 'series' | 'study' | undefined;
  /** Set in a mercure.json. */
  readonly use: ModuleUse | undefined;
}

/** A file that was read and understood as far as its errors allow. */
export interface LintFile {
  /** As shown in findings. */
  readonly path: string;
  /** Without its byte order mark: offsets of the tree are those of this text. */
  readonly text: string;
  readonly kind: FileKind;
  /** Undefined where the JSON has an error. */
  readonly root: JsonNode | undefined;
  /** Problems of the file as a whole: JSON syntax, an invalid task. */
  readonly problems: readonly Problem[];
  readonly units: readonly SettingsUnit[];
  readonly mercure: MercureFile | undefined;
}

/** One of the two examples of a rule's documentation; the tests run them. */
export interface Example {
  readonly kind?: FileKind;
  readonly text: string;
  /** Text of a baseline that goes with it; it calls the file `settings.json`. */
  readonly baseline?: string;
}

export interface RuleDocs {
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
  readonly severity: LintSeverity;
  readonly docs: RuleDocs;
  /** `run` refuses it: it cannot be accepted. */
  readonly refused?: boolean;
  /** Only with `--compat`: what only the original would misread. */
  readonly compat?: boolean;
  /** Ids of the problems of the reader that this rule shows; `check` is then not needed. */
  readonly problems?: readonly string[];
  /** `rules` are all rules there are. */
  readonly check?: (file: LintFile, report: (finding: Report) => void, rules: readonly LintRule[]) => void;
}

/** What the linter takes from outside. */
export interface LintEnvironment {
  readonly presetNames: readonly string[];
  readonly preset: (name: string) => Preset | undefined;
  readonly sha256: (text: string) => string;
}
