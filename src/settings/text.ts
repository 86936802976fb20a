import type { Problem } from './types.ts';

/**
 * A problem as `run` prints it: `ERROR: task.json:12:7: message`, and the hint in a line of its own.
 * `fileLabel` names the file for the reader; undefined where the settings came from no file.
 */
export function formatProblem(problem: Problem, fileLabel: string | undefined): string {
  const { line, column } = problem.position;
  const place = fileLabel === undefined ? '' : `${fileLabel}:${line}:${column}: `;
  const first = `${problem.severity.toUpperCase()}: ${oneLine(place + problem.message)}`;
  return problem.hint === undefined ? first : `${first}\n  hint: ${oneLine(problem.hint)}`;
}

/**
 * Control characters, line and paragraph separators, invisible and direction marks, and lone surrogates become escapes: mercure
 * decodes the log as strict UTF-8 and shows it line by line.
 */
export function oneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}
