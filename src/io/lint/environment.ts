import { createHash } from 'node:crypto';
import type { Preset } from '../../assignment/types.ts';
import type { LintEnvironment } from '../../lint/types.ts';
import { loadPreset, presetNames } from '../presets.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Each preset is read once, and only where it is needed. */
export function lintEnvironment(): LintEnvironment {
  const presets = new Map<string, Preset | undefined>();
  return {
    presetNames: presetNames(),
    preset: (name) => {
      if (!presets.has(name)) presets.set(name, loadPreset(name));
      return presets.get(name);
    },
    sha256,
  };
}
