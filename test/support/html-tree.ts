/** A strict reader of HTML as we write it: every element is closed, in order. A page that a browser would have to guess at throws. */

const VOID: ReadonlySet<string> = new Set(['meta', 'input', 'br', 'hr', 'link']);
const RAW: ReadonlySet<string> = new Set(['style', 'script']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const unescaped = (text: string): string =>
  text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const sign = ENTITIES[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`not a character reference: ${whole}`);
    return sign;
  });

export function readHtml(page: string): Element {
  if (!page.startsWith('<!doctype html>')) throw new Error('no doctype');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = '<!doctype html>'.length;
  while (at < page.length) {
    const top = open.at(-1)!;
    const raw = RAW.has(top.name);
    const next = raw ? page.indexOf(`</${top.name}>`, at) : page.indexOf('<', at);
    const end = next === -1 ? page.length : next;
    const text = page.slice(at, end);
    if (text !== '') top.children.push(raw ? text : unescaped(text));
    if (next === -1) break;
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)>/.exec(page.slice(end, end + 4000));
    if (tag === null) throw new Error(`not a tag: ${page.slice(end, end + 60)}`);
    const [whole, slash, name = '', attributes = ''] = tag;
    at = end + whole.length;
    if (slash === '/') {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      continue;
    }
    const element: Element = {
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          unescaped(value),
        ]),
      ),
      children: [],
    };
    top.children.push(element);
    if (!VOID.has(name)) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root;
}

export const elementsIn = (element: Element): Element[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));

export const find = (element: Element, name: string): Element[] =>
  elementsIn(element).filter((one) => one.name === name);

/** As a reader sees it: words with single blanks between them. */
export function textOf(element: Element): string {
  const words = (one: Element): string =>
    one.children
      .map((child) => (typeof child === 'string' ? child : RAW.has(child.name) ? '' : ` ${words(child)} `))
      .join('');
  return words(element).replace(/\s+/g, ' ').trim();
}
