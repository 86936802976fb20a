import type { Finding, Span } from '../finding/finding.ts';
import {
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  parseJson,
  withoutMark,
} from '../settings/tree.ts';
import { baselineUnused } from './rules/acceptance/baseline-unused.ts';
import { placesOf } from './support/place.ts';
import type { LintFinding } from './support/types.ts';

/**
 * Findings that were there when a repository began to use the linter: by file (from the folder of the baseline), rule and
 * JSON pointer, with how many of them there are. It goes by no line numbers, so that it holds when lines move.
 */
export interface Baseline {
  readonly text: string;
  readonly root: JsonNode;
  readonly entries: readonly BaselineEntry[];
}

interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  readonly pointer: string;
  readonly count: number;
  readonly property: JsonProperty;
}

type Place = Pick<BaselineEntry, 'file' | 'rule' | 'pointer'>;

const VERSION = 1;
const INDENT = 4;

/** The text of a new baseline. */
export function writeBaseline(places: readonly Place[]): string {
  const findings: Record<string, Record<string, Record<string, number>>> = {};
  for (const { file, rule, pointer } of [...places].sort(byPlace)) {
    findings[file] ??= {};
    const rules = findings[file];
    rules[rule] ??= {};
    rules[rule][pointer] = (rules[rule][pointer] ?? 0) + 1;
  }
  return `${JSON.stringify({ version: VERSION, findings }, undefined, INDENT)}\n`;
}

const byPlace = (a: Place, b: Place): number =>
  compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.pointer, b.pointer);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Why a text is no baseline; the words go on behind its name, and end with the place where there is one. */
export interface NoBaseline {
  readonly text: string;
  readonly words: string;
  readonly at?: Span | undefined;
  /** Of a text that is no JSON: what is wrong there. */
  readonly syntax?: Finding | undefined;
}

export const isBaseline = (read: Baseline | NoBaseline): read is Baseline => 'entries' in read;

export function readBaseline(source: string): Baseline | NoBaseline {
  const text = withoutMark(source);
  const { root, findings: syntax } = parseJson(text);
  if (root === undefined) return { text, words: 'is not JSON', syntax: syntax[0] };
  const member = (key: string) =>
    root.kind === 'object' ? root.properties.find((property) => property.key === key)?.value : undefined;
  const version = member('version');
  const findings = member('findings');
  if (version?.kind !== 'number' || findings?.kind !== 'object')
    return { text, words: 'is not a baseline of this linter' };
  if (version.value !== VERSION)
    return { text, words: `is a baseline of another version (${version.value}); write a new one` };

  const entries: BaselineEntry[] = [];
  for (const file of findings.properties)
    for (const rule of propertiesOf(file))
      for (const property of propertiesOf(rule)) {
        const { value } = property;
        if (value.kind !== 'number' || !Number.isSafeInteger(value.value) || value.value < 1)
          return { text, words: 'holds no count', at: value };
        entries.push({
          file: file.key,
          rule: rule.key,
          pointer: property.key,
          count: value.value,
          property,
        });
      }
  return { text, root, entries };
}

const propertiesOf = ({ value }: JsonProperty): JsonObject['properties'] =>
  value.kind === 'object' ? value.properties : [];

/** Counts down what a baseline stands for. */
export class BaselineUse {
  readonly #left = new Map<string, number>();
  readonly #refused = new Set<string>();
  readonly #baseline: Baseline;

  constructor(baseline: Baseline) {
    this.#baseline = baseline;
    for (const entry of baseline.entries) {
      const key = keyOf(entry);
      this.#left.set(key, (this.#left.get(key) ?? 0) + entry.count);
    }
  }

  /** Whether the baseline still stands for one more finding of that place. */
  take(place: Place): boolean {
    const key = keyOf(place);
    const left = this.#left.get(key) ?? 0;
    if (left > 0) this.#left.set(key, left - 1);
    return left > 0;
  }

  /** A finding of that place is one that `run` refuses tasks on, and that no baseline stands for. */
  refuse(place: Place): void {
    this.#refused.add(keyOf(place));
  }

  /** Entries that stand for more findings than there are, or for what nothing stands for, in files that `judged` says were looked at or are gone. */
  unused(path: string, judged: (file: string) => boolean): LintFinding[] {
    const places = placesOf(this.#baseline.root);
    const seen = new Set<string>();
    return this.#baseline.entries.flatMap((entry): LintFinding[] => {
      const key = keyOf(entry);
      const left = this.#left.get(key) ?? 0;
      if (left === 0 || seen.has(key) || !judged(entry.file)) return [];
      seen.add(key);
      const { start, end } = entry.property;
      return [
        {
          id: baselineUnused.id,
          severity: baselineUnused.severity,
          ...(this.#refused.has(key) ? refusedText(entry) : unusedText(entry, left)),
          file: path,
          span: { start, end },
          pointer: places.get(start)?.pointer ?? '',
          selector: undefined,
          sections: [],
          projects: [],
          withoutSection: false,
          mercureRules: [],
          related: [],
          fix: undefined,
          refusedByRun: false,
          accepted: undefined,
        },
      ];
    });
  }
}

const keyOf = ({ file, rule, pointer }: Place): string => [file, rule, pointer].join('\0');

type Text = Pick<LintFinding, 'message' | 'hint'>;

const unusedText = ({ file, rule, count }: BaselineEntry, left: number): Text => ({
  message:
    left < count
      ? `of ${count} findings of ${rule} in ${file} that this covers, ${left} ${left === 1 ? 'is' : 'are'} gone`
      : `the finding of ${rule} in ${file} that this covers is gone`,
  hint: 'write the baseline again with --write-baseline, or take the entry out',
});

const refusedText = ({ file, rule }: BaselineEntry): Text => ({
  message: `a baseline cannot cover ${rule} in ${file}: run refuses every task on it`,
  hint: 'correct what it reports, and take the entry out',
});
