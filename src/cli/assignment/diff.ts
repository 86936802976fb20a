import { diffAssignments } from '../../assignment/compare/diff.ts';
import { diffRequirements } from '../../assignment/compare/settings.ts';
import { type Diff, verdictOf } from '../../assignment/compare/types.ts';
import { EXIT } from '../../finding/exit-codes.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Side } from '../../format/diff-words.ts';
import { directIdentifier } from '../../lint/support/identifiers.ts';
import { colourLevel, painter } from '../colour.ts';
import { findSettings, foundWords, WHERE_LOOKED } from '../find-settings.ts';
import { answered, put, type Surroundings, showFindings } from './around.ts';
import type { DiffFlags } from './flags.ts';
import { textAtRevision } from './git-file.ts';
import {
  isPresetOperand,
  type Policy,
  type PolicyResult,
  presetPolicy,
  readSettingsText,
  textPolicy,
} from './policy.ts';

/** 0 compared, 1 by --fail-on, 2 the call could not be carried out: settings that are invalid included. */
export const executeDiff = (
  operands: readonly string[],
  flags: DiffFlags,
  around: Surroundings,
): Promise<number> =>
  answered(around, async () => {
    const [a, b] = await policiesOf(operands, flags, around);
    const sides = [a, b].map((result) => {
      showFindings(
        result.findings.filter(({ severity }) => severity === 'error'),
        result.source,
        around,
      );
      return result.policy;
    });
    const [before, after] = sides;
    if (before === undefined || after === undefined) return EXIT.couldNot;
    const assigned = diffAssignments(
      before.assignment,
      after.assignment,
      (tag) => directIdentifier(tag) !== undefined,
    );
    const required = diffRequirements(before.settings, after.settings);
    const diff = { ...assigned, settings: [...assigned.settings, ...required] };
    put(await textOf(sideOf(before), sideOf(after), diff, flags, around), flags.output, around);
    return fails(diff, flags['fail-on']) ? EXIT.failed : EXIT.done;
  });

async function policiesOf(
  named: readonly string[],
  flags: DiffFlags,
  around: Surroundings,
): Promise<readonly [PolicyResult, PolicyResult]> {
  const { from, to, project, rule, module } = flags;
  const choice = { project, rule, module, lenient: true };
  const [a, b] = withFound(named, from === undefined ? 2 : 1, around);
  if (from !== undefined) {
    if (a === undefined || b !== undefined)
      throw new UserError(
        '--from compares one file with itself',
        b === undefined ? WHERE_LOOKED : 'name one',
      );
    const before = textPolicy(await textAtRevision(a, from), `${a} at ${from}`, choice);
    const text = to === undefined ? await readSettingsText(a) : await textAtRevision(a, to);
    return bothKnow(before, textPolicy(text, to === undefined ? a : `${a} at ${to}`, choice), project);
  }
  if (a === undefined || b === undefined)
    throw new UserError(
      'there is nothing to compare',
      `name two presets or files, or one file with --from REVISION; ${WHERE_LOOKED}`,
    );
  const read = async (operand: string): Promise<PolicyResult> =>
    isPresetOperand(operand)
      ? presetPolicy(operand)
      : textPolicy(await readSettingsText(operand), operand, choice);
  return bothKnow(await read(a), await read(b), project);
}

/** One operand short: the settings that are here are the last one. */
function withFound(named: readonly string[], wanted: number, around: Surroundings): readonly string[] {
  const found = named.length === wanted - 1 ? findSettings(around.env) : undefined;
  if (found === undefined) return named;
  around.err(foundWords(found));
  return [...named, found.path];
}

/** A project that is new has no section on one side; one that is on neither is a slip. */
function bothKnow(
  a: PolicyResult,
  b: PolicyResult,
  project: string | undefined,
): readonly [PolicyResult, PolicyResult] {
  const wanted = project !== undefined && project.trim().toLowerCase() !== 'general';
  const lacks = ({ policy }: PolicyResult): boolean =>
    policy !== undefined && policy.settings.project === undefined;
  if (wanted && lacks(a) && lacks(b))
    throw new UserError(`neither side has a project "${project}"`, 'name the AE title or the section of one');
  return [a, b];
}

const sideOf = ({ label, assignment: { preset, digest } }: Policy): Side => ({ label, preset, digest });

const fails = (diff: Diff, on: DiffFlags['fail-on']): boolean =>
  (on === 'any' && verdictOf(diff) !== 'same') || (on === 'weaker' && verdictOf(diff) === 'weaker');

async function textOf(a: Side, b: Side, diff: Diff, flags: DiffFlags, around: Surroundings): Promise<string> {
  if (flags.format === 'json') return (await import('../../format/diff-json.ts')).diffJson(a, b, diff);
  if (flags.format === 'markdown')
    return (await import('../../format/diff-markdown.ts')).diffMarkdown(a, b, diff, { all: flags.all });
  const { diffText } = await import('../../format/diff-text.ts');
  const level = flags.output === undefined ? colourLevel(flags.color, around.env, around.isTerminal) : 0;
  return diffText(a, b, diff, { paint: await painter(level), all: flags.all });
}
