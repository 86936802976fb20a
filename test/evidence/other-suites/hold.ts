/** Whether a row of a table holds for what a run left: problems as text, none where it holds. */

import { plainTag, type ReadElement, type ReadFile } from '../../support/reader.ts';
import { valueText } from './data-set.ts';
import type { Holds } from './table.ts';

export interface RanSuite {
  readonly exit: number | string;
  readonly log: string;
  /** All entries of the output folder. */
  readonly left: readonly string[];
  /** Every byte that leaves the program, one character each. */
  readonly everything: string;
  /** Every byte of the input files, one character each. */
  readonly given: string;
  readonly inputStays: boolean;
  /** By label; an image without an output has none. */
  readonly inputs: ReadonlyMap<string, ReadFile>;
  readonly outputs: ReadonlyMap<string, ReadFile>;
  /** The tags of an output as dcmjs finds them, `00100010`, in order. */
  readonly tagsByDcmjs: (label: string) => readonly string[];
}

const NEW_UID = /^2\.25\.(0|[1-9]\d{0,38})$/;
const DAY = 86_400_000;

function find(file: ReadFile, path: string): ReadElement | undefined {
  let elements: readonly ReadElement[] | undefined = path.startsWith('0002,') ? file.meta : file.dataSet;
  let found: ReadElement | undefined;
  for (const step of path.split('/')) {
    const [, tag, item = '0'] = /^([0-9a-f]{4},[0-9a-f]{4})(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (tag === undefined) throw new Error(`a table has the path ${path}`);
    found = elements?.find((element) => plainTag(element.tag) === tag);
    elements = found?.items?.[Number(item)];
  }
  return found;
}

const isLittle = (file: ReadFile): boolean => file.transferSyntax !== '1.2.840.10008.1.2.2';
export const hasValue = (element: ReadElement | undefined): boolean =>
  element !== undefined &&
  (element.items === undefined ? element.bytes.length > 0 : element.items.length > 0);
const isSame = (a: ReadElement, b: ReadElement): boolean =>
  a.vr === b.vr && Buffer.compare(a.bytes, b.bytes) === 0;

/** Days between two dates or date-times; undefined where they do not differ by whole days with all else the same. */
function daysBetween(before: string, after: string): number | undefined {
  const day = (text: string): number =>
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6, 8)));
  if (!/^\d{8}/.test(before) || !/^\d{8}/.test(after) || before.slice(8) !== after.slice(8)) return undefined;
  return (day(after) - day(before)) / DAY;
}

export function problemsOf(holds: Holds, ran: RanSuite): string[] {
  const problems: string[] = [];
  const [first = ''] = ran.inputs.keys();
  const say = (what: string, text: string): void => {
    problems.push(`${what}: ${text}`);
  };

  const places = (reference: string) => {
    const [label, path] = reference.includes(' ')
      ? (reference.split(' ') as [string, string])
      : ([holds.in ?? first, reference] as const);
    const input = ran.inputs.get(label);
    if (input === undefined) throw new Error(`a table has the label ${label}`);
    const output = ran.outputs.get(label);
    return { input, output, before: find(input, path), after: output && find(output, path) };
  };
  const text = (file: ReadFile | undefined, element: ReadElement | undefined): string | undefined =>
    file && element && valueText(element, isLittle(file));

  /** Paths whose input has what the row is about. */
  const each = (
    paths: readonly string[] | undefined,
    check: (before: ReadElement, after: ReadElement | undefined, file: ReadFile) => string | undefined,
  ): void => {
    for (const path of paths ?? []) {
      const { before, after, output } = places(path);
      if (output === undefined) say(path, 'there is no output');
      else if (before === undefined) say(path, 'is not in the input');
      else {
        const problem = check(before, after, output);
        if (problem !== undefined) say(path, problem);
      }
    }
  };

  each(holds.absent, (_, after) => after && 'is still there');
  each(holds.empty, (before, after) => {
    if (!hasValue(before)) return 'has no value in the input';
    if (after === undefined) return 'is gone';
    return hasValue(after) ? 'has a value' : undefined;
  });
  each(holds.kept, (before, after) =>
    after !== undefined && isSame(before, after) ? undefined : 'is not as it was',
  );
  each(holds.changed, (before, after) => {
    if (!hasValue(before)) return 'has no value in the input';
    if (after === undefined || !hasValue(after)) return 'has no value';
    return isSame(before, after) ? 'is as it was' : undefined;
  });
  each(holds.newUid, (before, after, file) => {
    const values = text(file, after)?.split('\\') ?? [];
    if (values.length === 0 || !values.every((value) => NEW_UID.test(value))) return 'is no new UID';
    return after !== undefined && isSame(before, after) ? 'is as it was' : undefined;
  });

  for (const path of holds.never ?? []) {
    const { before, after, output } = places(path);
    if (output === undefined || before !== undefined || after !== undefined) say(path, 'is there');
  }
  for (const [path, wanted] of Object.entries(holds.is ?? {})) {
    const { after, output } = places(path);
    const found = text(output, after);
    if (found !== wanted) say(path, `is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  }
  for (const [path, wanted] of Object.entries(holds.like ?? {})) {
    const { after, output } = places(path);
    const found = text(output, after);
    if (found === undefined || !wanted.test(found)) say(path, `is ${JSON.stringify(found)}`);
  }

  /** New values only: what was left alone is related as before, which shows nothing. */
  const newValues = (references: readonly string[]): readonly string[] =>
    references.map((reference) => {
      const { input, output, before, after } = places(reference);
      const value = text(output, after) ?? '';
      if (value === '' || value === text(input, before)) say(reference, 'has no new value');
      return value;
    });
  for (const references of holds.same ?? [])
    if (new Set(newValues(references)).size !== 1) say(references.join(', '), 'are not one value');
  for (const references of holds.different ?? [])
    if (new Set(newValues(references)).size !== references.length)
      say(references.join(', '), 'are not all different');

  if (holds.moved !== undefined) {
    const days = holds.moved.flatMap((reference) => {
      const { input, output, before, after } = places(reference);
      const old = text(input, before)?.split('\\') ?? [];
      const now = text(output, after)?.split('\\') ?? [];
      if (old.length === 0 || old.length !== now.length) say(reference, 'has not as many values');
      return old.map((value, index) => daysBetween(value, now[index] ?? ''));
    });
    if (new Set(days).size !== 1 || days[0] === undefined || days[0] === 0 || !Number.isInteger(days[0]))
      say(holds.moved.join(', '), `moved by ${days.join(', ')} days`);
    const [least, most] = holds.days ?? [-Infinity, Infinity];
    if (!days.every((number) => number !== undefined && number >= least && number <= most))
      say(holds.moved.join(', '), `moved by ${days.join(', ')} days, not by ${least} to ${most}`);
  }

  for (const secret of holds.nowhere ?? []) {
    if (!ran.given.includes(secret)) say('input', `does not hold ${secret}`);
    if (ran.everything.includes(secret)) say('output', `holds ${secret}`);
  }
  if (holds.log !== undefined && !holds.log.test(ran.log)) say('log', `lacks ${holds.log}`);
  if (holds.quiet?.test(ran.log)) say('log', `says ${holds.quiet}`);
  if (holds.images !== undefined && ran.outputs.size !== holds.images)
    say('output', `has ${ran.outputs.size} images`);
  if (holds.dcmjsReads)
    for (const [label, output] of ran.outputs) {
      const ours = output.dataSet.map(({ tag }) => tag.toString(16).padStart(8, '0').toUpperCase());
      if (ran.tagsByDcmjs(label).join() !== ours.sort().join()) say(label, 'is something else for dcmjs');
    }
  if (holds.inputStays && !ran.inputStays) say('input', 'is not as it was');
  if (holds.refused === undefined) {
    if (ran.exit !== 0) say('exit', `${ran.exit}: ${/ERROR: .*/.exec(ran.log)?.[0]}`);
  } else {
    if (ran.exit !== 1) say('exit', String(ran.exit));
    if (ran.left.length > 0) say('output', 'something is left');
    if (!holds.refused.test(ran.log)) say('log', `lacks ${holds.refused}`);
  }
  return problems;
}
