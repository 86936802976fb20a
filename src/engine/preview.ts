import { inSequence, keptSequence } from '../assignment/context.ts';
import { decide } from '../assignment/decide.ts';
import { exampleContext } from '../assignment/example-tag.ts';
import { columnsOf } from '../assignment/lookups.ts';
import type { Action, Assignment, ElementContext } from '../assignment/types.ts';
import { characterSetOf } from '../dicom/charset.ts';
import { concat } from '../dicom/concat.ts';
import { fileMetaBytes } from '../dicom/file-meta.ts';
import { elementBytes, lengthField } from '../dicom/header.ts';
import { segmentBytes } from '../dicom/segment-bytes.ts';
import type { Element, TextCodec } from '../dicom/types.ts';
import { encodeValue, valueText } from '../dicom/values.ts';
import type { Selector } from '../rules/types.ts';
import { dictionaryVr } from '../standard/dictionary.ts';
import { ENCRYPTED_ATTRIBUTES_SEQUENCE } from '../standard/named-tags.ts';
import { creatorTagOf, isPrivate, isPrivateCreator, type Tag } from '../standard/tag.ts';
import { readVr } from './context/element-vr.ts';
import { findElement } from './context/scope.ts';
import { finish } from './context/steps.ts';
import { EngineError, type LookupRow } from './context/types.ts';
import { openTask } from './deidentify.ts';
import { exampleOfVr, exampleValue } from './example-values.ts';
import { readInput } from './read-input.ts';
import type { TaskTools } from './values/context.ts';

/** What `run` makes of an attribute of an invented file. */
export interface Preview {
  readonly vr: string;
  /** The value before; undefined for a sequence or bulk data. */
  readonly before: string | undefined;
  readonly topLevel: Outcome;
  /** Undefined where no sequence stays. */
  readonly nested: Outcome | undefined;
  /** The file does not have it. */
  readonly absent: Outcome;
}

export type Outcome =
  /** `changed inside`: a sequence that stays, and what is in it does not; `replaced`: by bytes that are no text. */
  | { readonly kind: 'unchanged' | 'changed inside' | 'replaced' | 'removed' | 'emptied' | 'stays absent' }
  | { readonly kind: 'value'; readonly text: string }
  /** `run` would fail on such a file. */
  | { readonly kind: 'refused'; readonly text: string };

/** Both `derive` and `fresh` under any key: what is derived is an example here. */
export type PreviewTools = Omit<TaskTools, 'implementation'>;

const CHANGED_INSIDE: ReadonlySet<Action['kind']> = new Set(['dummy', 'clean']);
const EXPLICIT = { explicitVr: true, bigEndian: false };
const EXPLICIT_LITTLE_UID = '1.2.840.10008.1.2.1';
const CT = '1.2.840.10008.5.1.4.1.1.2';
const LATIN1 = characterSetOf(['ISO_IR 100']);
/** What every invented file holds, so that macros find a value. */
const ALWAYS: readonly Tag[] = [
  0x00080005, 0x00080016, 0x00080018, 0x00080050, 0x00100010, 0x00100020, 0x0020000d, 0x0020000e,
];

/**
 * Takes an invented file through the engine itself, so that what is shown is what is done. `named`: how the attribute was
 * asked for; with sequences around it, `topLevel` is what becomes of it inside them.
 */
export function preview(
  assignment: Assignment,
  tag: Tag,
  tools: PreviewTools,
  sopClass = CT,
  named: Selector = { kind: 'exact', tag },
): Preview {
  const { creator, path, pathCreators = [] } = exampleContext(named, tag);
  const vr = exampleVr(tag);
  const own = elementOf(tag, vr, sopClass, tools.codec);
  const rest = ALWAYS.filter((other) => other !== tag).map((other) =>
    elementOf(other, dictionaryVr(other), sopClass, tools.codec),
  );
  // The item stands in a file that has the attribute at its top level too, where every file does.
  const around = ALWAYS.includes(tag) ? [...rest, own] : rest;
  const process = (elements: readonly (readonly [Tag, Uint8Array])[]): readonly Element[] | string =>
    outputOf(elements, assignment, tools, sopClass, vr);
  const withCreator = [...creatorOf(tag, creator), own];
  const sequence = path.length > 0 ? undefined : keptSequence(assignment, tag);
  const inPath = path.reduceRight<readonly (readonly [Tag, Uint8Array])[]>(
    (inner, step, i) => [...creatorOf(step, pathCreators[i]), sequenceOf(step, inner)],
    withCreator,
  );
  const before = tag === 0x00080016 ? sopClass : exampleValue(tag, vr);
  const judge = (elements: readonly Element[] | string): Outcome =>
    typeof elements === 'string'
      ? { kind: 'refused', text: elements }
      : outcomeOf(findElement(elements, tag), own[1], tools.codec);

  // The item of the example is empty: what would become of elements in it, the decision on the sequence says.
  const told = (outcome: Outcome, context: ElementContext): Outcome =>
    vr === 'SQ' &&
    outcome.kind === 'unchanged' &&
    CHANGED_INSIDE.has(decide(assignment, tag, { ...context, sopClass }).action.kind)
      ? { kind: 'changed inside' }
      : outcome;

  const absent = judge(process(rest));
  return {
    vr,
    before,
    topLevel: told(
      judge(path.reduce(nestedIn, process([...(path.length > 0 ? around : rest), ...inPath]))),
      exampleContext(named, tag),
    ),
    nested:
      sequence === undefined
        ? undefined
        : told(
            judge(nestedIn(process([...around, sequenceOf(sequence, withCreator)]), sequence)),
            inSequence(tag, sequence),
          ),
    absent: absent.kind === 'removed' ? { kind: 'stays absent' } : absent,
  };
}

/** A private element is shown on a text: what it holds, only its owner knows. */
function exampleVr(tag: Tag): string {
  const vr = dictionaryVr(tag);
  return vr === 'UN' ? 'LO' : vr;
}

function elementOf(tag: Tag, vr: string, sopClass: string, codec: TextCodec): readonly [Tag, Uint8Array] {
  const text = tag === 0x00080016 ? sopClass : exampleValue(tag, vr);
  if (text === undefined) return [tag, elementBytes(tag, vr, vr === 'SQ' ? EMPTY_ITEM : PIXELS, EXPLICIT)];
  const value = encodeValue(vr, text, { bigEndian: false, charset: LATIN1, codec });
  return [tag, elementBytes(tag, vr, value.ok ? value.bytes : PIXELS, EXPLICIT)];
}

const EMPTY_ITEM = Uint8Array.of(0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0);
const PIXELS = Uint8Array.of(1, 2, 3, 4);

function creatorOf(tag: Tag, creator = 'EXAMPLE'): (readonly [Tag, Uint8Array])[] {
  if (!isPrivate(tag) || isPrivateCreator(tag) || (tag & 0xffff) < 0x1000) return [];
  const name = Uint8Array.from(creator.padEnd(creator.length + (creator.length % 2)), (character) =>
    character.charCodeAt(0),
  );
  return [[creatorTagOf(tag), elementBytes(creatorTagOf(tag), 'LO', name, EXPLICIT)]];
}

function sequenceOf(
  sequence: Tag,
  elements: readonly (readonly [Tag, Uint8Array])[],
): readonly [Tag, Uint8Array] {
  const content = concat(elements.map(([, bytes]) => bytes));
  const item = concat([EMPTY_ITEM.subarray(0, 4), lengthField(content.length, false), content]);
  return [sequence, elementBytes(sequence, 'SQ', item, EXPLICIT)];
}

function nestedIn(elements: readonly Element[] | string, sequence: Tag): readonly Element[] | string {
  if (typeof elements === 'string') return elements;
  return findElement(elements, sequence)?.items?.[0]?.elements ?? [];
}

/** The top level of the output; the reason where `run` would refuse the file. */
function outputOf(
  elements: readonly (readonly [Tag, Uint8Array])[],
  assignment: Assignment,
  tools: PreviewTools,
  sopClass: string,
  vr: string,
): readonly Element[] | string {
  const sorted = [...elements].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
  const implementation = { classUid: '2.25.1', versionName: 'EXAMPLE' };
  const head = fileMetaBytes({
    sopClassUid: sopClass,
    sopInstanceUid: exampleValue(0x00080018, 'UI') ?? '',
    transferSyntaxUid: EXPLICIT_LITTLE_UID,
    implementationClassUid: implementation.classUid,
    implementationVersionName: implementation.versionName,
  });
  const bytes = concat([head, ...sorted]);
  try {
    const input = readInput(bytes);
    const task = openTask(assignment, { ...tools, implementation, encrypt: () => PIXELS });
    const file = finish(task.inspect(input));
    const { segments } = finish(task.seal(() => exampleRow(assignment, vr)).plan(input, file));
    return readInput(segmentBytes(segments, bytes)).dataSet.elements;
  } catch (error) {
    if (error instanceof EngineError) return error.message;
    throw error;
  }
}

/** Every patient is in the table. */
const exampleRow = ({ rules }: Assignment, vr: string): LookupRow => ({
  values: new Map(rules.flatMap(({ command }) => columnsOf(command)).map((name) => [name, exampleOfVr(vr)])),
  subject: undefined,
});

const ENCRYPTED_CONTENT: Tag = 0x04000520;
const isEncrypted = ({ tag, items }: Element): boolean =>
  tag === ENCRYPTED_ATTRIBUTES_SEQUENCE &&
  items?.some(({ elements }) => findElement(elements, ENCRYPTED_CONTENT) !== undefined) === true;

function outcomeOf(element: Element | undefined, before: Uint8Array, codec: TextCodec): Outcome {
  if (element === undefined) return { kind: 'removed' };
  if (element.end === element.valueStart) return { kind: 'emptied' };
  // The program writes these items by itself.
  if (isEncrypted(element)) return { kind: 'replaced' };
  if (element.items !== undefined || element.value === undefined) return { kind: 'unchanged' };
  const header = before.length - element.value.length;
  const same = header > 0 && element.value.every((byte, i) => byte === before[header + i]);
  if (same) return { kind: 'unchanged' };
  const text = valueText(element.value, readVr(element), LATIN1, false, codec);
  return text === undefined ? { kind: 'replaced' } : { kind: 'value', text };
}
