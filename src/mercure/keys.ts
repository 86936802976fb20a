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
}

export const KEY_NAME = 'anonymizer.key';

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
const NO_KEY =
  'The settings say that a lasting key has to be there ("require_key" or "key_fingerprint"), and there is none';
const OF_THIS_TASK =
  'Pseudonyms, dates and UIDs are of this task alone, since no lasting key is there: the next task of the same patient will have others';
const NOT_USED =
  'The key of --key-file is not used, since the settings have no section for the project, or no project is named (-p): pseudonyms, dates and UIDs are of this task alone';
const READABLE = 'The file of the key can be read by others than its owner';

/**
 * The keys of a task. A lasting one is read, or made, only where the settings or the call ask for it. Throws a TaskError
 * where it cannot be had and the task needs it.
 */
export async function keysOf(asked: Asked): Promise<TaskKeys> {
  const { assignment, sources, bySeries } = asked;
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
  return own([{ id: 'key-of-this-task', text: given === undefined ? OF_THIS_TASK : NOT_USED }]);
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
  { sources, dryRun }: Asked,
  needs: boolean,
  given: KeyFile | undefined,
): Promise<Found | undefined> {
  if (given !== undefined) return { ...given, from: 'key file' };
  const { named: file, persistence } = sources;
  const path = file ?? (persistence && join(persistence, KEY_NAME));
  if (!path) return undefined;
  const what = file === undefined ? 'The lasting key in the persistence folder' : 'The key file';
  // A dry run writes nothing, and shows what a run with a new key would do.
  if (dryRun && file === undefined && !existsSync(path))
    return { key: randomKey(), readableByOthers: false, from: 'persistence folder' };
  try {
    if (file !== undefined) return { ...readKeyFile(path), from: 'key file' };
    return { ...(await ensureKeyFile(path)), from: 'persistence folder' };
  } catch (error) {
    if (!needs) return undefined;
    const reason = error instanceof KeyFileError ? error.message : describeError(error);
    throw new TaskError(`${what} cannot be used: ${reason}`);
  }
}

/** Throws a TaskError where the settings expect another key than that with this fingerprint. */
export function demand({ options: { keyFingerprint } }: Assignment, own: string): void {
  if (keyFingerprint === undefined || keyFingerprint === own) return;
  throw new TaskError(
    `The lasting key is another one than "key_fingerprint" says: its fingerprint is ${own}, and ${keyFingerprint} is expected`,
    'Was the folder of the key lost, or is this server given another one? Put the right key back; a new key gives everybody new pseudonyms',
  );
}
