import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { SettingsDocument } from '../../documents/types.ts';
import { counted } from '../../finding/counted.ts';
import { UserError } from '../../finding/user-error.ts';
import { locator } from '../../format/place.ts';
import {
  BaselineUse,
  isBaseline,
  type NoBaseline,
  readBaseline,
  writeBaseline,
} from '../../lint/baseline.ts';
import type { LintedFile, Suppression } from '../../lint/report.ts';
import type { LintFinding } from '../../lint/support/types.ts';
import { fromFolder, slashes } from '../paths.ts';
import { readText, replaceText } from '../text-file.ts';

interface OpenBaseline {
  readonly suppression: (file: SettingsDocument, finding: LintFinding) => Suppression | undefined;
  readonly leftover: (files: readonly SettingsDocument[]) => LintedFile[];
}

const baselineKey = (baseline: string, file: SettingsDocument): string =>
  slashes(relative(dirname(resolve(baseline)), resolve(file.path)));

/** Reads a baseline; `incomplete`: not all files could be read, so that nobody knows which entries are unused. */
export async function openBaseline(
  path: string | undefined,
  incomplete: boolean,
  root: string,
): Promise<OpenBaseline | undefined> {
  if (path === undefined) return undefined;
  const text = await readText(path);
  const baseline = readBaseline(text);
  if (!isBaseline(baseline))
    throw new UserError(`${path}: ${whyNone(baseline)}`, 'make a new one with --write-baseline');
  const use = new BaselineUse(baseline);
  const reason = `in the baseline ${path}`;
  return {
    suppression: (file, { id: rule, pointer, refusedByRun }) => {
      const place = { file: baselineKey(path, file), rule, pointer };
      if (!refusedByRun) return use.take(place) ? { kind: 'baseline', reason } : undefined;
      use.refuse(place);
      return undefined;
    },
    leftover: (files) => {
      if (incomplete) return [];
      const linted = new Set(files.map((file) => baselineKey(path, file)));
      const gone = (key: string): boolean => !existsSync(resolve(dirname(path), key));
      const findings = use.unused(path, (key) => linted.has(key) || gone(key));
      if (findings.length === 0) return [];
      const shown = { start: 0, end: baseline.text.length };
      return [
        {
          path,
          repositoryPath: fromFolder(root, path),
          text: baseline.text,
          kind: 'baseline',
          shown: () => shown,
          findings,
          suppression: () => undefined,
          fixed: [],
        },
      ];
    },
  };
}

export function whyNone({ text, words, at, syntax }: NoBaseline): string {
  const placeOf = locator(text);
  if (syntax !== undefined) return `${words}: line ${placeOf(syntax.span.start).line}: ${syntax.message}`;
  if (at === undefined) return words;
  const { line, column } = placeOf(at.start);
  return `${words} at line ${line}, column ${column}`;
}

/** What it did, in words. What `run` refuses is left out: nobody could send a task while it is there. */
export function writeNewBaseline(
  path: string,
  linted: readonly { readonly file: SettingsDocument; readonly findings: readonly LintFinding[] }[],
): string {
  const open = linted.flatMap(({ file, findings }) =>
    findings
      .filter(({ accepted }) => accepted === undefined)
      .map((finding) => ({ file: baselineKey(path, file), finding })),
  );
  const places = open
    .filter(({ finding }) => !finding.refusedByRun)
    .map(({ file, finding: { id, pointer } }) => ({ file, rule: id, pointer }));
  replaceText(path, writeBaseline(places));
  const refused = open.length - places.length;
  const left = `${counted(refused, 'error')} ${refused === 1 ? 'is' : 'are'} not in it, since run refuses tasks on ${refused === 1 ? 'it' : 'them'}: lint goes on reporting ${refused === 1 ? 'it' : 'them'}`;
  return `${path} now covers ${counted(places.length, 'finding')}${refused === 0 ? '' : `; ${left}`}\n`;
}
