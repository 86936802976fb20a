import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PresetFile, readPreset } from '../assignment/preset.ts';
import type { Preset } from '../assignment/types.ts';
import { packagePath } from './package.ts';

const FOLDER = 'presets';

/** Names of the presets that come with the package, sorted. */
export const presetNames = (): string[] =>
  readdirSync(packagePath(FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

/** Reads one preset, by its lower-case name; undefined where there is none. */
export function loadPreset(name: string): Preset | undefined {
  if (!presetNames().includes(name)) return undefined;
  const file: PresetFile = JSON.parse(readFileSync(join(packagePath(FOLDER), `${name}.json`), 'utf8'));
  return readPreset(file);
}
