import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../finding/user-error.ts';

const run = promisify(execFile);

/** A file's text at a revision of the git repository that holds it. Throws UserError with the reason. */
export async function textAtRevision(path: string, revision: string): Promise<string> {
  // git would take it for an option.
  if (revision === '' || revision.startsWith('-'))
    throw new UserError(`"${revision}" is no revision of git`, 'name a commit, a branch or a tag');
  const git = (...args: readonly string[]): Promise<{ stdout: string }> =>
    run('git', ['-C', dirname(path), ...args], { maxBuffer: 64 * 1024 * 1024, windowsHide: true });
  try {
    await git('rev-parse', '--git-dir');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing
      ? new UserError(
          'git is not installed, or the folder of the file does not exist',
          '--from and --to need both',
        )
      : new UserError(`${path} is in no git repository`, '--from and --to need one: name a file in it');
  }
  try {
    await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  } catch {
    throw new UserError(
      `there is no revision "${revision}" in the repository of ${path}`,
      'a shallow clone has few: fetch it first',
    );
  }
  try {
    const { stdout } = await git('show', `${revision}:./${basename(path)}`);
    return stdout;
  } catch {
    throw new UserError(`${path}: is not in the revision "${revision}"`, 'name a revision that has it');
  }
}
