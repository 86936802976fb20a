import type { Job } from './job.ts';

const LISTED_ONLY =
  'burned_in "divert" is carried out only under the rules of mercure that "divert_rules" lists, and this task ' +
  'came through another one. If that rule has dynamic routing and an alternate target, and the anonymizer is its last ' +
  'module, add its name to "divert_rules"; if not, write "burned_in": "refuse", "drop" or "warn"';
const NO_MERCURE =
  'burned_in "divert" asks mercure for the alternate target of its rule, and mercure did not start this run: write ' +
  '"burned_in": "refuse", "drop" or "warn" in settings for runs without it';
const NOMAD =
  'burned_in "divert" needs the Docker runner of mercure: under Nomad mercure does not read what a module says about ' +
  'routing, and would send the files to the usual targets. Write "burned_in": "refuse", "drop" or "warn"';

/**
 * Why `burned_in` "divert" is not carried out, and what to do; undefined where it is. mercure ignores what a module says
 * about routing where its rule is not set up for it, and then sends the files to the usual targets: so only under rules
 * whose names somebody has written down.
 */
export function divertHindrance(
  { assignment, appliedRule, tree }: Job,
  env: NodeJS.ProcessEnv,
): string | undefined {
  if (tree) return NO_MERCURE;
  // Nomad sets it for each of its tasks.
  if (env.NOMAD_ALLOC_ID !== undefined) return NOMAD;
  const isListed = appliedRule !== undefined && assignment.options.divertRules.includes(appliedRule);
  return isListed ? undefined : LISTED_ONLY;
}
