import { expect, test } from 'vitest';
import { complaints, initialized, template } from './init.ts';

const ids = template.survive.map(({ id }) => id);
const choices = [[], ids, ...ids.map((id) => [id])];
const GENERALS = [
  undefined,
  '{}',
  '{"general": {"preset": "original"}}',
  '{"general": {"preset": "none"}}',
  '{"general": {"preset": "default", "(0008,1030)": "remove", "(0010,0040)": "clear"}}',
];

test.each(GENERALS)('whatever is chosen on top of %s, lint has nothing to say of it', (source) => {
  const before = source === undefined ? [] : complaints(source);
  for (const keep of choices) {
    for (const identity of ['invented', 'hashed'] as const) {
      const given = { project: 'p', owner: 'jd', prefix: 'P', keep, identity, purpose: 'a purpose' };
      const { text, findings } = initialized(given, source);
      const own = complaints(text).filter((one) => !before.includes(one));
      expect({ keep, identity, own, findings }).toEqual({ keep, identity, own: [], findings: [] });
    }
  }
});

test('a new file', () => {
  const given = { project: 'LungStudy', keep: ['descriptions'], prefix: 'LS' };
  expect(initialized(given).text).toBe(`{
    "general": {
        "preset": "default"
    },
    "lungstudy": {
        "name": "LungStudy",
        "prefix": "LS",
        "(0010,0020)": "set(@project_prefix@_@fake_mrn@)",
        "(0010,0040)": "clear",
        "(0010,1010)": "remove",
        "(0010,1030)": "remove"
    }
}
`);
});

test('the reason is the purpose', () => {
  const given = { project: 'p', keep: ['device'], purpose: 'drift of scanners' };
  expect(JSON.parse(initialized(given).text).p.lint_accept).toEqual({
    'e11-attribute-kept': {
      '(0008,1010)': 'drift of scanners',
      '(0018,1000)': 'drift of scanners',
    },
  });
});

test('what stays needs a purpose, what the preset keeps does not', () => {
  expect(() => initialized({ project: 'p', keep: ['dates'] })).toThrow('needs a reason');
  expect(initialized({ project: 'p', keep: ['descriptions', 'sex-age'] }).accepts).toBe(false);
});

test('birth date, name and number are never kept', () => {
  const given = { project: 'p', keep: ids, purpose: 'x' };
  const section = JSON.parse(initialized(given).text).p;
  for (const tag of ['(0010,0010)', '(0010,0020)', '(0010,0030)', '(0008,0050)', '(0008,0090)'])
    expect(section[tag]).toBeUndefined();
});

test('a byte order mark stays', () => {
  const source = '\ufeff{\n  "general": {}\n}\n';
  const { text } = initialized({ project: 'p', keep: ['descriptions', 'sex-age'] }, source);
  expect(text).toBe('\ufeff{\n  "general": {},\n  "p": {\n    "name": "p"\n  }\n}\n');
});

test.each(['LungStudy', 'lungstudy', 'AZ_lungstudy'])('a section %s is not replaced', (key) => {
  const source = `{\n    "${key}": {"name": "x"},\n    "general": {}\n}\n`;
  const given = { project: 'lungstudy', keep: ['descriptions', 'sex-age'] };
  expect(() => initialized(given, source)).toThrow(`already hold a section "${key}", at line 2`);
  expect(initialized(given, source, {}, true).text).toBe(
    `{\n    "${key}": {\n        "name": "lungstudy"\n    },\n    "general": {}\n}\n`,
  );
});

test('two sections of one project are for the user to sort out', () => {
  const source = '{"general": {}, "p": {}, "P": {}}';
  expect(() => initialized({ project: 'p' }, source, {}, true)).toThrow('more than one section');
});

test('a general that cannot be read', () => {
  expect(() => initialized({ project: 'p' }, '{"general": {"preset": "x"}}')).toThrow('cannot be read');
});

test('a preset that takes nothing away is not built upon', () => {
  const source = '{"general": {"preset": "none"}}';
  expect(JSON.parse(initialized({ project: 'p' }, source).text).p).toEqual({
    name: 'p',
    preset: 'default',
  });
});

test('a name that general keeps is replaced, one that it sets stays', () => {
  const rules = { '(0010,0010)': 'keep', '(0010,0020)': 'keep', '(0008,0050)': 'set(@hash_acc@)' };
  const source = JSON.stringify({ general: { owner: 'jd', ...rules } });
  const { p } = JSON.parse(initialized({ project: 'p' }, source).text);
  expect(p).toEqual({
    name: 'p',
    '(0010,0010)': 'set(@fake_name@)',
    '(0010,0020)': 'set(@fake_mrn@)',
  });
});
