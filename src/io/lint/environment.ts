import type { Preset } from '../../assignment/types.ts';
import type { LintEnvironment } from '../../lint/types.ts';
import { loadPreset, presetNames } from '../presets.ts';
import { sha256 } from '../sha256.ts';

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
