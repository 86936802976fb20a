import { scriptOf } from './script.ts';
import type { Tool } from './tool.ts';

export const githubText = (tool: Tool): string => `\
# Checks the settings in each pull request and shows the findings at their lines.
name: mercure settings

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  lint:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v5
${steps(tool).join('\n')}
`;

function steps(tool: Tool): string[] {
  if (tool.kind === 'image')
    return run([
      // GITHUB_ACTIONS has it print annotations.
      'docker run --rm --network none --env GITHUB_ACTIONS --volume "$PWD:/work:ro" --workdir /work \\',
      `  --entrypoint mercure-anonymizer ${tool.image} \\`,
      '  lint .',
    ]);
  const { get, program } = scriptOf(tool);
  const node = ['      - uses: actions/setup-node@v5', '        with:', '          node-version: 24'];
  return [...node, ...run([...get, `${program} lint .`])];
}

const run = (lines: readonly string[]): string[] => [
  '      - run: |',
  ...lines.map((line) => `          ${line}`),
];
