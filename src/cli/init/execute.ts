import { UserError } from '../../finding/user-error.ts';
import { errorText } from '../../format/error-text.ts';
import {
  checkGiven,
  complete,
  flagOf,
  type Given,
  type NeedsPurpose,
  unanswered,
} from '../../init/answers.ts';
import { projectKey } from '../../init/checks.ts';
import { CI_FILES, HOSTERS, type Hoster } from '../../init/ci/files.ts';
import { type Tool, toolMissing } from '../../init/ci/tool.ts';
import { type Composed, compose, generalOf, judgePlace, needsPurpose } from '../../init/compose.ts';
import { chosenPreset, type General } from '../../init/start.ts';
import { advice, keptAndGone } from '../../init/summary.ts';
import { findTarget, type Target } from '../../init/target.ts';
import type { Answers, ProjectTemplate } from '../../init/template.ts';
import { packagePath } from '../../io/package.ts';
import { oneLine } from '../../settings/text.ts';
import { ownEnvironment } from '../environment.ts';
import { askFor, askForTool, confirmed } from './ask.ts';
import { toolOf } from './tool.ts';
import { type Draft, readExisting, readTemplate, writeDrafts } from './write.ts';

interface InitCall {
  readonly given: Given;
  readonly file: string;
  readonly module: string | undefined;
  readonly rule: string | undefined;
  readonly ci: readonly Hoster[];
  /** Where CI gets the program from, as the command line says it. */
  readonly tool: string | undefined;
  readonly yes: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** There is somebody to ask. */
  readonly terminal: boolean;
}

/** Carries out `init`; gives the exit code. */
export async function executeInit(call: InitCall): Promise<number> {
  try {
    return await init(call);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(errorText(oneLine(error.message.replaceAll('FILE', call.file)), error.hint));
    return error.exitCode;
  }
}

async function init(call: InitCall): Promise<number> {
  const { dryRun, terminal, yes } = call;
  const tool = await ciTool(call);
  const drafts = tool === undefined ? [] : await ciDrafts(call, tool);
  const onlyCi = drafts.length > 0 && Object.values(call.given).every((value) => value === undefined);
  if (!onlyCi) drafts.unshift(await sectionDraft(call));
  if (dryRun) {
    if (onlyCi) for (const { text } of drafts) process.stdout.write(text);
    return 0;
  }
  if (terminal && !yes && !(await confirmed(drafts.map(({ path }) => path)))) {
    process.stderr.write('Nothing was written.\n');
    return 0;
  }
  await writeDrafts(drafts);
  for (const { path, before } of drafts)
    process.stdout.write(`${before === undefined ? 'Wrote' : 'Changed'} ${path}\n`);
  if (tool?.kind === 'file')
    process.stdout.write(`Commit ${tool.path} as well: it is unpacked from there.\n`);
  if (!onlyCi) process.stdout.write(`Next: mercure-anonymizer lint ${call.file}\n`);
  return 0;
}

async function ciDrafts({ ci, force }: InitCall, tool: Tool): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const hoster of new Set(ci)) {
    const { path, text } = CI_FILES[hoster];
    const before = await readExisting(path);
    if (before !== undefined && !force)
      throw new UserError(
        `${path} already exists`,
        'add to it what --ci with --dry-run prints; --force replaces it',
      );
    drafts.push({ path, before, text: text(tool) });
  }
  return drafts;
}

/** Where CI gets the program from; undefined where no file for CI is to be written. */
async function ciTool({ ci, tool, terminal, yes }: InitCall): Promise<Tool | undefined> {
  if (ci.length === 0) {
    if (tool === undefined) return undefined;
    throw new UserError('--tool needs --ci', `say for whom: --ci ${HOSTERS.join(', --ci ')}`);
  }
  if (tool !== undefined) return toolOf(tool);
  if (terminal && !yes) return askForTool();
  throw toolMissing();
}

/** Asks, makes the section, and shows it: what is for people goes to stderr where the text goes to stdout. */
async function sectionDraft(call: InitCall): Promise<Draft> {
  const { file, dryRun, force, module, rule } = call;
  const template: ProjectTemplate = JSON.parse(readTemplate(packagePath('templates/project.json')));
  const source = await readExisting(file);
  if (source === undefined && (module ?? rule) !== undefined)
    throw new UserError('FILE does not exist: --module and --rule are for a mercure.json');
  const target = source === undefined ? undefined : findTarget(source, { module, rule });
  const place = { source, target };
  const environment = ownEnvironment();
  const general = generalOf(place, template, environment);
  const needs: NeedsPurpose = (some) => needsPurpose(some, template, place, environment);
  const given = await answersOf(call, target, template, general, needs);
  const answers = complete(given, template, general);
  const composed = compose(answers, template, place, force, environment);
  const whole = dryRun && source === undefined;
  process.stdout.write(whole ? composed.text : composed.shown);
  const say = dryRun ? process.stderr : process.stdout;
  say.write(`\n${report(answers, given.project ?? '', template, composed).join('\n')}\n`);
  return { path: file, before: source, text: composed.text };
}

/** What the file knows goes before a question, and what the command line says before both. */
async function answersOf(
  call: InitCall,
  target: Target | undefined,
  template: ProjectTemplate,
  general: General,
  needs: NeedsPurpose,
): Promise<Given> {
  const { preset = chosenPreset(general, template), trigger = target?.trigger } = call.given;
  const known: Given = { ...call.given, preset, trigger };
  checkGiven(known, template, general);
  if (known.project !== undefined) judgePlace(target, projectKey(known.project), call.force);
  const missing = unanswered(known, needs);
  if (call.yes || missing.length === 0) {
    if (known.project === undefined)
      throw new UserError('PROJECT is missing', 'name the AE title that images are sent to');
    return known;
  }
  if (call.terminal)
    return askFor(known, template, general, (project) => taken(target, project, call), needs);
  throw new UserError(
    `there is no terminal to ask on, and these are missing: ${missing.map(flagOf).join(', ')}`,
    known.project === undefined ? undefined : 'give them, or --yes for the defaults',
  );
}

/** Why the section of a project cannot be written, as the answer to a question. */
function taken(target: Target | undefined, project: string, { file, force }: InitCall): string | undefined {
  try {
    judgePlace(target, projectKey(project), force);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message.replaceAll('FILE', file);
    throw error;
  }
}

const report = (answers: Answers, typed: string, template: ProjectTemplate, composed: Composed): string[] => [
  ...keptAndGone(answers, template, composed.assignment),
  ...advice(answers, typed, template, composed),
  '',
];
