import { ownerFault, prefixFault, projectFault, projectKey, purposeFault, textFault } from './checks.ts';
import { InitError } from './init-error.ts';
import type { Answers, Identity, ProjectTemplate, Trigger } from './template.ts';

/** What the command line says; undefined where it says nothing. */
export interface Given {
  readonly project?: string | undefined;
  readonly name?: string | undefined;
  readonly owner?: string | undefined;
  readonly prefix?: string | undefined;
  readonly identity?: Identity | undefined;
  readonly keep?: readonly string[] | undefined;
  readonly purpose?: string | undefined;
  readonly trigger?: Trigger | undefined;
}

export type Question = keyof Given;

/** In the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  'project',
  'name',
  'identity',
  'owner',
  'prefix',
  'keep',
  'purpose',
  'trigger',
];

export const flagOf = (question: Question): string => (question === 'project' ? 'PROJECT' : `--${question}`);

export const unanswered = (given: Given): Question[] => QUESTIONS.filter((one) => given[one] === undefined);

/** The project as it was typed, without the `az_` that does not count. */
export const typedName = (project: string): string => project.trim().replace(/^az_/i, '');

export const defaultKeep = (template: ProjectTemplate): string[] =>
  template.survive.filter(({ byDefault }) => byDefault).map(({ id }) => id);

/** Fills what nobody said with the defaults, and checks all of it. `project` has none. */
export function complete(given: Given, template: ProjectTemplate): Answers {
  const { project = '', identity = 'invented', owner = '', prefix = '', purpose = '' } = given;
  check('project', projectFault(project));
  const name = given.name ?? typedName(project);
  const keep = given.keep ?? defaultKeep(template);
  check('name', textFault(name));
  check('owner', ownerFault(owner, identity === 'hashed'));
  check('prefix', prefixFault(prefix));
  check('keep', keepFault(keep, template));
  if (purpose !== '') check('purpose', purposeFault(purpose));
  return {
    project: projectKey(project),
    name: name.trim(),
    owner: owner.trim(),
    prefix: prefix.trim(),
    identity,
    keep,
    purpose: purpose.trim(),
    trigger: given.trigger,
  };
}

/** `a,b` and `a, b`; `none` is an empty list. */
export const readKeep = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(','))
    .map((id) => id.trim().toLowerCase())
    .filter((id) => id !== '' && id !== 'none');

function keepFault(keep: readonly string[], { survive }: ProjectTemplate): string | undefined {
  const ids = survive.map(({ id }) => id);
  const wrong = keep.find((id) => !ids.includes(id));
  return wrong === undefined ? undefined : `there is no "${wrong}"; there are ${ids.join(', ')}, and none`;
}

function check(question: Question, fault: string | undefined): void {
  if (fault !== undefined) throw new InitError(`${flagOf(question)}: ${fault}`);
}
