import { isItemRemoved } from '../assignment/by-concept.ts';
import { decide } from '../assignment/decide.ts';
import { insertionsOf } from '../assignment/insertions.ts';
import type { Action, ContentItem, Decision, Otherwise } from '../assignment/types.ts';
import { insideOf } from '../assignment/within-sequence.ts';
import { isAscii } from '../dicom/charset.ts';
import { elementBytes } from '../dicom/header.ts';
import { withValue } from '../dicom/plain-element.ts';
import { Splice } from '../dicom/splice.ts';
import type { DataSet, Element, Item } from '../dicom/types.ts';
import { lookUp } from '../standard/dictionary.ts';
import {
  SERIES_INSTANCE_UID,
  SOP_CLASS_UID,
  SOP_INSTANCE_UID,
  SPECIFIC_CHARACTER_SET,
  STUDY_INSTANCE_UID,
} from '../standard/named-tags.ts';
import { creatorTagOf, formatTag, isPrivate, isPrivateCreator, type Tag } from '../standard/tag.ts';
import { isText } from '../standard/vr.ts';
import {
  aged,
  cleanedText,
  type DateEdit,
  dateEdit,
  documentLength,
  dummyElement,
  ENCAPSULATED_DOCUMENT,
  ENCAPSULATED_DOCUMENT_LENGTH,
} from './changed-value.ts';
import { contentItemOf, holdsCode } from './content-item.ts';
import { shiftDate, truncateDate } from './dates.ts';
import { type Edit, editedSequence, type Inserted, writeElements, writeItem } from './edit.ts';
import { readVr } from './element-vr.ts';
import { contentOf, withoutHidden } from './fit.ts';
import { dayOffset } from './identity.ts';
import { methodElement } from './method.ts';
import { methodCodes } from './method-codes.ts';
import { cleared, isUnnamedUid, mappedUids, uidElement, type ValueContext, written } from './new-value.ts';
import { asciiText, creatorOf, creatorsOf, DEFAULT_CHARSET, ownCharset, type Scope } from './scope.ts';
import { type Invalid, tellDecision, tellInvalid, tellNotCleaned, tellNoUid, tellUtf8 } from './tell.ts';
import { EngineError } from './types.ts';
import { isListOfOwnUids, uidInText } from './uid-in-text.ts';
import { utf8Element, writeCharset } from './write-charset.ts';

/** What holds for the items of a sequence, but for their own encoding and character set. */
const scopeInside = (tag: Tag, creator: string | undefined, scope: Scope): Scope => ({
  ...scope,
  path: [...scope.path, tag],
  pathCreators: [...scope.pathCreators, creator],
  sequenceCreator: creator,
  inside: undefined,
  item: undefined,
});

const CONTENT_SEQUENCE: Tag = 0x0040a730;

/** Most readers take all in a sequence of an implicit VR file for implicit VR: what is not may go, and not stay. */
function refuseMixed({ tag, undefinedLength }: Element, items: readonly Item[], { encoding }: Scope): void {
  if (undefinedLength && !encoding.explicitVr && items.some((item) => item.encoding.explicitVr))
    throw new EngineError(
      `${formatTag(tag)}: its items are in explicit VR in a file in implicit VR, which readers take differently; remove it by a rule`,
    );
}

type Lessen = Extract<Action, { kind: 'clean' | 'shiftdate' }>;

/** Plans one file. `utf8`: all new text is written in ISO_IR 192, and the file says so. */
export class DataSetPlanner {
  readonly #context: ValueContext;
  readonly #utf8: boolean;
  /** The encapsulated document of the file makes room for a blank one. */
  #documentReplaced = false;
  /** Text that is not ASCII stays in a data set whose character set changes. */
  #stranded: Tag | undefined;

  constructor(context: ValueContext, utf8: boolean) {
    this.#context = context;
    this.#utf8 = utf8;
  }

  /** The whole data set; `changed` is false where every byte stays. */
  plan({ elements, encoding }: DataSet): { splice: Splice; changed: boolean } {
    const readCharset = ownCharset(elements) ?? DEFAULT_CHARSET;
    const scope = this.#scope(elements, {
      encoding,
      path: [],
      pathCreators: [],
      sequenceCreator: undefined,
      readCharset,
      writeCharset: readCharset,
    });
    this.#documentReplaced =
      elements.some(({ tag }) => tag === ENCAPSULATED_DOCUMENT) &&
      this.#decide(ENCAPSULATED_DOCUMENT, 'OB', scope).action.kind === 'dummy';
    const splice = new Splice();
    const inserted = this.#insertions(elements, scope);
    const edited = this.#edits(elements, scope);
    writeElements(elements, edited ?? elements.map(() => 'copy'), inserted, splice);
    if (this.#stranded !== undefined)
      throw new EngineError(
        `${formatTag(SPECIFIC_CHARACTER_SET)}: the character set would change, but ${formatTag(this.#stranded)} ` +
          'keeps text that is not plain ASCII; remove or replace that text, or keep the new values in ASCII',
      );
    return { splice, changed: edited !== undefined || inserted.length > 0 };
  }

  /** What happens to an attribute of the top level that is no matter of its value. */
  #decide(tag: Tag, vr: string, scope: Scope): Decision {
    const { task, sopClass } = this.#context;
    return decide(task.assignment, tag, { ...scope, vr, creator: undefined, ownsKept: false, sopClass });
  }

  #scope(elements: readonly Element[], scope: Scope): Scope {
    return {
      ...scope,
      isCode: holdsCode(elements),
      writeCharset: writeCharset(elements, scope, this.#context, this.#utf8),
    };
  }

  /** One edit for each element; undefined where all are copies. */
  #edits(elements: readonly Element[], scope: Scope): Edit[] | undefined {
    const creators = creatorsOf(elements);
    const edits = new Array<Edit>(elements.length);
    const keptBlocks = new Set<Tag>();
    let changed = false;
    const settle = (i: number, edit: Edit): void => {
      edits[i] = edit;
      if (edit !== 'copy') changed = true;
    };

    for (let i = 0; i < elements.length; i++) {
      const element = elements[i]!;
      if (isPrivateCreator(element.tag)) continue;
      const edit = this.#edit(element, creatorOf(element.tag, creators), false, scope);
      if (edit !== 'drop' && isPrivate(element.tag)) keptBlocks.add(creatorTagOf(element.tag));
      settle(i, edit);
    }
    for (let i = 0; i < elements.length; i++) {
      const element = elements[i]!;
      if (!isPrivateCreator(element.tag)) continue;
      // A block has one owner: another name in its place owns nothing.
      const owns = element.value !== undefined && asciiText(element.value) === creators.get(element.tag);
      settle(i, this.#edit(element, undefined, owns && keptBlocks.has(element.tag), scope));
    }
    return changed ? edits : undefined;
  }

  #edit(element: Element, creator: string | undefined, ownsKept: boolean, scope: Scope): Edit {
    const { task, tally } = this.#context;
    const decision = decide(task.assignment, element.tag, {
      vr: element.vr,
      creator,
      path: scope.path,
      pathCreators: scope.pathCreators,
      sequenceCreator: scope.sequenceCreator,
      inside: scope.inside,
      item: scope.item,
      // What is empty says nothing, and stays as it is.
      isCode: element.end === element.valueStart ? undefined : scope.isCode,
      ownsKept,
      content: () => contentOf(element, creator, scope.encoding.bigEndian),
      uidInText: () => uidInText(element, task),
      sopClass: this.#context.sopClass,
    });
    tally.count(element.tag, decision);
    if (decision.reason === 'misfit' && element.tag === SOP_CLASS_UID && scope.path.length === 0)
      throw new EngineError(`${formatTag(element.tag)}: is no UID, so that nobody knows what the object is`);
    if (element.tag === SPECIFIC_CHARACTER_SET && this.#utf8) {
      if (decision.action.kind !== 'keep') tellUtf8(tally);
      return utf8Element(scope);
    }
    tellDecision(tally, element.tag, decision);
    return this.#carryOut(decision, element, creator, scope);
  }

  #carryOut(decision: Decision, element: Element, creator: string | undefined, scope: Scope): Edit {
    const context = this.#context;
    const { action } = decision;
    // The transfer syntax says that pixels are fragments, and never changes (PS3.5 Section A.4).
    if (element.encapsulated && action.kind === 'dummy')
      throw new EngineError(`${formatTag(element.tag)}: compressed pixels cannot be replaced`);
    switch (action.kind) {
      case 'remove':
        return 'drop';
      case 'clear':
        return element.end === element.valueStart ? 'copy' : cleared(element, scope);
      case 'keep':
        return action.withoutRemains
          ? this.#keptText(element, creator, decision, scope)
          : this.#kept(element, creator, decision, scope);
      case 'truncdate':
        return this.#emptiedOr(element, dateEdit(element, scope, truncateDate), 'date', scope);
      case 'capage':
        return this.#emptiedOr(element, aged(element, scope), 'age', scope);
      case 'shiftdate':
        return this.#shifted(element, action, decision, scope);
      case 'clean':
        return this.#cleaned(element, creator, action, decision, scope);
      case 'dummy':
        return this.#dummy(element, creator, decision, scope);
      case 'mapuid':
        return this.#mapped(element, scope);
      case 'append-method':
        this.#strand(element, scope);
        return methodElement(element, scope, context.task) ?? 'copy';
      case 'method-codes':
        return this.#methodCodes(element, scope);
      case 'set':
      case 'replace':
        return written(element.tag, action, element, scope, context) ?? 'copy';
    }
  }

  /** An edit that leaves nothing of a value is told. */
  #emptiedOr(element: Element, edit: DateEdit, what: Invalid, scope: Scope): Edit {
    if (edit !== 'emptied') return edit;
    tellInvalid(this.#context.tally, element, what, 'clear');
    return cleared(element, scope);
  }

  /** Dates moved by the patient's days; where none is left, what else is to happen. */
  #shifted(element: Element, { otherwise }: Lessen, decision: Decision, scope: Scope): Edit {
    if (element.end === element.valueStart) return 'copy';
    const { task, file } = this.#context;
    const days = dayOffset(task.derive, file.patientKey, task.assignment.options.dateShiftMaxDays);
    // A date that calls itself a time would stay as it is.
    const isDateAsTime = readVr(element) === 'TM' && lookUp(element.tag)?.vrs.includes('TM') === false;
    const edit = dateEdit(element, scope, (text, vr) => (isDateAsTime ? '' : shiftDate(text, vr, days)));
    if (edit !== 'emptied') return edit;
    tellInvalid(this.#context.tally, element, readVr(element) === 'TM' ? 'time' : 'date', otherwise);
    return this.#instead(otherwise, element, decision, scope);
  }

  /** Text less what identifies somebody in the files of the task, and sequences with such text. */
  #cleaned(
    element: Element,
    creator: string | undefined,
    { otherwise }: Lessen,
    decision: Decision,
    scope: Scope,
  ): Edit {
    if (element.items !== undefined) {
      const edit = this.#sequence(element, element.items, creator, decision, scope);
      return edit === 'emptied'
        ? this.#instead(otherwise === 'clear' ? 'clear' : 'remove', element, decision, scope)
        : edit;
    }
    if (element.end === element.valueStart) return 'copy';
    const hidden = withoutHidden(element, creator, scope.encoding.bigEndian);
    const cleaned = cleanedText(hidden ? withValue(element, hidden) : element, scope, this.#context);
    if (cleaned === 'unchanged') return this.#keptText(element, creator, decision, scope);
    if (typeof cleaned === 'object') return cleaned;
    if (cleaned !== undefined) tellNotCleaned(this.#context.tally, element.tag, cleaned, otherwise);
    return this.#instead(otherwise, element, decision, scope);
  }

  #instead(otherwise: Otherwise, element: Element, decision: Decision, scope: Scope): Edit {
    if (otherwise === 'remove') return 'drop';
    return otherwise === 'clear' ? cleared(element, scope) : this.#dummy(element, undefined, decision, scope);
  }

  /** A value that means nothing; of a sequence, such values in its items. */
  #dummy(element: Element, creator: string | undefined, decision: Decision, scope: Scope): Edit {
    if (element.items !== undefined) {
      const edit = this.#sequence(element, element.items, creator, decision, scope);
      return edit === 'emptied' ? cleared(element, scope) : edit;
    }
    if (readVr(element) === 'UI') return this.#mapped(element, scope);
    return dummyElement(element, scope, this.#context);
  }

  /** The value less what is hidden behind its end. */
  #keptText(element: Element, creator: string | undefined, decision: Decision, scope: Scope): Edit {
    const value = withoutHidden(element, creator, scope.encoding.bigEndian);
    if (value === undefined) return this.#kept(element, creator, decision, scope);
    const edit = this.#kept(withValue(element, value), creator, decision, scope);
    return edit === 'copy' ? elementBytes(element.tag, element.vr, value, scope.encoding) : edit;
  }

  #kept(element: Element, creator: string | undefined, decision: Decision, scope: Scope): Edit {
    if (element.items !== undefined) {
      const edit = this.#sequence(element, element.items, creator, decision, scope);
      return edit === 'emptied' ? cleared(element, scope) : edit;
    }
    if (element.tag === ENCAPSULATED_DOCUMENT_LENGTH && this.#documentReplaced && scope.path.length === 0)
      return documentLength(element, scope, this.#context);
    const vr = readVr(element);
    if (vr === 'UI' || isListOfOwnUids(element, this.#context.task.ownUids)) {
      // A file without a UID of its own gets one, as the file meta group says, whatever stays.
      const own = scope.path.length === 0 ? this.#instanceUid(element.tag) : undefined;
      if (own !== undefined && element.value !== undefined && asciiText(element.value) === '')
        return uidElement(element.tag, own, scope);
      if (element.value === undefined && element.end > element.valueStart)
        throw new EngineError(`${formatTag(element.tag)}: too long to look for the UIDs of the task in it`);
      const { ownUids } = this.#context.task;
      return mappedUids(element, scope, this.#context, (uid) => ownUids.has(uid)) ?? 'copy';
    }
    this.#strand(element, scope);
    return 'copy';
  }

  /** Text that stays as it is has to be read by the set that its data set names in the end. */
  #strand(element: Element, scope: Scope): void {
    if (scope.readCharset.key === scope.writeCharset.key || !isText(readVr(element))) return;
    const ascii = element.value === undefined ? element.end === element.valueStart : isAscii(element.value);
    if (!ascii) this.#stranded ??= element.tag;
  }

  #mapped(element: Element, scope: Scope): Edit {
    const context = this.#context;
    if (scope.path.length === 0) {
      const uid = this.#instanceUid(element.tag);
      if (uid !== undefined) return uidElement(element.tag, uid, scope);
    }
    if ((readVr(element) !== 'UI' && !isUnnamedUid(element)) || element.items !== undefined) {
      tellNoUid(context.tally, element);
      return cleared(element, scope);
    }
    if (element.value === undefined && element.end > element.valueStart) return cleared(element, scope);
    return mappedUids(element, scope, context, () => true) ?? 'copy';
  }

  /** The file's own UIDs are worked out for the task: files may lack them, or share one. */
  #instanceUid(tag: Tag): string | undefined {
    const { file } = this.#context;
    if (tag === STUDY_INSTANCE_UID) return file.newStudyUid;
    if (tag === SERIES_INSTANCE_UID) return file.newSeriesUid;
    return tag === SOP_INSTANCE_UID ? file.newSopUid : undefined;
  }

  /** The sequence with its items edited; `emptied` where none of them is left. */
  #sequence(
    element: Element,
    items: readonly Item[],
    creator: string | undefined,
    decision: Decision,
    scope: Scope,
  ): 'copy' | 'emptied' | Splice {
    refuseMixed(element, items, scope);
    const { assignment } = this.#context.task;
    const inside = insideOf(element.tag, decision, scope.inside);
    const around = { ...scopeInside(element.tag, creator, scope), inside };
    const contents =
      inside === 'clean' || inside === 'clean-codes' ? this.#contentItems(element.tag, items, decision) : [];
    // Item by item, so that only the bytes of its edits stay in memory.
    const written = new Splice();
    let changed = false;
    let left = false;
    items.forEach((item, i) => {
      const content = contents[i];
      if (content !== undefined && isItemRemoved(assignment, content)) {
        this.#context.tally.note('content-item-removed');
        changed = true;
        return;
      }
      const edits = this.#itemEdits(item, { ...around, item: content });
      left = true;
      if (edits === undefined) written.copy(item.start, item.end);
      else {
        changed = true;
        writeItem(item, edits, written);
      }
    });
    if (!changed) return 'copy';
    if (!left) return 'emptied';

    return editedSequence(element, items, written, scope.encoding.bigEndian);
  }

  /** One edit for each element of an item; undefined where all are copies. `around`: what holds in the sequence. */
  #itemEdits({ elements, encoding }: Item, around: Scope): Edit[] | undefined {
    if (elements.length === 0) return undefined;
    const readCharset = ownCharset(elements) ?? around.readCharset;
    const writeCharset = readCharset === around.readCharset ? around.writeCharset : readCharset;
    return this.#edits(elements, this.#scope(elements, { ...around, encoding, readCharset, writeCharset }));
  }

  /** The codes of earlier steps are a sequence like any other: the rules speak of what else is in its items. */
  #methodCodes(element: Element, scope: Scope): Edit {
    const around = scopeInside(element.tag, undefined, scope);
    const edit = (item: Item): Splice | undefined => {
      const edits = this.#itemEdits(item, around);
      if (edits === undefined) return undefined;
      const out = new Splice();
      writeItem(item, edits, out);
      return out;
    };
    return methodCodes(element, scope, this.#context.task, edit) ?? 'copy';
  }

  /** What the items are about. None of them goes where all would, and the sequence may need one. */
  #contentItems(
    tag: Tag,
    items: readonly Item[],
    { action }: Decision,
  ): readonly (ContentItem | undefined)[] {
    const { assignment } = this.#context.task;
    const contents = items.map((item) => contentItemOf(item, this.#context));
    // A content item may do without items below it (PS3.3 Section C.17.3), the step of a preparation may not.
    if (tag === CONTENT_SEQUENCE || action.kind !== 'clean' || action.otherwise !== 'dummy') return contents;
    const isLeft = contents.some((content) => content === undefined || !isItemRemoved(assignment, content));
    return isLeft ? contents : contents.map((content) => content && { ...content, counted: true });
  }

  /** What the top level lacks and the assignment sets. */
  #insertions(elements: readonly Element[], scope: Scope): Inserted[] {
    const { task, tally } = this.#context;
    const present = new Set(elements.map(({ tag }) => tag));
    const inserted: Inserted[] = [];
    for (const { tag, decision } of insertionsOf(task.assignment)) {
      if (present.has(tag)) continue;
      if (tag === SPECIFIC_CHARACTER_SET && this.#utf8) {
        tellUtf8(tally);
        continue;
      }
      const edit = this.#insertion(tag, decision, scope);
      if (edit === undefined || edit === 'drop') {
        tally.note('set-skipped');
        tally.warn('set-skipped', tag, 'is not in the file and its VR is not known: not set');
        continue;
      }
      inserted.push({ tag, edit });
      tally.count(tag, decision);
    }
    if (this.#utf8 && !present.has(SPECIFIC_CHARACTER_SET)) {
      inserted.push({ tag: SPECIFIC_CHARACTER_SET, edit: utf8Element(scope) });
      inserted.sort((a, b) => a.tag - b.tag);
    }
    return inserted;
  }

  #insertion(tag: Tag, { action }: Decision, scope: Scope): Uint8Array | Splice | 'drop' | undefined {
    const uid = this.#instanceUid(tag);
    if (uid !== undefined) return uidElement(tag, uid, scope);
    if (action.kind === 'append-method') return methodElement(undefined, scope, this.#context.task);
    if (action.kind === 'method-codes') return methodCodes(undefined, scope, this.#context.task);
    if (action.kind !== 'set') return undefined;
    return written(tag, action, undefined, scope, this.#context);
  }
}
