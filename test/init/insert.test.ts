/** Texts with a section added: what stood there stays, byte for byte. */

import { expect, test } from 'vitest';
import { applyEdit, insertProperty, layoutOf, replaceProperty } from '../../src/init/insert.ts';
import { type JsonObject, parseJson } from '../../src/settings/tree.ts';

const VALUE = { name: 'P', '(0010,0010)': 'remove' };

function rootOf(text: string): JsonObject {
  const { root } = parseJson(text);
  if (root?.kind !== 'object') throw new Error('the text is no object');
  return root;
}

const inserted = (text: string): string =>
  applyEdit(text, insertProperty(text, rootOf(text), 'p', VALUE, layoutOf(text, rootOf(text))));

test.each([
  [
    'four blanks',
    '{\n    "general": {}\n}\n',
    '{\n    "general": {},\n    "p": {\n        "name": "P",\n        "(0010,0010)": "remove"\n    }\n}\n',
  ],
  [
    'two blanks, none at the end, a blank line before the brace',
    '{\n  "general": {}  \n\n}',
    '{\n  "general": {},\n  "p": {\n    "name": "P",\n    "(0010,0010)": "remove"\n  }  \n\n}',
  ],
  [
    'tabs and CR LF',
    '{\r\n\t"general": {}\r\n}\r\n',
    '{\r\n\t"general": {},\r\n\t"p": {\r\n\t\t"name": "P",\r\n\t\t"(0010,0010)": "remove"\r\n\t}\r\n}\r\n',
  ],
  [
    'one line',
    '{"general":{"preset":"default"}}',
    '{"general":{"preset":"default"}, "p": {"name": "P", "(0010,0010)": "remove"}}',
  ],
  [
    'one line with a line end behind it',
    '{"general": {}}\r\n',
    '{"general": {}, "p": {"name": "P", "(0010,0010)": "remove"}}\r\n',
  ],
  ['an empty object', '{}', '{\n    "p": {\n        "name": "P",\n        "(0010,0010)": "remove"\n    }\n}'],
  [
    'an empty object over two lines',
    '{\n}\n',
    '{\n    "p": {\n        "name": "P",\n        "(0010,0010)": "remove"\n    }\n}\n',
  ],
  [
    'a first property behind the brace',
    '{"general": {\n    "preset": "default"\n}}\n',
    '{"general": {\n    "preset": "default"\n},\n    "p": {\n        "name": "P",\n        "(0010,0010)": "remove"\n    }\n}\n',
  ],
])('%s', (_, text, expected) => {
  expect(inserted(text)).toBe(expected);
  expect(JSON.parse(inserted(text)).p).toEqual(VALUE);
});

test('an object inside a file takes the indentation of its neighbours', () => {
  const text = '{\n  "a": {\n    "b": {\n      "c": 1\n    },\n    "d": {}\n  }\n}\n';
  const root = rootOf(text);
  const layout = layoutOf(text, root);
  const a = root.properties[0]!.value as JsonObject;
  const [b, d] = a.properties;
  expect(applyEdit(text, insertProperty(text, b!.value as JsonObject, 'p', { x: '1' }, layout))).toBe(
    '{\n  "a": {\n    "b": {\n      "c": 1,\n      "p": {\n        "x": "1"\n      }\n    },\n    "d": {}\n  }\n}\n',
  );
  expect(applyEdit(text, insertProperty(text, d!.value as JsonObject, 'p', { x: '1' }, layout))).toBe(
    '{\n  "a": {\n    "b": {\n      "c": 1\n    },\n    "d": {\n      "p": {\n        "x": "1"\n      }\n    }\n  }\n}\n',
  );
});

test('a property is replaced, and nothing around it', () => {
  const text = '{ "x" : 1 ,\n\n  "old":   {"a": "b"}  ,\n  "y":2}\n';
  const root = rootOf(text);
  const edit = replaceProperty(text, root.properties[1]!, 'p', { c: 'd' }, layoutOf(text, root));
  expect(applyEdit(text, edit)).toBe('{ "x" : 1 ,\n\n  "p": {\n      "c": "d"\n  }  ,\n  "y":2}\n');
});
