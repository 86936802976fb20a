import { atTopLevel } from '../../assignment/context.ts';
import { decide } from '../../assignment/decide.ts';
import { Splice } from '../../dicom/splice.ts';
import type { DataSet, Element, Item } from '../../dicom/types.ts';
import { ENCAPSULATED_DOCUMENT, SOP_CLASS_UID, SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import { creatorTagOf, formatTag, isPrivate, isPrivateCreator, type Tag } from '../../standard/tag.ts';
import {
  asciiText,
  creatorOf,
  creatorsOf,
  DEFAULT_CHARSET,
  ownCharset,
  type Scope,
} from '../context/scope.ts';
import { Load, type Steps } from '../context/steps.ts';
import { EngineError } from '../context/types.ts';
import type { ValueContext } from '../values/context.ts';
import { contentOf } from '../values/fit.ts';
import { uidInText } from '../values/uid-in-text.ts';
import { carryOut } from './carry-out.ts';
import { holdsCode } from './content-item.ts';
import { type Edit, writeElements } from './edit.ts';
import { insertions } from './insertions.ts';
import { type Carried, type FilePlanning, isSteps } from './site.ts';
import { tellDecision, tellUtf8 } from './tell.ts';
import { utf8Element, writeCharset } from './write-charset.ts';

/**
 * The whole data set; `changed` is false where every byte stays. `utf8`: all new text is written in ISO_IR 192, and the
 * file says so.
 */
export function* planDataSet(
  { elements, encoding }: DataSet,
  values: ValueContext,
  utf8: boolean,
): Steps<{ splice: Splice; changed: boolean }> {
  const walk = new Walk(elements, values, utf8);
  const readCharset = ownCharset(elements) ?? DEFAULT_CHARSET;
  const scope = walk.scope(elements, {
    encoding,
    path: [],
    pathCreators: [],
    sequenceCreator: undefined,
    readCharset,
    writeCharset: readCharset,
  });
  const splice = new Splice();
  const inserted = insertions(elements, scope, walk);
  const edited = yield* walk.edits(elements, scope);
  writeElements(elements, edited ?? elements.map(() => 'copy'), inserted, splice);
  if (walk.stranded !== undefined)
    throw new EngineError(
      `${formatTag(SPECIFIC_CHARACTER_SET)}: the character set would change, but ${formatTag(walk.stranded)} ` +
        'keeps text that is not plain ASCII; remove or replace that text, or keep the new values in ASCII',
    );
  return { splice, changed: edited !== undefined || inserted.length > 0 };
}

/** Goes through the elements of one file: decides, tells, and carries out. */
class Walk implements FilePlanning {
  readonly values: ValueContext;
  readonly utf8: boolean;
  readonly documentReplaced: boolean;
  stranded: Tag | undefined;
  readonly #load = new Load();

  constructor(elements: readonly Element[], values: ValueContext, utf8: boolean) {
    this.values = values;
    this.utf8 = utf8;
    this.documentReplaced =
      elements.some(({ tag }) => tag === ENCAPSULATED_DOCUMENT) &&
      decide(
        values.task.assignment,
        ENCAPSULATED_DOCUMENT,
        atTopLevel(ENCAPSULATED_DOCUMENT, values.sopClass),
      ).action.kind === 'dummy';
  }

  scope(elements: readonly Element[], scope: Scope): Scope {
    return {
      ...scope,
      isCode: holdsCode(elements),
      writeCharset: writeCharset(elements, scope, this.values, this.utf8),
    };
  }

  /** One edit for each element; undefined where all are copies. */
  *edits(elements: readonly Element[], scope: Scope): Steps<Edit[] | undefined> {
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
      if (this.#load.isFull(element.end - element.valueStart)) yield;
      if (isPrivateCreator(element.tag)) continue;
      const carried = this.#carried(element, creatorOf(element.tag, creators), false, scope);
      const edit = isSteps(carried) ? yield* carried : carried;
      if (edit !== 'drop' && isPrivate(element.tag)) keptBlocks.add(creatorTagOf(element.tag));
      settle(i, edit);
    }
    for (let i = 0; i < elements.length; i++) {
      const element = elements[i]!;
      if (!isPrivateCreator(element.tag)) continue;
      // A block has one owner: another name in its place owns nothing.
      const owns = element.value !== undefined && asciiText(element.value) === creators.get(element.tag);
      const carried = this.#carried(element, undefined, owns && keptBlocks.has(element.tag), scope);
      settle(i, isSteps(carried) ? yield* carried : carried);
    }
    return changed ? edits : undefined;
  }

  *itemEdits({ elements, encoding }: Item, around: Scope): Steps<Edit[] | undefined> {
    if (elements.length === 0) {
      if (this.#load.isFull(0)) yield;
      return undefined;
    }
    const readCharset = ownCharset(elements) ?? around.readCharset;
    const writeCharset = readCharset === around.readCharset ? around.writeCharset : readCharset;
    const scope = this.scope(elements, { ...around, encoding, readCharset, writeCharset });
    return yield* this.edits(elements, scope);
  }

  #carried(element: Element, creator: string | undefined, ownsKept: boolean, scope: Scope): Carried {
    const { task, tally, sopClass } = this.values;
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
      sopClass,
    });
    tally.count(element.tag, decision);
    if (decision.reason === 'misfit' && element.tag === SOP_CLASS_UID && scope.path.length === 0)
      throw new EngineError(`${formatTag(element.tag)}: is not a UID, so nobody can tell what the object is`);
    if (element.tag === SPECIFIC_CHARACTER_SET && this.utf8) {
      if (decision.action.kind !== 'keep') tellUtf8(tally);
      return utf8Element(scope);
    }
    tellDecision(tally, element.tag, decision);
    return carryOut({ element, creator, decision, scope, file: this });
  }
}
