import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../shared', import.meta.url));
const told = new Set<string>();

/**
 * The path of a folder or file of ../shared (reference data that is not part of the project), undefined where it is
 * absent: then one line says what is left out. With MERCURE_ANONYMIZER_SHARED set, absence is an error.
 */
export function sharedFolder(...parts: readonly string[]): string | undefined {
  const path = join(root, ...parts);
  if (existsSync(path)) return path;
  if ((process.env.MERCURE_ANONYMIZER_SHARED ?? '') !== '') throw new Error(`${path} is not there`);
  if (!told.has(path)) console.warn(`LEFT OUT: tests that need ${path}`);
  told.add(path);
  return undefined;
}
