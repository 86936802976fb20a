import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leftOut } from './left-out.ts';

const root = fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * The path of a folder or file of ../shared (reference data that is not part of the project), undefined where it is
 * absent: then the end of the run says what it left out. With MERCURE_ANONYMIZER_SHARED set, absence is an error.
 */
export function sharedFolder(...parts: readonly string[]): string | undefined {
  const path = join(root, ...parts);
  if (existsSync(path)) return path;
  if ((process.env.MERCURE_ANONYMIZER_SHARED ?? '') !== '') throw new Error(`${path} is not there`);
  leftOut(`tests that need ${path}`);
  return undefined;
}
