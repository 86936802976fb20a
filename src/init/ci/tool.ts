import { UserError } from '../../finding/user-error.ts';

/**
 * Where CI gets the program from, so that it is the same today and tomorrow. Never a name of a registry: whoever registers the
 * name would run code in the CI of everybody.
 */
export type Tool = PackedFile | PackedUrl | Image | GitCommit;

/** A file of the settings repository, as a path from its root. */
interface PackedFile {
  readonly kind: 'file';
  readonly path: string;
  /** In hexadecimal digits, as sha512sum takes it. */
  readonly sha512: string;
}

interface PackedUrl {
  readonly kind: 'url';
  readonly url: string;
  readonly sha512: string;
}

interface Image {
  readonly kind: 'image';
  readonly image: string;
}

interface GitCommit {
  readonly kind: 'git';
  readonly url: string;
  readonly commit: string;
}

export const TOOL_FORMS =
  'FILE.tgz that "npm pack" made and your repository holds, IMAGE@sha256:DIGEST, or git+https://HOST/OWNER/REPO#COMMIT';

export const toolMissing = (): UserError =>
  new UserError(
    '--ci needs --tool: where CI gets mercure-anonymizer from. No public registry has it, and anybody could register its name',
    `give ${TOOL_FORMS}`,
  );

const refused = (fault: string, hint: string): UserError => new UserError(`--tool: ${fault}`, hint);

/** Nothing that a shell or YAML would take for more than text. */
const PATH = /^\w[\w.-]*(\/[\w.-]+)*$/;
const PLAIN_URL = /^(https|ssh|file):\/\/[\w.@:-]*\/[\w./~%+-]+$/;
const IMAGE = /^[a-z0-9][\w.:-]*(\/[\w.-]+)*(:[\w.-]+)?$/;
const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The tool that an answer names. `digestOf` gives the SHA-512 of a packed file in hexadecimal digits, or throws a UserError where
 * it is none.
 */
export function readTool(answer: string, digestOf: (path: string) => string): Tool {
  const text = answer.trim();
  if (text === '') throw toolMissing();
  const [where = '', fragment] = split(text, '#');
  if (/^(git\+)?[a-z]+:\/\//.test(where)) return remote(where, fragment);
  if (where.endsWith('.tgz')) return { kind: 'file', path: pathOf(text), sha512: digestOf(pathOf(text)) };
  return imageOf(text);
}

function remote(where: string, fragment: string | undefined): Tool {
  const url = where.replace(/^git\+/, '');
  const isGit = url !== where || !url.endsWith('.tgz');
  if (/^https:\/\/[^/]*@/.test(url) || /^\w+:\/\/[^/@]*:[^/@]*@/.test(url))
    throw refused('a password or token would stand in the file for everybody', 'give the address without it');
  if (!PLAIN_URL.test(url) || (!isGit && !url.startsWith('https://')))
    throw refused(
      'this address cannot be used',
      'give https://..., or for git also ssh://... or file://..., of letters, digits and ./~%+-_ only',
    );
  return isGit ? gitOf(url, fragment) : packedUrl(url, fragment);
}

function gitOf(url: string, commit: string | undefined): Tool {
  if (commit !== undefined && COMMIT.test(commit)) return { kind: 'git', url, commit };
  const fault =
    commit === undefined
      ? 'without a commit it would be another program after each push'
      : 'a branch, a tag or a short commit can become another program';
  throw refused(fault, `give the whole commit, ${url}#COMMIT; "git rev-parse HEAD" in a checkout prints it`);
}

function packedUrl(url: string, integrity: string | undefined): Tool {
  const sha512 = integrity === undefined ? undefined : hexOfIntegrity(integrity);
  if (sha512 !== undefined) return { kind: 'url', url, sha512 };
  throw refused(
    'what an address gives can become another file',
    `give its integrity too, ${url}#sha512-...; "npm pack --json" prints it`,
  );
}

/** The digits of `sha512-BASE64`, the form in which npm prints an integrity: 64 bytes are 86 characters and `==`. */
function hexOfIntegrity(integrity: string): string | undefined {
  const [, base64] = /^sha512-([A-Za-z0-9+/]{86}==)$/.exec(integrity) ?? [];
  if (base64 === undefined) return undefined;
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function pathOf(text: string): string {
  const path = text.replace(/^(\.\/)+/, '');
  if (path.startsWith('/') || path.split('/').includes('..'))
    throw refused(
      'CI sees only what the repository holds',
      'put the file into it, and give its path from the root of the repository',
    );
  if (!PATH.test(path))
    throw refused(
      'this path cannot be used',
      'use letters, digits and . _ - in the names of folders and file',
    );
  return path;
}

function imageOf(text: string): Tool {
  const [name = '', digest] = split(text, '@');
  if (IMAGE.test(name) && digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest))
    return { kind: 'image', image: text };
  if (IMAGE.test(name) && digest === undefined)
    throw refused(
      'an image without its digest can become another one',
      `give ${name}@sha256:DIGEST; "docker image inspect --format '{{.RepoDigests}}' ${name}" prints it`,
    );
  if (digest !== undefined && /^[\w.-]+$/.test(digest))
    throw refused(
      'this is a name of npm, which is not ours there: anybody could register it',
      `give ${TOOL_FORMS}`,
    );
  throw refused('this is neither a file, an image by digest nor a commit', `give ${TOOL_FORMS}`);
}

/** What stands before the first `mark`, and behind it. */
function split(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
