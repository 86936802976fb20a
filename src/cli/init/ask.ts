import { UserError } from '../../finding/user-error.ts';
import {
  type Given,
  keepFault,
  type NeedsPurpose,
  type Question,
  typedName,
  unanswered,
} from '../../init/answers.ts';
import { ownerFault, prefixFault, projectFault, purposeFault, textFault } from '../../init/checks.ts';
import { TOOL_FORMS, type Tool } from '../../init/ci/tool.ts';
import { defaultKeep, type General, offersOf, startPresets } from '../../init/start.ts';
import type { Identity, ProjectTemplate, Trigger } from '../../init/template.ts';
import { toolOf } from './tool.ts';

const ask = {
  project: 'AE title that the images are sent to (names the section):',
  name: 'Name of the project:',
  identity: 'In place of the patient:',
  owner: 'Owner, for @project_owner@ and as the key of @hash_acc@ (may be empty):',
  ownerOfHash: 'Owner, the key of the hash (must not be empty; keep it to yourself):',
  prefix: 'Prefix of patient IDs (may be empty):',
  preset: 'Which rules to start from?',
  keep: 'What must survive?',
  purpose: 'What is the data for? (goes into the settings as the reason)',
  trigger: 'How is the rule of mercure triggered?',
};

/** No question goes to stdout, so that the output can be piped. */
async function prompts() {
  const { default: inquirer } = await import('inquirer');
  return inquirer.createPromptModule({ input: process.stdin, output: process.stderr });
}

/** Asks for what the command line does not say; `taken` tells why a project cannot be written. Leaving with Ctrl-C throws inquirer's ExitPromptError. */
export async function askFor(
  given: Given,
  template: ProjectTemplate,
  general: General,
  taken: Fault,
  needsPurpose: NeedsPurpose,
): Promise<Given> {
  const prompt = await prompts();
  let answers = given;
  let [question] = unanswered(answers, needsPurpose);
  while (question !== undefined) {
    const answer: Given = await prompt([questionOf(question, answers, template, general, taken)]);
    answers = { ...answers, ...answer };
    [question] = unanswered(answers, needsPurpose);
  }
  return answers;
}

/** Where CI gets the program from. */
export async function askForTool(): Promise<Tool> {
  const prompt = await prompts();
  const message = `Where does CI get mercure-anonymizer from?\n  ${TOOL_FORMS}:\n `;
  const { tool }: { tool: string } = await prompt([
    { type: 'input', name: 'tool', message, validate: toolFault },
  ]);
  return toolOf(tool);
}

function toolFault(text: string): true | string {
  try {
    toolOf(text);
    return true;
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.hint].filter(Boolean).join(': ');
    throw error;
  }
}

export async function confirmed(paths: readonly string[]): Promise<boolean> {
  const prompt = await prompts();
  const message = `Write ${paths.join(' and ')}?`;
  const { yes } = await prompt([{ type: 'confirm', name: 'yes', message, default: true }]);
  return yes;
}

type Fault = (text: string) => string | undefined;

const valid =
  (fault: Fault) =>
  (text: string): true | string =>
    fault(text) ?? true;

function questionOf(
  question: Question,
  given: Given,
  template: ProjectTemplate,
  general: General,
  taken: Fault,
) {
  const base = { name: question, message: ask[question] };
  switch (question) {
    case 'project':
      return {
        ...base,
        type: 'input' as const,
        validate: valid((text) => projectFault(text) ?? taken(text)),
      };
    case 'name':
      return {
        ...base,
        type: 'input' as const,
        default: typedName(given.project ?? ''),
        validate: valid(textFault),
      };
    case 'identity':
      return { ...base, type: 'select' as const, choices: identities(template), default: 'invented' };
    case 'owner': {
      const hashed = given.identity === 'hashed';
      return {
        ...base,
        message: hashed ? ask.ownerOfHash : ask.owner,
        type: 'input' as const,
        validate: valid((text) => ownerFault(text, hashed)),
      };
    }
    case 'prefix':
      return { ...base, type: 'input' as const, validate: valid(prefixFault) };
    case 'preset':
      return {
        ...base,
        type: 'select' as const,
        choices: presets(template),
        default: template.general.preset,
      };
    case 'keep': {
      const start = startPresets(given.preset, general, template);
      return {
        ...base,
        type: 'checkbox' as const,
        choices: survivors(start, template),
        pageSize: 10,
        validate: (chosen: readonly { readonly value: string }[]) =>
          keepFault(
            chosen.map(({ value }) => value),
            start,
            template,
          ) ?? true,
      };
    }
    case 'purpose':
      return { ...base, type: 'input' as const, validate: valid(purposeFault) };
    case 'trigger':
      return { ...base, type: 'select' as const, choices: TRIGGERS, default: 'study' };
  }
}

const TRIGGERS: readonly { readonly name: string; readonly value: Trigger }[] = [
  { name: 'study: all series of a study in one task', value: 'study' },
  { name: 'series: each series in a task of its own', value: 'series' },
];

const identities = ({ identity }: ProjectTemplate): { name: string; value: Identity }[] => [
  { name: identity.invented.words, value: 'invented' },
  { name: identity.hashed.words, value: 'hashed' },
];

const presets = ({ general, profile }: ProjectTemplate): { name: string; value: string }[] => [
  { name: `the preset ${general.preset}`, value: general.preset },
  { name: profile.words, value: profile.preset },
];

const survivors = (
  start: readonly string[],
  template: ProjectTemplate,
): { name: string; short: string; value: string; checked: boolean }[] =>
  offersOf(start, template).map(({ id, words }) => ({
    name: words,
    short: id,
    value: id,
    checked: defaultKeep(start, template).includes(id),
  }));
