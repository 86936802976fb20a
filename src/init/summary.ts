import { claimsOf } from '../assignment/coverage/coverage.ts';
import { staysOf } from '../assignment/coverage/staying.ts';
import { goneCount, stayingByEffect, stayingCount } from '../assignment/coverage/staying-words.ts';
import type { Assignment } from '../assignment/types.ts';
import { messageOf } from '../format/finding-text.ts';
import { locator } from '../format/place.ts';
import { wrap } from '../format/wrap.ts';
import { someOf } from '../lint/support/attribute-text.ts';
import { decideTag } from '../lint/support/views.ts';
import type { Effect } from '../rules/disclosure.ts';
import { projectAdvice } from './checks.ts';
import type { Composed } from './compose.ts';
import { offersOf } from './start.ts';
import type { Answers, Offer, ProjectTemplate } from './template.ts';

const WIDTH = 80;
const PATIENT_ID = 0x00100020;
const OVERLAY_DATA = 0x60003000;
const CURVE_DATA = 0x50003000;
/** So many attributes are named; `print-assignment` has all. */
const NAMED = 6;

const text = {
  staying: (effect: Effect, names: string) => `${effect}: ${names}`,
  claims: (codes: string) => `Files say in (0012,0064) what they fulfil: ${codes}.`,
  patient: (words: string) => `name and number of the patient, replaced: ${words}`,
  patientByGeneral: () => 'name and number of the patient, as the rules of "general" say',
  rest: (number: number, effects: string) =>
    `the other ${number} attributes of PS3.15 Table E.1-1, at every depth: ${effects}`,
  uids: () => 'the original UIDs of study, series and images',
  unknown: () => 'everything that no rule names, private elements included',
  nested: () => 'attributes that no rule names and PS3.15 does not list, inside sequences that stay',
  allOthers: () => 'all other elements that no rule names, private ones included',
  unlisted: () => 'attributes of the standard that no rule names and PS3.15 Table E.1-1 does not list',
  unknownToStandard: () =>
    'private elements that no rule names, and elements that the standard does not know',
  overlays: () => 'overlays',
  curves: () => 'curves',
  graphics: () => 'overlays and curves',
  series: () =>
    'Triggered by series, each series of a study becomes a study of its own, and of another invented patient. Choose the trigger "study" in the rule of mercure, if they are to stay together.',
  seriesHashed: () =>
    'Triggered by series, each series of a study gets a Study Instance UID of its own, though the patient is the same. Choose the trigger "study" in the rule of mercure, if they are to stay together.',
  study: () => 'In the rule of mercure choose the trigger "study".',
  hashed: () =>
    'A task without an accession number fails, since all of them would get one hash. Whoever knows owner and name can try out accession numbers until a hash fits: keep the owner to yourself.',
  reasons: () =>
    'The purpose goes into "lint_accept" as the reason for what stays; mercure hands it on in task.json.',
  noReason: () => 'The purpose is not written: nothing stays that needs a reason.',
  pixels: () => 'Text that is burned into the pixels is not found: look at the images.',
};

/** What stays and what goes, for people. */
export function keptAndGone(
  { keep, identity, presets }: Answers,
  template: ProjectTemplate,
  assignment: Assignment,
): string[] {
  const stays = staysOf(assignment);
  const offers = offersOf(presets, template);
  const { retainUids } = assignment.options;
  const [overlays, curves] = [OVERLAY_DATA, CURVE_DATA].map(
    (tag) => decideTag(assignment, tag).action.kind === 'keep',
  ) as [boolean, boolean];
  const byGeneral = decideTag(assignment, PATIENT_ID).rule?.layer === 'general';
  const words = [
    {
      stays: false,
      text: byGeneral ? text.patientByGeneral() : text.patient(template.identity[identity].words),
    },
    ...offers.map((one) =>
      keep.includes(one.id)
        ? { stays: true, text: one.words }
        : { stays: false, text: goneWords(one, offers, keep) },
    ),
    ...withoutRule(assignment),
    ...(overlays === curves
      ? [{ stays: overlays, text: text.graphics() }]
      : [
          { stays: overlays, text: text.overlays() },
          { stays: curves, text: text.curves() },
        ]),
    { stays: retainUids, text: text.uids() },
    { stays: true, text: stayingCount(stays) },
    ...stayingByEffect([...stays.listed, ...stays.unlisted]).map(([effect, those]) => ({
      stays: true,
      text: text.staying(
        effect,
        someOf(
          those.map(({ keyword }) => keyword),
          NAMED,
        ),
      ),
    })),
    { stays: false, text: text.rest(stays.rows - stays.listed.length, goneCount(stays)) },
  ];
  const those = (stays: boolean): string[] =>
    items(words.filter((one) => one.stays === stays && one.text !== '').map((one) => one.text));
  return ['Stays:', ...those(true), 'Goes:', ...those(false)];
}

/** What goes with an offer that was not taken: less where another one stands in for it. */
function goneWords({ id, gone, words }: Offer, offers: readonly Offer[], keep: readonly string[]): string {
  const instead = offers.find((one) => one.insteadOf === id && keep.includes(one.id));
  return instead?.goneBeside ?? gone ?? words;
}

/** What becomes of the elements that no rule names. */
function withoutRule({ options, keepsStandard }: Assignment): { stays: boolean; text: string }[] {
  if (!options.removeUnknownTags) return [{ stays: true, text: text.unknown() }];
  return [
    { stays: true, text: keepsStandard ? text.unlisted() : text.nested() },
    { stays: false, text: keepsStandard ? text.unknownToStandard() : text.allOthers() },
  ];
}

/** What to know and to do about it, the linter's findings included. */
export function advice(
  answers: Answers,
  typedProject: string,
  template: ProjectTemplate,
  { assignment, alone, findings, accepts }: Pick<Composed, 'assignment' | 'alone' | 'findings' | 'accepts'>,
): string[] {
  const claims = claimsOf(assignment).map(({ code, meaning }) => `${code} ${meaning}`);
  const { keep, identity, presets, trigger, purpose } = answers;
  const hashed = identity === 'hashed';
  const placeOf = locator(alone);
  const bySeries = hashed ? text.seriesHashed() : text.series();
  return [
    'To know:',
    ...items([
      ...projectAdvice(typedProject),
      ...offersOf(presets, template)
        .filter(({ id }) => keep.includes(id))
        .map((one) => one.advice),
      ...(hashed ? [text.hashed()] : []),
      trigger === 'series' ? bySeries : text.study(),
      ...(claims.length > 0 ? [text.claims(claims.join(', '))] : []),
      ...(accepts ? [text.reasons()] : purpose === '' ? [] : [text.noReason()]),
      text.pixels(),
      ...findings.map(
        (one) => `${one.severity}: ${messageOf(one, placeOf)} [${one.id}]${one.hint ? `; ${one.hint}` : ''}`,
      ),
    ]),
  ];
}

const items = (texts: readonly string[]): string[] =>
  texts.flatMap((one) => wrap(one, WIDTH, '  - ', '    '));
