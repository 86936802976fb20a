import { readFileSync } from 'node:fs';
import { sharedFolder } from './shared.ts';

/** A table of ../shared/standard, undefined where that folder is absent. */
export function standardTable<T>(name: string): T | undefined {
  const path = sharedFolder('standard', name);
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as T);
}

/** `00100020` or `60xx3000` to the tag that it stands for, each x replaced by the digit. */
export const tagOfId = (id: string, digit = '0'): number => Number.parseInt(id.replaceAll('x', digit), 16);
