import { UserError } from '../../finding/user-error.ts';
import type { Tool } from './tool.ts';

export const preCommitText = (tool: Tool): string => `\
# Run \`pre-commit install\`. It checks the settings in each commit.
repos:
${repository(tool)
  .map((line) => `  ${line}\n`)
  .join('')}`;

function repository(tool: Tool): string[] {
  switch (tool.kind) {
    case 'git':
      return [
        `- repo: ${tool.url}`,
        `  rev: ${tool.commit}`,
        '  hooks:',
        '    - id: mercure-anonymizer-lint',
      ];
    case 'image':
      return local('docker_image', [
        `entry: --network none --entrypoint mercure-anonymizer ${tool.image} lint --ignore-unknown`,
      ]);
    case 'file':
      return local('system', ['entry: >-', ...checked(tool.path, tool.sha512).map((line) => `  ${line}`)]);
    case 'url':
      throw new UserError(
        '--tool: pre-commit would fetch an address at each commit',
        'put the packed file into the repository and give its path, or give an image or a commit',
      );
  }
}

const local = (language: string, entry: readonly string[]): string[] => [
  '- repo: local',
  '  hooks:',
  '    - id: mercure-anonymizer-lint',
  '      name: lint mercure-anonymizer settings',
  `      language: ${language}`,
  ...entry.map((line) => `      ${line}`),
  '      types: [json]',
  '      require_serial: true',
];

/** On machines of people: macOS has no sha512sum, and what is unpacked must not stay behind. */
const checked = (path: string, sha512: string): string[] => [
  `sh -c 'set -e;`,
  `(sha512sum ${path} || shasum -a 512 ${path}) 2>/dev/null | grep -q ${sha512}`,
  `|| { echo "${path} is not the file that was chosen" >&2; exit 2; };`,
  `tool=$(mktemp -d); trap "rm -rf $tool" EXIT;`,
  `tar -xzf ${path} -C "$tool" --strip-components=1;`,
  `node "$tool/bin/run.js" lint --ignore-unknown "$@"' --`,
];
