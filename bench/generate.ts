/** Writes the tasks of the benchmark as mercure hands them over. */

import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { concat, tagBytes, u32 } from '../test/support/bytes.ts';
import { frameLength, headOf, namesOf, type Shape } from './dataset.ts';

const ITEM = 0xfffee000;
const SEQUENCE_END = 0xfffee0dd;
const RECEIVER_AET = 'bench';

const TASK = {
  info: { uid_type: 'study', receiver_aet: RECEIVER_AET, acc: 'ACC0001', mrn: 'BENCH-0001' },
  process: {
    module_name: 'anonymizer',
    settings: {
      general: { preset: 'default' },
      bench: {
        name: 'Bench',
        owner: 'bench',
        prefix: 'B',
        '(0010,0020)': 'set(@project_prefix@_@hash_acc@)',
      },
    },
    retain_input_images: false,
  },
};

function taskOf(presets: readonly string[]): object {
  if (presets.length === 0) return TASK;
  const settings = { ...TASK.process.settings, general: { preset: presets } };
  return { ...TASK, process: { ...TASK.process, settings } };
}

/** Noise that no file system and no disk can shrink; the same on every machine (a linear congruential generator). */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

function writeImage(path: string, shape: Shape, instance: number, frame: Uint8Array): void {
  const file = openSync(path, 'w');
  const write = (bytes: Uint8Array): number => writeSync(file, bytes);
  const item = (length: number): Uint8Array => concat(tagBytes(ITEM), u32(length));
  write(headOf(shape, instance));
  if (shape.encapsulated) write(item(0));
  for (let index = 0; index < shape.frames; index++) {
    if (shape.encapsulated) write(item(frame.length));
    write(frame);
  }
  if (shape.encapsulated) write(concat(tagBytes(SEQUENCE_END), u32(0)));
  closeSync(file);
}

/** Fills `folder`, which is made. `presets`: those of the settings, the bottom one first; none for the default. */
export function generate(folder: string, shape: Shape, presets: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const frame = noise(frameLength(shape));
  for (let instance = 1; instance <= shape.files; instance++) {
    const { seriesUid, sopUid } = namesOf(instance);
    const stem = join(folder, `${seriesUid}#MR.X.${instance}`);
    writeImage(`${stem}.dcm`, shape, instance, frame);
    writeFileSync(
      `${stem}.tags`,
      JSON.stringify({ SOPInstanceUID: sopUid, AccessionNumber: 'ACC0001', ReceiverAET: RECEIVER_AET }),
    );
  }
  writeFileSync(join(folder, 'task.json'), JSON.stringify(taskOf(presets)));
}
