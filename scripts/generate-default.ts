/** Writes presets/default.json: the rules by hand, and those of the list of identifying attributes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPreset } from './default/preset.ts';
import { jsonText } from './schema/json-text.ts';

writeFileSync(join(import.meta.dirname, '..', 'presets', 'default.json'), jsonText(defaultPreset()));
