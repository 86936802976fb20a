import { scriptOf } from './script.ts';
import type { Tool } from './tool.ts';

export function gitlabText(tool: Tool): string {
  const { image, get, program } = job(tool);
  return `\
# Checks the settings. Findings appear in the code quality widget of a merge request.
mercure-settings:
${image.map((line) => `  ${line}\n`).join('')}\
  script:
${get.map((line) => `    - '${line}'\n`).join('')}\
    # Once for the widget, once for the log; the second one decides.
    - '${program} lint . --format gitlab --output gl-code-quality-report.json || true'
    - '${program} lint .'
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;
}

function job(tool: Tool) {
  return tool.kind === 'image'
    ? {
        image: ['image:', `  name: ${tool.image}`, '  entrypoint: [""]'],
        get: [],
        program: 'mercure-anonymizer',
      }
    : { image: ['image: node:24'], ...scriptOf(tool) };
}
