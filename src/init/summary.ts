import type { Assignment } from '../assignment/types.ts';
import { nameSome } from '../lint/attribute-text.ts';
import type { Finding } from '../lint/types.ts';
import { decideTag } from '../lint/views.ts';
import { allE11Rows } from '../standard/e11.ts';
import { projectAdvice } from './checks.ts';
import type { Answers, ProjectTemplate } from './template.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;

const text = {
  listed: (kept: number, all: number, names: string) =>
    `of the ${all} attributes that PS3.15 Table E.1-1 lists, ${kept} stay: ${names}`,
  patient: (words: string) => `name and number of the patient, replaced: ${words}`,
  rest: () => 'all else that the preset knows to identify, at every depth, and UIDs, which become new ones',
  unknown: () => 'everything that no rule names, private elements included',
  overlays: () => 'overlays and curves',
  series: () =>
    'Triggered by series, each series of a study becomes a study of its own, and of another invented patient. Choose the trigger "study" in the rule of mercure, if they are to stay together.',
  seriesHashed: () =>
    'Triggered by series, each series of a study gets a Study Instance UID of its own, though the patient is the same. Choose the trigger "study" in the rule of mercure, if they are to stay together.',
  study: () => 'In the rule of mercure choose the trigger "study".',
  hashed: () =>
    'A task without an accession number fails, since all of them would get one hash. Who knows owner and name can try out accession numbers until a hash fits: keep the owner to yourself.',
  reasons: () =>
    'The purpose stands in "lint_accept" as the reason for what stays; mercure hands it on in task.json.',
  pixels: () => 'Text that is burned into the pixels is not found: look at the images.',
};

/** What stays and what goes, for people. */
export function keptAndGone(
  { keep, identity }: Answers,
  template: ProjectTemplate,
  assignment: Assignment,
): string[] {
  const listed = allE11Rows().filter(({ mask }) => mask === 0xffffffff);
  const kept = listed.filter(({ tag }) => decideTag(assignment, tag).action.kind === 'keep');
  const names = nameSome(
    kept.map(({ tag }) => tag),
    6,
  );
  const groups = (stays: boolean): string[] =>
    template.survive.filter(({ id }) => keep.includes(id) === stays).map(({ words }) => words);
  const { removeUnknownTags, removeOverlays, removeCurves } = assignment.options;
  return [
    'Stays:',
    ...items([...groups(true), ...(kept.length > 0 ? [text.listed(kept.length, listed.length, names)] : [])]),
    'Goes:',
    ...items([
      text.patient(template.identity[identity].words),
      ...groups(false),
      ...(removeUnknownTags ? [text.unknown()] : []),
      ...(removeOverlays && removeCurves ? [text.overlays()] : []),
      text.rest(),
    ]),
  ];
}

/** What to know and to do about it, the linter's findings included. */
export function advice(
  answers: Answers,
  typedProject: string,
  template: ProjectTemplate,
  findings: readonly Finding[],
  accepts: boolean,
): string[] {
  const { keep, identity, trigger } = answers;
  const hashed = identity === 'hashed';
  const bySeries = hashed ? text.seriesHashed() : text.series();
  return [
    'To know:',
    ...items([
      ...projectAdvice(typedProject),
      ...template.survive.filter(({ id }) => keep.includes(id)).map((one) => one.advice),
      ...(hashed ? [text.hashed()] : []),
      trigger === 'series' ? bySeries : text.study(),
      ...(accepts ? [text.reasons()] : []),
      text.pixels(),
      ...findings.map(
        ({ severity, message, hint, rule }) => `${severity}: ${message} [${rule}]${hint ? `; ${hint}` : ''}`,
      ),
    ]),
  ];
}

const items = (texts: readonly string[]): string[] =>
  texts.flatMap((one) => wrap(one, WIDTH, '  - ', '    '));
