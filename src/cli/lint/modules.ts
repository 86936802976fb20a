import { noModule } from '../../documents/choose-view.ts';
import type { SettingsDocument } from '../../documents/types.ts';
import { UserError } from '../../finding/user-error.ts';

const forMercure = (): UserError =>
  new UserError(
    '--module is for a mercure.json, and none was read',
    'leave --module out, or name a mercure.json',
  );
const noneOfOurs = (name: string): UserError =>
  new UserError(
    `${name}: no module of it is the anonymizer, so that there are no settings to check`,
    'its image must be called mercure-anonymizer, or name the module with --module',
  );

/** Whether there is nothing in a mercure.json that could be judged: no module of it counts as ours. */
export const isWithoutOurs = ({ kind, root, mercure }: SettingsDocument): boolean =>
  kind === 'mercure' && root !== undefined && !mercure?.modules.some(({ ours }) => ours);

/** What the call asks for and the files do not have: modules that are named, and a module of ours in each mercure.json. */
export function missingModules(named: readonly string[], files: readonly SettingsDocument[]): UserError[] {
  // In what is no JSON nobody can look.
  if (files.some(({ kind, root }) => kind === 'mercure' && root === undefined)) return [];
  const mercure = files.flatMap((file) => (file.kind === 'mercure' ? [file] : []));
  if (named.length > 0 && mercure.length === 0) return [forMercure()];
  const modules = mercure.flatMap((file) => file.mercure?.modules ?? []);
  const wrong = named.filter((one) => !modules.some(({ name }) => name === one));
  if (wrong.length > 0) return wrong.map((one) => noModule(one, modules));
  return mercure.filter(isWithoutOurs).map(({ path }) => noneOfOurs(path));
}
