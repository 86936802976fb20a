import type { Action, Otherwise } from '../../assignment/types.ts';
import { withValue } from '../../dicom/plain-element.ts';
import { Splice } from '../../dicom/splice.ts';
import type { Item } from '../../dicom/types.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { formatTag } from '../../standard/tag.ts';
import { readVr } from '../context/element-vr.ts';
import type { Steps } from '../context/steps.ts';
import { EngineError } from '../context/types.ts';
import { dayOffset } from '../identity/day-offset.ts';
import { aged, cleaningText, type DateEdit, dateEdit, dummyElement } from '../values/changed-value.ts';
import { type Lost, shiftDate, truncateDate } from '../values/dates.ts';
import { withoutHidden } from '../values/fit.ts';
import { cleared, written } from '../values/new-value.ts';
import { type Edit, writeItem } from './edit.ts';
import { kept, keptText, strand } from './kept.ts';
import { methodElement } from './method.ts';
import { methodCodes } from './method-codes.ts';
import { scopeInside, sequenceEdit } from './sequence.ts';
import { type Carried, isSteps, type Site } from './site.ts';
import { type Invalid, tellInvalid, tellLost, tellNotCleaned } from './tell.ts';
import { newUids } from './uids.ts';

/** An action of one kind, with what is said of it. */
type Of<Kind extends Action['kind']> = Extract<Action, { readonly kind: Kind }>;

/** How each action is carried out on an element: one row for each, and the compiler misses one that is not there. */
const CARRY_OUT: { readonly [Kind in Action['kind']]: (site: Site, action: Of<Kind>) => Carried } = {
  keep: (site, { withoutRemains }) => (withoutRemains ? keptText(site) : kept(site)),
  remove: () => 'drop',
  clear: ({ element, scope }) => (element.end === element.valueStart ? 'copy' : cleared(element, scope)),
  truncdate: (site) => emptiedOr(site, dateEdit(site.element, site.scope, truncateDate), 'date'),
  capage: (site) => emptiedOr(site, aged(site.element, site.scope), 'age'),
  shiftdate: (site, { otherwise }) => shifted(site, otherwise),
  clean: (site, { otherwise }) => cleaned(site, otherwise),
  dummy: (site) => dummy(site),
  mapuid: (site) => newUids(site),
  set: (site, action) => replaced(site, action),
  replace: (site, action) => replaced(site, action),
  'append-method': (site) => methodAppended(site),
  'method-codes': (site) => codesOfMethod(site),
  // The input's own goes in any case; ours is inserted.
  encrypt: () => 'drop',
};

/** What comes of an element by what was decided of it. Throws an EngineError where that cannot be done. */
export function carryOut(site: Site): Carried {
  const { action } = site.decision;
  // The transfer syntax says that pixels are fragments, and never changes (PS3.5 Section A.4).
  if (site.element.encapsulated && action.kind === 'dummy')
    throw new EngineError(`${formatTag(site.element.tag)}: compressed pixels cannot be replaced`);
  return (CARRY_OUT[action.kind] as (site: Site, action: Action) => Carried)(site, action);
}

/** Our entry behind those of earlier steps. */
function methodAppended(site: Site): Edit {
  strand(site);
  return methodElement(site.element, site.scope, site.file.values.task) ?? 'copy';
}

/** An edit that leaves nothing of a value is told. */
function emptiedOr({ element, scope, file }: Site, edit: DateEdit, what: Invalid): Edit {
  if (edit !== 'emptied') return edit;
  tellInvalid(file.values.tally, element, what, 'clear');
  return cleared(element, scope);
}

/** Dates moved by the patient's days; where none is left, what else is to happen. */
function shifted(site: Site, otherwise: Otherwise): Carried {
  const { element, scope, file } = site;
  if (element.end === element.valueStart) return 'copy';
  const { task, tally, file: patient } = file.values;
  const days = dayOffset(task, patient.identity, task.assignment.options.dateShiftMaxDays);
  // A date that calls itself a time would stay as it is.
  const isDateAsTime = readVr(element) === 'TM' && lookUp(element.tag)?.vrs.includes('TM') === false;
  const lost = new Set<Lost>();
  const edit = dateEdit(element, scope, (text, vr) =>
    isDateAsTime ? '' : shiftDate(text, vr, days, (why) => lost.add(why)),
  );
  // Of several values some may be left.
  for (const why of lost) tellLost(tally, element.tag, why, edit === 'emptied' ? otherwise : 'clear');
  if (edit !== 'emptied') return edit;
  if (lost.size === 0) tellInvalid(tally, element, readVr(element) === 'TM' ? 'time' : 'date', otherwise);
  return instead(site, otherwise);
}

/** Text less what identifies somebody in the files of the task, and sequences with such text. */
function cleaned(site: Site, otherwise: Otherwise): Carried {
  const { element, scope } = site;
  if (element.items !== undefined)
    return sequenceEdit(site, element.items, () =>
      otherwise === 'clear' ? cleared(element, scope) : 'drop',
    );
  return element.end === element.valueStart ? 'copy' : cleanedText(site, otherwise);
}

/** A long text takes its time: it is cleaned in pieces. */
function* cleanedText(site: Site, otherwise: Otherwise): Steps<Edit> {
  const { element, creator, scope, file } = site;
  const hidden = withoutHidden(element, creator, scope.encoding.bigEndian);
  const edit = yield* cleaningText(hidden ? withValue(element, hidden) : element, scope, file.values);
  if (typeof edit === 'object') return edit;
  if (edit !== undefined && edit !== 'unchanged')
    tellNotCleaned(file.values.tally, element.tag, edit, otherwise);
  const carried = edit === 'unchanged' ? keptText(site) : instead(site, otherwise);
  return isSteps(carried) ? yield* carried : carried;
}

function instead(site: Site, otherwise: Otherwise): Carried {
  if (otherwise === 'remove') return 'drop';
  return otherwise === 'clear' ? cleared(site.element, site.scope) : dummy(site);
}

/** A value that means nothing; of a sequence, such values in its items. */
function dummy(site: Site): Carried {
  const { element, scope, file } = site;
  if (element.items !== undefined) return sequenceEdit(site, element.items, () => cleared(element, scope));
  return readVr(element) === 'UI' ? newUids(site) : dummyElement(element, scope, file.values);
}

const replaced = ({ element, scope, file }: Site, action: Of<'set' | 'replace'>): Edit =>
  written(element.tag, action, element, scope, file.values) ?? 'copy';

/** The codes of earlier steps are a sequence like any other: the rules speak of what else is in its items. */
function* codesOfMethod({ element, scope, file }: Site): Steps<Edit> {
  const around = scopeInside(element.tag, undefined, scope);
  const edited = new Map<Item, Splice>();
  for (const item of element.items ?? []) {
    const edits = yield* file.itemEdits(item, around);
    if (edits === undefined) continue;
    const out = new Splice();
    writeItem(item, edits, out);
    edited.set(item, out);
  }
  return methodCodes(element, scope, file.values.task, (item) => edited.get(item)) ?? 'copy';
}
