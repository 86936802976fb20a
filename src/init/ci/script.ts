import type { Tool } from './tool.ts';

/** The program in CI: how it gets there, line by line of a shell that stops at the first failure, and how it is called then. */
export interface Script {
  readonly get: readonly string[];
  readonly program: string;
}

export type Fetched = Exclude<Tool, { readonly kind: 'image' }>;

/** Outside of the repository that is checked, whose files the program would take for settings. */
const FOLDER = 'tool=$(mktemp -d)';

/** Nothing is installed by a name, and no script of a package runs. A packed file brings its dependencies along. */
export function scriptOf(tool: Fetched): Script {
  switch (tool.kind) {
    case 'file':
      return { get: [FOLDER, ...unpack(tool.path, tool.sha512)], program: BUILT };
    case 'url': {
      const packed = '$tool/packed.tgz';
      const download = `curl --fail --silent --show-error --location --output "${packed}" ${tool.url}`;
      return { get: [FOLDER, download, ...unpack(packed, tool.sha512)], program: BUILT };
    }
    case 'git':
      return { get: [FOLDER, ...clone(tool.url, tool.commit)], program: 'node "$tool/bin/dev.js"' };
  }
}

const BUILT = 'node "$tool/bin/run.js"';

const unpack = (path: string, sha512: string): string[] => [
  `echo "${sha512}  ${path}" | sha512sum --check --quiet`,
  `tar -xzf "${path}" -C "$tool" --strip-components=1`,
];

/** The sources run as they are. What they need comes by the lock file, whose integrities npm checks. */
const clone = (url: string, commit: string): string[] => [
  'git init --quiet "$tool"',
  `git -C "$tool" fetch --quiet --depth 1 ${url} ${commit}`,
  `git -C "$tool" checkout --quiet ${commit}`,
  'npm ci --prefix "$tool" --omit=dev --ignore-scripts --no-audit --no-fund',
];
