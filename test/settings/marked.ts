/** A text with one mark, § (which stands before the place that a finding must name): the text without it, and the place. */
export function marked(source: string): { text: string; start: number } {
  const [before, after, more] = source.split('§');
  if (before === undefined || after === undefined || more !== undefined) throw new Error('one § is needed');
  return { text: before + after, start: before.length };
}
