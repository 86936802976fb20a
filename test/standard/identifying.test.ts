/**
 * The one list of identifying attributes, and what is made of it: presets, linter. Its truth is PS3.6 (which attributes
 * there are) and Table E.1-1 of PS3.15 (whose word stands before the list's).
 */
import { describe, expect, test } from 'vitest';
import { mayIdentify } from '../../scripts/standard/may-identify.ts';
import data from '../../src/standard/data/identifying.json' with { type: 'json' };
import judged from '../../src/standard/data/not-identifying.json' with { type: 'json' };
import { allEntries, lookUp } from '../../src/standard/dictionary.ts';
import { e11Row } from '../../src/standard/e11.ts';
import { allIdentifying, identifying } from '../../src/standard/identifying.ts';
import { formatTag, groupOf } from '../../src/standard/tag.ts';
import { NEVER_MAPPED_TAGS } from '../../src/standard/uids.ts';
import { lintText } from '../lint/fixtures.ts';
import { commandsFor, presetFile, ps315Names } from '../support/preset-file.ts';

const named = allIdentifying().map((one) => ({ ...one, selector: formatTag(one.tag) }));
/** What Table E.1-1 forgets. */
const forgotten = named.filter(({ basic }) => basic !== undefined);
const harmless = new Set(judged.groups.flatMap(({ keywords }) => keywords));

describe('the list', () => {
  test('is spelled right, sorted, and says each attribute once', () => {
    expect(
      data.attributes.filter(
        ({ tag, keyword }) => lookUp(Number.parseInt(tag.replace(/\W/g, ''), 16))?.keyword !== keyword,
      ),
    ).toEqual([]);
    const tags = data.attributes.map(({ tag }) => tag);
    expect(tags).toEqual([...new Set(tags)].sort());
    expect(tags.length).toBeGreaterThan(270);
  });

  test('has reasons of its own words, and uses all of them', () => {
    expect(new Set(data.attributes.map(({ reason }) => reason))).toEqual(new Set(Object.keys(data.reasons)));
  });

  test('leaves to Table E.1-1 what it lists', () => {
    expect(
      named
        .filter(({ tag, basic }) => (basic === undefined) !== (e11Row(tag) !== undefined))
        .map(({ keyword }) => keyword),
    ).toEqual([
      // The engine writes it.
      'LongitudinalTemporalInformationModified',
    ]);
  });

  test('every attribute of PS3.6 that looks as if it could identify was looked at', () => {
    const open = allEntries().filter(
      ({ tag, keyword, vrs, mask }) =>
        mask === 0xffffffff &&
        groupOf(tag) > 0x0004 &&
        mayIdentify(keyword, vrs) &&
        e11Row(tag) === undefined &&
        identifying(tag) === undefined &&
        !NEVER_MAPPED_TAGS.has(tag) &&
        !harmless.has(keyword),
    );
    expect(open.map(({ tag, keyword }) => `${formatTag(tag)} ${keyword}`)).toEqual([]);
  });

  test('what is called harmless is known to PS3.6, and neither in the list nor in the table', () => {
    const entries = new Map(allEntries().map((entry) => [entry.keyword, entry]));
    const wrong = [...harmless].filter((keyword) => {
      const tag = entries.get(keyword)?.tag;
      return tag === undefined || identifying(tag) !== undefined || e11Row(tag) !== undefined;
    });
    expect(wrong).toEqual([]);
    const all = judged.groups.flatMap(({ keywords }) => keywords);
    expect(all).toHaveLength(harmless.size);
  });

  test('no name, title, address, date or time is called harmless', () => {
    const vrs = [...harmless].map(
      (keyword) => allEntries().find((entry) => entry.keyword === keyword)!.vrs[0]!,
    );
    expect(vrs.filter((vr) => /^(AE|DA|DT|PN|TM)$/.test(vr))).toEqual([]);
  });
});

describe('the presets', () => {
  const basic = new Map(presetFile('ps315-basic').rules.map(({ selector, command }) => [selector, command]));
  const ours = commandsFor(presetFile('default'), '');
  const goes = /^(?:remove|clear|dummy|mapuid|truncdate|replace\([^@]+\)|set\(@fake_(?:name|mrn|acc)@\))$/;

  test('ps315-basic and default take out all of it', () => {
    expect(forgotten.filter((one) => basic.get(one.selector) !== one.basic)).toEqual([]);
    const kept = named.filter(({ tag }) => !goes.test(ours.get(tag) ?? 'no rule'));
    // Like Protocol Name, which the original keeps.
    expect(kept.map(({ keyword }) => keyword)).toEqual(['AcquisitionProtocolName']);
  });

  test('what default takes out, ps315-basic does not keep', () => {
    const kept = [...ours]
      .filter(
        ([tag, command]) => goes.test(command) && e11Row(tag) === undefined && !basic.has(formatTag(tag)),
      )
      .map(([tag]) => lookUp(tag)?.keyword);
    // The engine writes it; a maker names nobody.
    expect(kept.sort()).toEqual(['LongitudinalTemporalInformationModified', 'ModifyingDeviceManufacturer']);
  });

  test.each(ps315Names.filter((name) => name !== 'ps315-basic'))(
    '%s keeps again what its option is for',
    (name) => {
      const { rules, standard } = presetFile(name);
      const commands = new Map(rules.map(({ selector, command }) => [selector, command]));
      const wanted = forgotten.map(({ selector, options = {} }) => [
        selector,
        Object.entries(options).find(([option]) => option === standard!.option)?.[1],
      ]);
      expect(forgotten.map(({ selector }) => [selector, commands.get(selector)])).toEqual(wanted);
    },
  );

  test.each([
    ['ps315-retain-device', '(0018,1003)', 'K'],
    ['ps315-retain-institution', '(0032,1034)', 'K'],
    ['ps315-retain-full-dates', '(0014,0102)', 'K'],
    ['ps315-retain-modified-dates', '(0014,0102)', 'shiftdate'],
    // Expiry: the same for many, and moved it would tell by how much.
    ['ps315-retain-modified-dates', '(0014,1020)', undefined],
    ['ps315-clean-descriptors', '(0042,0010)', 'C'],
    // A report is the business of another option.
    ['ps315-clean-descriptors', '(0040,a160)', undefined],
    ['ps315-retain-patient-characteristics', '(0010,1022)', 'K'],
    ['ps315-retain-device', '(0074,100c)', undefined],
  ])('%s: %s is %s', (name, selector, command) => {
    expect(presetFile(name).rules.find((rule) => rule.selector === selector)?.command).toBe(command);
  });
});

describe('the linter', () => {
  /** What is said of the same command on each of these, by selector; notes left out. */
  const found = (selectors: readonly string[], command: string) => {
    const rules = Object.fromEntries(selectors.map((selector) => [selector, command]));
    const findings = lintText(JSON.stringify({ general: {}, mystudy: rules })).filter(
      ({ severity }) => severity !== 'note',
    );
    return (wanted: string) => findings.filter(({ selector }) => selector === wanted);
  };
  // Originals that somebody else encrypted go whatever a rule says: the linter says that instead.
  const ENCRYPTED = '(0400,0500)';
  const obeyed = named.filter(({ selector }) => selector !== ENCRYPTED);
  const selectors = obeyed.map(({ selector }) => selector);
  const isDirect = (tag: number): boolean => {
    const vr = lookUp(tag)!.vrs[0];
    const one = identifying(tag)!;
    return one.direct !== undefined && (vr !== 'SQ' || one.keyword.includes('CodeSequence'));
  };

  test.each(['keep', 'safe', 'K'])('says of %s on each of them that it identifies', (command) => {
    const of = found(selectors, command);
    const wrong = obeyed.filter(({ tag, selector, keyword }) => {
      const about = of(selector).filter(({ message }) => message.includes(`keeps ${keyword}`));
      return about.length !== 1 || about[0]!.severity !== (isDirect(tag) ? 'error' : 'warning');
    });
    expect(wrong.map(({ keyword }) => keyword)).toEqual([]);
  });

  test('says so of the original value in another text', () => {
    const texts = named.filter(({ tag }) => !['SQ', 'OB', 'UI'].includes(lookUp(tag)!.vrs[0]!));
    const of = found(
      texts.map(({ selector }) => selector),
      'replace(x @value@)',
    );
    const wrong = texts.filter(({ selector, keyword }) => {
      return !of(selector).some(({ message }) => message.includes(keyword));
    });
    expect(wrong.map(({ keyword }) => keyword)).toEqual([]);
  });

  test('says of everything that default takes out with a reason that it is not to stay', () => {
    const gone = presetFile('default').rules.filter(
      ({ command, why }) => why !== undefined && !/^(?:keep|safe)$/.test(command),
    );
    const of = found(
      gone.map(({ selector }) => selector),
      'keep',
    );
    expect(gone.filter(({ selector }) => of(selector).length === 0)).toEqual([]);
    expect(of(ENCRYPTED).map(({ rule }) => rule)).toEqual(['overruled-rule']);
    expect(gone.length).toBeGreaterThan(300);
  });

  test.each([
    ['(0010,0020)', 'error'],
    ['(0018,1000)', 'warning'],
    ['(0018,1003)', 'warning'],
    ['(0074,100c)', 'error'],
    // PS3.15 lets these stay cleaned.
    ['(0008,1030)', undefined],
    ['(0062,0006)', undefined],
  ])('clean on %s: %s', (selector, severity) => {
    const about = found(
      [selector],
      'clean',
    )(selector).filter(({ message }) => message.includes('only cleans'));
    expect(about[0]?.severity).toBe(severity);
  });

  test('in a sequence and through a mask', () => {
    expect(
      found(['(0018,9506)/(0018,1003)'], 'keep')('(0018,9506)/(0018,1003)').map(({ rule }) => rule),
    ).toContain('unlisted-identifier-kept');
    expect(found(['(0074,100x)'], 'keep')('(0074,100x)').map(({ rule }) => rule)).toContain('broad-keep');
  });
});
