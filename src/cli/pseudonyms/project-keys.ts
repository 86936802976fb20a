import { existsSync } from 'node:fs';
import type { Options } from '../../assignment/types.ts';
import type { Derive } from '../../engine/context/types.ts';
import { UserError } from '../../finding/user-error.ts';
import { deriveWith, REMEMBER_NOTHING, type Scope } from '../../io/derive.ts';
import { fingerprint } from '../../io/key.ts';
import { KeyFileError, readKeyFile } from '../../io/key-file.ts';
import { describeError } from '../../mercure/describe-error.ts';
import { demand, type KeySources, keyPlaceOf, scopeOf } from '../../mercure/keys.ts';
import type { Log } from '../../mercure/log.ts';
import { readNamedKey } from '../../mercure/named-key.ts';
import { readPolicy, type SettingsSource } from '../../mercure/policy.ts';
import { readSettingsFile } from '../../mercure/settings-file.ts';
import { projectOf } from '../../settings/project.ts';
import { parseJson } from '../../settings/tree.ts';

/** What the originals of a project are made into pseudonyms with. */
export interface ProjectKeys {
  readonly derive: Derive;
  readonly options: Options;
  readonly scope: Scope;
  /** Of the key. */
  readonly fingerprint: string;
}

export interface Asked {
  readonly project: string;
  readonly settings: string | undefined;
  readonly domain: string | undefined;
  readonly maxDays: number | undefined;
  readonly keys: KeySources;
}

const NO_KEY = 'There is no key: name its file with --key-file';

/** Reads settings and key, and makes no key. Throws a UserError. */
export function projectKeys(asked: Asked, log: Log): ProjectKeys {
  const { assignment } = readPolicy(settingsOf(asked, log), projectOf(asked.project), log);
  const scope = scopeOf(assignment);
  if (scope === undefined) throw new UserError('The settings have no section for this project', undefined, 1);
  const key = keyOf(asked.keys);
  const own = fingerprint(key);
  demand(assignment, own);
  return {
    derive: deriveWith(key, scope, REMEMBER_NOTHING),
    options: assignment.options,
    scope,
    fingerprint: own,
  };
}

/** Without a file, a section in which nothing stands but what the call says. */
function settingsOf({ settings, project, domain, maxDays }: Asked, log: Log): SettingsSource {
  if (settings !== undefined) return readSettingsFile({ file: settings, project }, log);
  const section = {
    ...(domain === undefined ? {} : { domain }),
    ...(maxDays === undefined ? {} : { date_shift_max_days: maxDays }),
  };
  const text = JSON.stringify({ general: {}, [projectOf(project)]: section });
  return { settings: parseJson(text).root!, source: { text, label: 'the call' } };
}

function keyOf(sources: KeySources): Uint8Array {
  const place = keyPlaceOf(sources);
  // The folder may be there before its key is.
  if (place === undefined || (place.from === 'persistence folder' && !existsSync(place.path)))
    throw new UserError(NO_KEY);
  const { path } = place;
  if (path === sources.flag) return readNamedKey(path).key;
  try {
    return readKeyFile(path).key;
  } catch (error) {
    const reason = error instanceof KeyFileError ? error.message : describeError(error);
    throw new UserError(`The key file cannot be used: ${reason}`);
  }
}
