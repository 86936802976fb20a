/** Compares an output folder with a recorded case, element by element. What holds for all cases alike is here. */

import { isImageCritical } from '../../src/standard/image-critical.ts';
import {
  findElement,
  plainTag,
  type ReadElement,
  type ReadFile,
  readDicom,
  textOf,
} from '../support/reader.ts';
import type { Accepted, Wanted } from './case-deviations.ts';
import type { RecordedCase, RecordedDataSet, RecordedElement } from './recorded-case.ts';

/** Tag `0010,0010` -> command, of a preset. */
export type PresetRules = ReadonlyMap<string, string>;

export interface Comparison {
  readonly recordedCase: RecordedCase;
  readonly deviation: Accepted | undefined;
  readonly original: PresetRules;
  readonly corrected: PresetRules;
  /** Recorded result of the case that `deviation.like` names, else of the case itself. */
  readonly recorded: readonly RecordedDataSet[];
  readonly inputs: readonly ReadFile[];
  readonly outputs: ReadonlyMap<string, Uint8Array>;
}

const INSTANCE_UIDS = new Set(['0008,0018', '0020,000d', '0020,000e']);
const NEW_UID = /^2\.25\.(0|[1-9]\d{0,38})$/;
/** What of the elements without a rule stays; the option is off in these cases only. */
const UNKNOWN_STAY = new Set(['opt-remove-unknown-bool', 'overlay-curve-unknown-false']);

const utf8 = (element: ReadElement): string => Buffer.from(element.bytes).toString('utf8');
const stripped = (text: string): string => text.replace(/[\0 ]+$/, '');

/** Values that must be one and the same for one key, and different for different keys of a kind. */
class Names {
  readonly forward = new Map<string, string>();
  readonly backward = new Map<string, string>();
  check(kind: string, key: string, value: string): string | undefined {
    const known = this.forward.get(`${kind} ${key}`);
    if (known !== undefined && known !== value) return `${kind} of one original is not always the same`;
    const other = this.backward.get(`${kind} ${value}`);
    if (other !== undefined && other !== key) return `${kind} is the same for two originals`;
    this.forward.set(`${kind} ${key}`, value);
    this.backward.set(`${kind} ${value}`, key);
    return undefined;
  }
}

function numbers(element: ReadElement, little: boolean): number[] {
  const view = new DataView(element.bytes.buffer, element.bytes.byteOffset, element.bytes.byteLength);
  return Array.from({ length: element.bytes.length / 2 }, (_, index) => view.getUint16(index * 2, little));
}

class FileComparison {
  readonly problems: string[] = [];
  readonly c: Comparison;
  readonly names: Names;
  readonly input: ReadFile;
  readonly output: ReadFile;
  readonly recorded: RecordedDataSet;
  constructor(c: Comparison, names: Names, recorded: RecordedDataSet, input: ReadFile, output: ReadFile) {
    this.c = c;
    this.names = names;
    this.recorded = recorded;
    this.input = input;
    this.output = output;
  }

  say(path: string, text: string): void {
    this.problems.push(`${path}: ${text}`);
  }

  newUid(path: string, original: string, actual: ReadElement): void {
    const uid = textOf(actual);
    if (!NEW_UID.test(uid)) this.say(path, 'is no new UID');
    if (actual.bytes.length % 2 !== 0 || actual.bytes.at(-1) === 0x20) this.say(path, 'is padded wrongly');
    const problem = this.names.check('a UID', original === '' ? path : original, uid);
    if (problem !== undefined) this.say(path, problem);
  }

  fake(path: string, kind: string, actual: ReadElement): void {
    const formats: Record<string, RegExp> = {
      NAME: /^[A-Z][a-z]+\^[A-Z][a-z]+\^{0,3}$/,
      MRN: /^[1-9]\d{11}$/,
      ACC: /^[1-9]\d{11}$/,
    };
    const text = textOf(actual);
    if (!formats[kind]?.test(text)) this.say(path, `is no fake ${kind} in the original's format`);
    // The accession number of all cases' .tags is one and the same; patients are told apart by their PatientID.
    const owner = kind === 'ACC' ? 'one' : textOf(findElement(this.input.dataSet, 0x00100020));
    if (kind === 'NAME') {
      // 576 names only: two patients may share one.
      const known = this.names.forward.get(`NAME ${owner}`);
      if (known !== undefined && known !== text) this.say(path, 'the fake name of one patient varies');
      this.names.forward.set(`NAME ${owner}`, text);
    } else {
      const problem = this.names.check(`a fake ${kind}`, owner, text);
      if (problem !== undefined) this.say(path, problem);
    }
  }

  text(path: string, wanted: string, actual: ReadElement, encoding: 'utf8' | 'latin1' = 'utf8'): void {
    const found = Buffer.from(actual.bytes).toString(encoding);
    if (found !== wanted) this.say(path, `is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  }

  /** The recorded value, where the input does not already hold it. */
  recordedValue(path: string, [vr, value]: RecordedElement, original: string, actual: ReadElement): void {
    if (vr !== 'implicit' && actual.vr !== vr) this.say(path, `has VR ${actual.vr}, not ${vr}`);
    if (typeof value !== 'string') {
      if (!Array.isArray(value)) {
        const { items } = value as { readonly items: readonly RecordedDataSet[] };
        if (items.length !== 0 || (actual.items ?? []).length !== 0) this.say(path, 'is no empty sequence');
        return;
      }
      const found = numbers(actual, this.output.transferSyntax !== '1.2.840.10008.1.2.2');
      if (found.join() !== value.join()) this.say(path, `is ${found.join()}, not ${value.join()}`);
      return;
    }
    const placeholder = /^<(.*?)_(\d+)>/.exec(value);
    const fakeKind = /^<FAKE_(NAME|MRN|ACC)_\d+>\s*$/.exec(value)?.[1];
    if (fakeKind !== undefined) this.fake(path, fakeKind, actual);
    else if (/^<PROCESS_DATE>/.test(value)) {
      const today = new Date();
      const near = [-1, 0, 1].map((days) => {
        const date = new Date(today.getTime() + days * 86_400_000);
        const two = (number: number): string => String(number).padStart(2, '0');
        return `${two(date.getMonth() + 1)}${two(date.getDate())}${date.getFullYear()}`;
      });
      if (!near.includes(textOf(actual))) this.say(path, 'is not the date of today as MMddyyyy');
    } else if (/^<PROCESS_TIME>/.test(value)) {
      if (!/^([01]\d|2[0-3])[0-5]\d[0-5]\d\d{3}$/.test(textOf(actual))) this.say(path, 'is no hhmmsszzz');
    } else if (placeholder?.[1]?.endsWith('UID')) {
      // A macro's UID: one for every distinct original value.
      const uid = textOf(actual);
      if (!NEW_UID.test(uid)) this.say(path, 'is no new UID');
      const problem = this.names.check('a random UID', original, uid);
      if (problem !== undefined) this.say(path, problem);
    } else if (value === 'None') this.text(path, '', actual);
    else if (value.startsWith('hex:')) {
      const found = Buffer.from(actual.bytes).toString('hex');
      if (found !== value.slice(4)) this.say(path, `is ${found}`);
    } else this.text(path, value, actual);
  }

  /** A sequence that stays: the items one by one, the children by the table, else unchanged. */
  items(path: string, input: ReadElement, actual: ReadElement): void {
    if (actual.undefinedLength !== input.undefinedLength) this.say(path, 'D6: the length form has changed');
    if (actual.items?.length !== input.items?.length) {
      this.say(path, 'has another number of items');
      return;
    }
    input.items?.forEach((item, index) => {
      const found = actual.items?.[index] ?? [];
      for (const child of item) {
        const childPath = `${path}/${plainTag(child.tag)}`;
        const wanted = this.c.deviation?.elements?.[childPath] ?? 'input';
        this.check(childPath, wanted, child, findElement(found, child.tag));
      }
      for (const child of found) {
        if (findElement(item, child.tag) === undefined)
          this.say(`${path}/${plainTag(child.tag)}`, 'was inserted');
      }
    });
  }

  check(
    path: string,
    wanted: Wanted | RecordedElement,
    input: ReadElement | undefined,
    actual: ReadElement | undefined,
  ): void {
    if (wanted === 'absent') {
      if (actual !== undefined) this.say(path, `is there (${JSON.stringify(utf8(actual).slice(0, 40))})`);
      return;
    }
    if (actual === undefined) {
      this.say(path, 'is missing');
      return;
    }
    const original = input === undefined ? '' : textOf(input);
    if (wanted === 'new-uid') {
      this.newUid(path, original, actual);
      return;
    }
    if (wanted === 'fake-name') {
      this.fake(path, 'NAME', actual);
      return;
    }
    if (wanted === 'fake-mrn') {
      this.fake(path, 'MRN', actual);
      return;
    }
    if (wanted === 'input') {
      if (input === undefined) {
        this.say(path, 'is not in the input: the table is wrong');
        return;
      }
      if (actual.vr !== input.vr) this.say(path, `has VR ${actual.vr}, not ${input.vr}`);
      if (input.items !== undefined) {
        this.items(path, input, actual);
        return;
      }
      if (Buffer.compare(input.bytes, actual.bytes) !== 0) this.say(path, 'differs from the input');
      return;
    }
    if (Array.isArray(wanted)) {
      this.recordedValue(path, wanted as RecordedElement, original, actual);
      return;
    }
    const literal = wanted as { readonly text: string; readonly latin1?: true };
    this.text(path, literal.text, actual, literal.latin1 ? 'latin1' : 'utf8');
  }

  /** What a command of the corrected preset makes of an element that is there. */
  byCommand(path: string, command: string | undefined, input: ReadElement): Wanted {
    if (command === undefined) return UNKNOWN_STAY.has(this.c.recordedCase.name) ? 'input' : 'absent';
    if (command === 'keep') return 'input';
    if (command === 'safe') {
      return this.c.recordedCase.removeSafeTags && !isImageCritical(input.tag) ? 'absent' : 'input';
    }
    if (command === 'remove') return 'absent';
    if (command === 'clear') return { text: '' };
    if (command === 'mapuid') return 'new-uid';
    if (command === 'truncdate') return { text: `${textOf(input).slice(0, 4)}0101` };
    const literal = /^(?:set|replace)\(([^@]*)\)$/.exec(command)?.[1];
    if (literal === undefined) throw new Error(`${path}: no expectation for this command of the preset`);
    return { text: literal.length % 2 === 0 ? literal : `${literal} ` };
  }

  /** The rules for all cases; see docs/compatibility.md for the D numbers. */
  wanted(path: string, input: ReadElement | undefined): Wanted | RecordedElement {
    const { recordedCase, deviation, original, corrected } = this.c;
    const special = deviation?.elements?.[path];
    if (special !== undefined) return special;
    if (INSTANCE_UIDS.has(path)) return 'new-uid';
    const recorded = this.recorded[path];
    const user = recordedCase.userRules.get(path);
    if (recordedCase.preset !== 'none' && user === undefined) {
      if (path === '0012,0062') return { text: 'YES ' }; // D24
      if (path === '0012,0064') return 'absent'; // D2: nothing was there to clear
    }
    if (input === undefined) return user?.startsWith('set(') && recorded !== undefined ? recorded : 'absent'; // D2, D3
    const unchanged = recorded !== undefined && stripped(utf8(input)) === stripped(String(recorded[1]));
    if (user !== undefined) {
      if (user === 'clear' && input.items !== undefined) return recorded ?? 'absent';
      return recorded === undefined ? 'absent' : unchanged ? 'input' : recorded;
    }
    if (recordedCase.preset === 'none') return 'input';
    const command = corrected.get(path);
    if (command === undefined || command !== original.get(path) || command === 'safe') {
      return this.byCommand(path, command, input);
    }
    if (command === 'keep') return 'input';
    return recorded ?? 'absent';
  }

  run(): string[] {
    const paths = new Set([
      ...Object.keys(this.recorded),
      ...this.input.dataSet.map((element) => plainTag(element.tag)),
      ...this.output.dataSet.map((element) => plainTag(element.tag)),
    ]);
    for (const path of [...paths].sort()) {
      const tag = Number.parseInt(path.replace(',', ''), 16);
      const actual = findElement(this.output.dataSet, tag);
      if (path === '0012,0063' && this.c.recordedCase.preset !== 'none') {
        if (!/^mercure-anonymizer v?\d+\.\d+\.\d+/.test(actual === undefined ? '' : textOf(actual))) {
          this.say(path, 'D19: does not name this version');
        }
        continue;
      }
      const input = findElement(this.input.dataSet, tag);
      this.check(path, this.wanted(path, input), input, actual);
    }
    const tags = this.output.dataSet.map((element) => element.tag);
    if (tags.some((tag, index) => index > 0 && tag <= (tags[index - 1] as number))) {
      this.say('order', 'tags do not ascend');
    }
    this.meta();
    return this.problems;
  }

  /** D7: the meta group is ours, and holds nothing of the input's. */
  meta(): void {
    const { meta } = this.output;
    const found = meta.map((element) => plainTag(element.tag)).join(' ');
    const wanted = '0002,0000 0002,0001 0002,0002 0002,0003 0002,0010 0002,0012 0002,0013';
    if (found !== wanted) this.say('meta', `holds ${found}`);
    const value = (tag: number): string => textOf(findElement(meta, tag));
    if (value(0x00020003) !== textOf(findElement(this.output.dataSet, 0x00080018))) {
      this.say('0002,0003', 'is not the SOP Instance UID of the data set');
    }
    if (value(0x00020002) !== textOf(findElement(this.input.dataSet, 0x00080016))) {
      this.say('0002,0002', 'is not the SOP class');
    }
    if (this.output.transferSyntax !== this.input.transferSyntax) this.say('0002,0010', 'has changed');
    for (const tag of [0x00020012, 0x00020013]) {
      if (value(tag) === '' || value(tag) === textOf(findElement(this.input.meta, tag))) {
        this.say(plainTag(tag), 'is not ours');
      }
    }
    const length = findElement(meta, 0x00020000);
    const behind = meta.slice(1).reduce((sum, element) => {
      return sum + element.bytes.length + (element.vr === 'OB' ? 12 : 8);
    }, 0);
    if (length === undefined || Buffer.from(length.bytes).readUInt32LE(0) !== behind) {
      this.say('0002,0000', 'is wrong');
    }
    if (this.output.preamble.some((byte) => byte !== 0)) this.say('preamble', 'is not zero');
  }
}

const instanceNumber = (elements: readonly ReadElement[]): string =>
  textOf(findElement(elements, 0x00200013));

/** Every difference, as text; empty where the output is as it must be. */
export function compareOutputs(c: Comparison): string[] {
  const problems: string[] = [];
  const names = new Names();
  if (c.outputs.size !== c.inputs.length) problems.push(`${c.outputs.size} files of ${c.inputs.length}`);
  for (const [name, bytes] of c.outputs) {
    const output = readDicom(bytes);
    const single = c.inputs.length === 1;
    const number = instanceNumber(output.dataSet);
    const input = single ? c.inputs[0] : c.inputs.find((file) => instanceNumber(file.dataSet) === number);
    const recorded = single
      ? c.recorded[0]
      : c.recorded.find((dataSet) => stripped(String(dataSet['0020,0013']?.[1])) === number);
    if (input === undefined || recorded === undefined) {
      problems.push(`an output belongs to no input`);
      continue;
    }
    const series = textOf(findElement(output.dataSet, 0x0020000e));
    const instance = textOf(findElement(output.dataSet, 0x00080018));
    if (name !== `${series}#${instance}.dcm`) problems.push('D9: a file name does not follow its UIDs');
    problems.push(...new FileComparison(c, names, recorded, input, output).run());
  }
  return problems;
}
