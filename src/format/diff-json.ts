import { type Diff, verdictOf } from '../assignment/compare/types.ts';
import { verdictText } from '../assignment/compare/verdict-text.ts';
import type { Side } from './diff-words.ts';

/** A comparison as JSON, four blanks of indent; every attribute is listed. */
export function diffJson(a: Side, b: Side, { changes, settings, compared }: Diff): string {
  const value = {
    a,
    b,
    verdict: verdictOf({ changes, settings, compared }),
    summary: verdictText({ changes, settings, compared }),
    compared,
    settings,
    changes: changes.map(({ tag: _, sopClasses, ...change }) => ({
      ...change,
      sopClasses: sopClasses ?? null,
    })),
  };
  return `${JSON.stringify(value, undefined, 4)}\n`;
}
