import type { Preset } from '../assignment/types.ts';
import type { Environment } from '../documents/types.ts';
import { loadPreset, presetNames } from '../io/presets.ts';
import { sha256 } from '../io/sha256.ts';

/** Each preset is read once, and only where it is needed. */
export function ownEnvironment(): Environment {
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
