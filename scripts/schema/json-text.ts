const WIDTH = 110;

/** JSON as the repository's formatter lays it out: in one line what has room there. */
export function jsonText(value: unknown): string {
  return `${render(value, 0, 0, 0)}\n`;
}

/** `before` and `behind`: characters in the line in front of the value, and a comma that follows it. */
function render(value: unknown, indent: number, before: number, behind: number): string {
  const line = inOneLine(value);
  if (typeof value !== 'object' || value === null || indent + before + line.length + behind <= WIDTH)
    return line;
  const pad = ' '.repeat(indent + 2);
  const entries = Array.isArray(value)
    ? value.map((item) => ['', item] as const)
    : Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item] as const);
  const lines = entries.map(([key, item], i) => {
    const comma = i + 1 < entries.length ? ',' : '';
    return `${pad}${key}${render(item, indent + 2, key.length, comma.length)}${comma}`;
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join('\n')}\n${' '.repeat(indent)}${close}`;
}

function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
