/**
 * JUnit's XML, read by a small strict reader and held to what Jenkins's junit-10.xsd allows: elements within elements,
 * attributes that may be there, attributes that must be.
 */
import { expect, test } from 'vitest';
import { format } from '../../src/format/junit.ts';
import { finding, sampleReport } from './sample.ts';

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

interface Allowed {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  readonly text: boolean;
}

const MESSAGE = { required: [], optional: ['type', 'message'], children: [], text: true };
const SCHEMA: Readonly<Record<string, Allowed>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
    text: false,
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    text: false,
  },
  testcase: {
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    text: false,
  },
  failure: MESSAGE,
  skipped: MESSAGE,
  'system-out': { required: [], optional: [], children: [], text: true },
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plainText = (text: string): string => {
  expect(text).not.toMatch(/<|&(?!(amp|lt|gt|quot);)/);
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!);
};

function parse(xml: string): Element {
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  // Characters that XML 1.0 does not know.
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  for (const [, text = '', close, name, rest, empty] of xml
    .slice(xml.indexOf('\n'))
    .matchAll(/([^<]*)<(\/?)([\w-]+)((?:\s+\w+="[^"<]*")*)\s*(\/?)>/g)) {
    const now = open.at(-1)!;
    now.text += plainText(text);
    if (close === '/') {
      expect(name).toBe(now.name);
      open.pop();
      continue;
    }
    const attributes = [...(rest ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(
      ([, key, value]) => [key!, plainText(value!)] as const,
    );
    expect(new Set(attributes.map(([key]) => key)).size).toBe(attributes.length);
    const element: Element = { name: name!, attributes: new Map(attributes), children: [], text: '' };
    now.children.push(element);
    if (empty !== '/') open.push(element);
  }
  expect(open).toHaveLength(1);
  expect(top.children).toHaveLength(1);
  return top.children[0]!;
}

function validate(element: Element): void {
  const allowed = SCHEMA[element.name];
  if (allowed === undefined) throw new Error(`no element of JUnit: ${element.name}`);
  const names = [...element.attributes.keys()];
  expect(names).toEqual(expect.arrayContaining([...allowed.required]));
  expect(names.filter((name) => ![...allowed.required, ...allowed.optional].includes(name))).toEqual([]);
  if (!allowed.text) expect(element.text.trim()).toBe('');
  for (const child of element.children) {
    expect(allowed.children).toContain(child.name);
    validate(child);
  }
}

test('is what the schema allows', () => {
  const root = parse(format(sampleReport()));
  expect(root.name).toBe('testsuites');
  validate(root);
  validate(parse(format(sampleReport({}, []))));
});

test('errors fail, warnings and notes pass, accepted ones are skipped', () => {
  const [suite] = parse(format(sampleReport())).children;
  expect(Object.fromEntries(suite!.attributes)).toEqual({
    name: 'x/a b/settings.json',
    tests: '5',
    failures: '1',
    errors: '0',
    skipped: '2',
  });
  const cases = suite!.children.map(({ attributes, children: [inner] }) => [
    attributes.get('name'),
    inner?.name,
  ]);
  expect(cases).toEqual([
    ['preset-keeps (2:5)', 'system-out'],
    ['unknown-preset (2:27)', 'failure'],
    ['tag-spelling (5:9)', 'system-out'],
    ['direct-identifier-kept (4:9)', 'skipped'],
    ['old-finding (4:24)', 'skipped'],
  ]);
  const [failure] = suite!.children[1]!.children;
  expect(failure!.attributes.get('message')).toBe('there is no preset "x%y", <none>');
  expect(failure!.text).toBe(
    'x/a b/settings.json:2:27: error there is no preset "x%y", <none> [unknown-preset]\nhint: use "default", 100% safe',
  );
  expect(suite!.children[3]!.children[0]!.attributes.get('message')).toBe('phantoms "only" & tests');
});

test('a clean file is one case that passes', () => {
  const [suite] = parse(format(sampleReport({}, []))).children;
  expect(suite!.attributes.get('tests')).toBe('1');
  expect(suite!.children[0]!.children).toEqual([]);
});

test('what XML cannot hold is replaced', () => {
  const message = 'a\u0000b\u001bc\ud800d\uffffe]]>"\'&amp;';
  const root = parse(format(sampleReport({}, [finding({ severity: 'error', marks: '"general"', message })])));
  validate(root);
  const [failure] = root.children[0]!.children[0]!.children;
  expect(failure!.attributes.get('message')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde]]>"\'&amp;');
});
