import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A path inside the package: `src` and `dist` lie side by side in it. */
export const packagePath = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

let version: string | undefined;

export function packageVersion(): string {
  version ??= String(JSON.parse(readFileSync(packagePath('package.json'), 'utf8')).version);
  return version;
}
