import type { Position } from '../../src/settings/types.ts';

/** A text with one mark, § (which stands before the place that a problem must name): the text without it, and the place. */
export function marked(source: string): { text: string; position: Position } {
  const [before, after, more] = source.split('§');
  if (before === undefined || after === undefined || more !== undefined) throw new Error('one § is needed');
  const lines = before.split('\n');
  return { text: before + after, position: { line: lines.length, column: lines.at(-1)!.length + 1 } };
}
