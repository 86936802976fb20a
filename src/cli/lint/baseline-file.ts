import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { SettingsDocument } from '../../documents/types.ts';
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
    suppression: (file, { id: rule, pointer }) =>
      use.take({ file: baselineKey(path, file), rule, pointer }) ? { kind: 'baseline', reason } : undefined,
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

/** What it did, in words. */
export function writeNewBaseline(
  path: string,
  linted: readonly { readonly file: SettingsDocument; readonly findings: readonly LintFinding[] }[],
): string {
  const places = linted.flatMap(({ file, findings }) =>
    findings
      .filter((finding) => finding.accepted === undefined)
      .map(({ id, pointer }) => ({ file: baselineKey(path, file), rule: id, pointer })),
  );
  replaceText(path, writeBaseline(places));
  return `${path} stands for ${places.length} finding${places.length === 1 ? '' : 's'} now\n`;
}
