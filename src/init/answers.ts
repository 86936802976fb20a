import { UserError } from '../finding/user-error.ts';
import { ownerFault, prefixFault, projectFault, projectKey, purposeFault, textFault } from './checks.ts';
import { defaultKeep, type General, newGeneral, offersOf, startPresets } from './start.ts';
import type { Answers, Identity, ProjectTemplate, Trigger } from './template.ts';

/** What the command line says; undefined where it says nothing. */
export interface Given {
  readonly project?: string | undefined;
  readonly name?: string | undefined;
  readonly owner?: string | undefined;
  readonly prefix?: string | undefined;
  readonly identity?: Identity | undefined;
  /** The one at the bottom. */
  readonly preset?: string | undefined;
  readonly keep?: readonly string[] | undefined;
  readonly purpose?: string | undefined;
  readonly trigger?: Trigger | undefined;
}

export type Question = keyof Given;

/** In the order in which they are asked. */
const QUESTIONS: readonly Question[] = [
  'project',
  'name',
  'identity',
  'owner',
  'prefix',
  'preset',
  'keep',
  'purpose',
  'trigger',
];

export const flagOf = (question: Question): string => (question === 'project' ? 'PROJECT' : `--${question}`);

/** Whether something stays that a purpose has to be given for; nothing is known to, as long as `keep` is not answered. */
export type NeedsPurpose = (given: Given) => boolean;

/** What is still to be asked, in order; the purpose only where something stays for it. */
export const unanswered = (given: Given, needsPurpose: NeedsPurpose): Question[] =>
  QUESTIONS.filter((one) => given[one] === undefined && (one !== 'purpose' || needsPurpose(given)));

/** The project as it was typed, without the `az_` that does not count. */
export const typedName = (project: string): string => project.trim().replace(/^az_/i, '');

/** Refuses an answer that is no good, by the name of its flag. */
export function checkGiven(given: Given, template: ProjectTemplate, general: General): void {
  const check = <Q extends Question>(
    question: Q,
    faultOf: (answer: NonNullable<Given[Q]>) => string | undefined,
  ): void => {
    const answer = given[question];
    const fault = answer === undefined || answer === null ? undefined : faultOf(answer);
    if (fault !== undefined) throw new UserError(`${flagOf(question)}: ${fault}`);
  };
  check('project', projectFault);
  check('name', textFault);
  check('owner', (owner) => ownerFault(owner, given.identity === 'hashed'));
  check('prefix', prefixFault);
  const presets = startPresets(given.preset, general, template);
  check('keep', (keep) => keepFault(keep, presets, template));
  check('purpose', (purpose) => (purpose === '' ? undefined : purposeFault(purpose)));
}

/** Fills what nobody said with the defaults, and checks all of it. `project` has none. */
export function complete(given: Given, template: ProjectTemplate, general = newGeneral(template)): Answers {
  const { project = '', identity = 'invented', owner = '', prefix = '', purpose = '' } = given;
  const presets = startPresets(given.preset, general, template);
  const name = given.name ?? typedName(project);
  const keep = given.keep ?? defaultKeep(presets, template);
  checkGiven({ ...given, project, identity, owner, prefix, purpose, name, keep }, template, general);
  return {
    project: projectKey(project),
    name: name.trim(),
    owner: owner.trim(),
    prefix: prefix.trim(),
    identity,
    presets,
    keep,
    purpose: purpose.trim(),
    trigger: given.trigger,
  };
}

/** `a,b` and `a, b`; `none` is an empty list, and beside others a contradiction. */
export function readKeep(texts: readonly string[]): string[] {
  const ids = texts
    .flatMap((text) => text.split(','))
    .map((id) => id.trim().toLowerCase())
    .filter((id) => id !== '');
  return ids.every((id) => id === NOTHING) ? [] : ids;
}

const NOTHING = 'none';

/** What is wrong with the ids of what must survive, for a project that starts from these presets. */
export function keepFault(
  keep: readonly string[],
  presets: readonly string[],
  template: ProjectTemplate,
): string | undefined {
  if (keep.includes(NOTHING)) return 'none stands for nothing, and others are named: none, or the others';
  const ids = offersOf(presets, template).map(({ id }) => id);
  const wrong = keep.find((id) => !ids.includes(id));
  if (wrong !== undefined)
    return `the preset ${presets[0]} does not offer "${wrong}"; choose from ${ids.join(', ')}, or none`;
  const both = template.profile.survive.find(
    ({ id, insteadOf }) => keep.includes(id) && insteadOf !== undefined && keep.includes(insteadOf),
  );
  return both && `choose ${both.insteadOf} or ${both.id}, not both`;
}
