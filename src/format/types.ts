import type { LintRule } from '../lint/support/types.ts';

/** How a text is to stand out; a terminal without colour gets the text as it is. */
export type Style = 'error' | 'warning' | 'note' | 'strong' | 'faint' | 'good';
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_, text) => text;

export interface FormatOptions {
  readonly paint: Paint;
  /** All rules of the linter, for formats that describe them. */
  readonly rules: readonly LintRule[];
  /** What is for people shows notes in full, instead of how many there are. */
  readonly notes: boolean;
}
