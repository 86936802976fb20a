/** A recorded case of the original: its input folder and what the original made of it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** VR and value; see /original/README.md of the shared folder. */
export type RecordedElement = readonly [
  vr: string,
  value: string | readonly number[] | { readonly items: readonly RecordedDataSet[] },
];
export type RecordedDataSet = Readonly<Record<string, RecordedElement>>;

export interface RecordedOutput {
  readonly transfer_syntax: string;
  readonly meta: RecordedDataSet;
  readonly dataset: RecordedDataSet;
}

export interface Expect {
  readonly args: string;
  readonly verdict: string;
  readonly exit: number | string;
  readonly n_outputs: number;
  readonly outputs: Readonly<Record<string, RecordedOutput>>;
}

export interface RecordedCase {
  readonly name: string;
  readonly input: string;
  readonly expect: Expect;
  /** Rules of general and of the project `myproject`, by canonical tag: the project's win. */
  readonly userRules: ReadonlyMap<string, string>;
  /** The preset in force, lower-case. */
  readonly preset: string;
  readonly removeSafeTags: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const normalTag = (key: string): string | undefined => {
  const match = /^\((?:0x)?([0-9a-f]{4}),(?:0x)?([0-9a-f]{4})\)$/i.exec(key);
  return match === null ? undefined : `${match[1]},${match[2]}`.toLowerCase();
};

function settingsOf(input: string): Json {
  const path = join(input, 'task.json');
  if (!existsSync(path)) return {};
  const task: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const process = isObject(task) ? task.process : undefined;
  const step: unknown = Array.isArray(process) ? process[0] : process;
  const settings = isObject(step) ? step.settings : undefined;
  return isObject(settings) ? settings : {};
}

export function loadCase(root: string, name: string): RecordedCase {
  const input = join(root, name, 'in');
  const settings = settingsOf(input);
  const sections = [settings.general, settings.myproject].filter(isObject);
  const userRules = new Map<string, string>();
  for (const section of sections) {
    for (const [key, value] of Object.entries(section)) {
      const tag = normalTag(key);
      if (tag !== undefined && typeof value === 'string') userRules.set(tag, value);
    }
  }
  const last = (option: string): string | undefined =>
    sections
      .map((section) => section[option])
      .filter((value) => typeof value === 'string')
      .at(-1);
  return {
    name,
    input,
    expect: JSON.parse(readFileSync(join(root, name, 'expect.json'), 'utf8')) as Expect,
    userRules,
    preset: (last('preset') ?? 'default').toLowerCase(),
    removeSafeTags: last('remove_safe_tags') === 'true',
  };
}

export const caseNames = (root: string): string[] => readdirSync(root).sort();
