import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AsksForKey, asksForKey } from '../assignment/asks-for-key.ts';
import type { Assignment } from '../assignment/types.ts';
import type { Derive } from '../engine/context/types.ts';
import { normalised } from '../engine/identity/normalised.ts';
import { deriveWith, type Scope } from '../io/derive.ts';
import { fingerprint, randomKey } from '../io/key.ts';
import { ensureKeyFile, type KeyFile, KeyFileError, readKeyFile } from '../io/key-file.ts';
import { projectOf } from '../settings/project.ts';
import { looksLikeKey, NEW_KEY_IN_FILE } from '../settings/secret.ts';
import { describeError } from './describe-error.ts';
import { readNamedKey } from './named-key.ts';
import { TaskError } from './task-error.ts';

/** Where a lasting key may come from, as flags and environment give it. */
export interface KeySources {
  /** `--key-file`: whoever writes it there wants lasting identities. */
  readonly flag: string | undefined;
  /** MERCURE_ANONYMIZER_KEY_FILE: used by projects that ask for a key. */
  readonly named: string | undefined;
  /** MODULE_PERSISTENCE_DIR: a key is made there on first use. */
  readonly persistence: string | undefined;
  /** The variable that holds a key itself, which mercure has copied by then. */
  readonly exposed?: string | undefined;
}

const FILE_VARIABLE = 'MERCURE_ANONYMIZER_KEY_FILE';
/** What people may take for the variable that a key goes into. */
const NO_VARIABLE = 'MERCURE_ANONYMIZER_KEY';

export const keySources = (flag: string | undefined, env: NodeJS.ProcessEnv): KeySources => ({
  flag,
  named: env[FILE_VARIABLE] || undefined,
  persistence: env.MODULE_PERSISTENCE_DIR || undefined,
  exposed: env[NO_VARIABLE]
    ? NO_VARIABLE
    : looksLikeKey(env[FILE_VARIABLE] ?? '')
      ? FILE_VARIABLE
      : undefined,
});

export const KEY_NAME = 'anonymizer.key';

interface KeyPlace {
  readonly path: string;
  readonly from: KeyReport['from'];
}

/** Where the key lies, or would be made: the flag, the environment, the persistence folder, in this order. */
export function keyPlaceOf({ flag, named, persistence }: KeySources): KeyPlace | undefined {
  const file = flag ?? named;
  if (file !== undefined) return { path: file, from: 'key file' };
  return persistence ? { path: join(persistence, KEY_NAME), from: 'persistence folder' } : undefined;
}

/** For `result.json`. */
export interface KeyReport {
  readonly fingerprint: string;
  readonly from: 'key file' | 'persistence folder';
  /** What identities are the same in. */
  readonly scope: Scope;
}

/** What identities of a task are derived with. */
export interface TaskKeys {
  readonly fresh: Derive;
  readonly derive: Derive;
  readonly lasting: boolean;
  /** Undefined: identities are of this task alone. */
  readonly report: KeyReport | undefined;
  /** What the operator should know. */
  readonly warnings: readonly KeyWarning[];
}

interface KeyWarning {
  readonly id: 'key-readable' | 'key-of-this-task';
  readonly text: string;
}

interface Asked {
  readonly assignment: Assignment;
  readonly sources: KeySources;
  /** The task holds a single series. */
  readonly bySeries: boolean;
  /** Nothing may be written: a key that is not there yet is not made. */
  readonly dryRun: boolean;
}

const SOURCES =
  'Give the module a key: turn its persistence on in mercure (a key is made there on first use), or name a file in ' +
  'MERCURE_ANONYMIZER_KEY_FILE; outside mercure, use --key-file';
const BY_SERIES_DATES =
  'A rule moves dates, and this task holds a single series: without a lasting key each series of a study would be moved by ' +
  'other days';
const BY_SERIES_PSEUDONYMS =
  'The settings ask for lasting identities, and this task holds a single series: without a lasting key the series of a study ' +
  'would come apart';
const BY_STUDY = 'Or trigger the rule of mercure by study ("action_trigger": "study")';
const NO_PROJECT = 'Identities last within a project, and the settings have no section for this one';
const NO_KEY = 'The settings require a lasting key ("require_key" or "key_fingerprint"), and there is none';
const ofThisTask = (why: string): string =>
  `Pseudonyms, dates and UIDs hold for this task only, since ${why}: the next task of the same patient will have others`;
const NO_LASTING_KEY = 'there is no lasting key';
const NO_SECTION = 'identities last within a project, and the settings have no section for this one';
const isExposed = (variable: string): string =>
  `The environment of the module holds a key, in ${variable}: mercure copies it into the task.json of every task and into its database`;
const EXPOSED_HINT = `${NEW_KEY_IN_FILE.charAt(0).toUpperCase()}${NEW_KEY_IN_FILE.slice(1)}`;
const LOST =
  'Was the folder of the key lost, or is this server given another one? Put the right key back; a new key gives everybody new pseudonyms';
const NOT_USED =
  'The key of --key-file is not used, since the settings have no section for the project, or no project is named (-p): pseudonyms, dates and UIDs hold for this task only';
const READABLE = 'The key file can be read by users other than its owner';

/**
 * The keys of a task. A lasting one is read, or made, only where the settings or the call ask for it. Throws a TaskError
 * where it cannot be had and the task needs it.
 */
export async function keysOf(asked: Asked): Promise<TaskKeys> {
  const { assignment, sources, bySeries } = asked;
  if (sources.exposed !== undefined) throw new TaskError(isExposed(sources.exposed), EXPOSED_HINT);
  const asks = asksForKey(assignment);
  const surely = asks.surely || sources.flag !== undefined;
  const scope = scopeOf(assignment);
  const given = sources.flag === undefined ? undefined : readNamedKey(sources.flag);
  const fresh = deriveWith(randomKey(), scope ?? { kind: 'project', name: '' });
  const own = (warnings: readonly KeyWarning[] = []): TaskKeys => ({
    fresh,
    derive: fresh,
    lasting: false,
    report: undefined,
    warnings,
  });
  if (!surely && !asks.forDates) return own();

  const needs = surely || bySeries;
  const found = scope === undefined ? undefined : await findKey(asked, needs, given);
  if (found !== undefined && scope !== undefined) {
    const { key, readableByOthers, from } = found;
    const report = { fingerprint: fingerprint(key), from, scope };
    demand(assignment, report.fingerprint);
    const warnings: KeyWarning[] = readableByOthers ? [{ id: 'key-readable', text: READABLE }] : [];
    return { fresh, derive: deriveWith(key, scope), lasting: true, report, warnings };
  }
  const { requireKey, keyFingerprint } = assignment.options;
  if (requireKey || keyFingerprint !== undefined)
    throw scope === undefined ? new TaskError(NO_PROJECT) : new TaskError(NO_KEY, SOURCES);
  if (bySeries)
    throw new TaskError(refusedBySeries(asks), scope === undefined ? NO_PROJECT : SOURCES, BY_STUDY);
  if (!surely) return own();
  const why = scope === undefined ? NO_SECTION : NO_LASTING_KEY;
  return own([{ id: 'key-of-this-task', text: given === undefined ? ofThisTask(why) : NOT_USED }]);
}

const refusedBySeries = ({ forDates }: AsksForKey): string =>
  forDates ? BY_SERIES_DATES : BY_SERIES_PSEUDONYMS;

/** Undefined: general stands alone, and nothing lasts. */
export function scopeOf({ projectSection, options: { domain } }: Assignment): Scope | undefined {
  if (projectSection === undefined) return undefined;
  return domain === undefined
    ? { kind: 'project', name: normalised(projectOf(projectSection)) }
    : { kind: 'domain', name: normalised(domain) };
}

type Found = KeyFile & Pick<KeyReport, 'from'>;

/** Undefined where none is to be had, or where it cannot be had and the task can do without. */
async function findKey(
  { assignment, sources, dryRun }: Asked,
  needs: boolean,
  given: KeyFile | undefined,
): Promise<Found | undefined> {
  if (given !== undefined) return { ...given, from: 'key file' };
  const place = keyPlaceOf(sources);
  if (place === undefined) return undefined;
  const { path, from } = place;
  const isMade = from === 'persistence folder';
  // A new key has another fingerprint, and would only be in the way of the right one.
  const { keyFingerprint } = assignment.options;
  if (isMade && keyFingerprint !== undefined && !existsSync(path))
    throw new TaskError(
      `There is no key with the fingerprint ${keyFingerprint} in the persistence folder`,
      LOST,
    );
  // A dry run writes nothing, and shows what a run with a new key would do.
  if (dryRun && isMade && !existsSync(path)) return { key: randomKey(), readableByOthers: false, from };
  try {
    return { ...(isMade ? await ensureKeyFile(path) : readKeyFile(path)), from };
  } catch (error) {
    if (!needs) return undefined;
    const what = isMade ? 'The lasting key in the persistence folder' : 'The key file';
    throw new TaskError(`${what} cannot be used: ${reasonOf(error, isMade)}`);
  }
}

function reasonOf(error: unknown, inPersistence: boolean): string {
  if (error instanceof KeyFileError) return error.message;
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return describeError(error);
  return inPersistence ? 'there is no such folder' : 'there is no such file';
}

/** Throws a TaskError where the settings expect another key than that with this fingerprint. */
export function demand({ options: { keyFingerprint } }: Assignment, own: string): void {
  if (keyFingerprint === undefined || keyFingerprint === own) return;
  throw new TaskError(
    `The lasting key is not the one that "key_fingerprint" names: its fingerprint is ${own}, and ${keyFingerprint} is expected`,
    LOST,
  );
}
