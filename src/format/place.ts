/** 1-based; columns count UTF-16 units, a tab is one, a byte order mark none. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type PlaceOf = (offset: number) => Place;

/** Offset in a text without its byte order mark -> line and column; a line ends with LF, CR LF or CR. */
export function locator(text: string): PlaceOf {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
