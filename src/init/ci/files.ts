import { githubText } from './github.ts';
import { gitlabText } from './gitlab.ts';
import { preCommitText } from './pre-commit.ts';
import type { Tool } from './tool.ts';

/** What checks settings by itself, and finds out how in a file of the repository. */
export const HOSTERS = ['github', 'gitlab', 'pre-commit'] as const;
export type Hoster = (typeof HOSTERS)[number];

/** Where each of them looks for its file, with slashes and from the root of the repository, and what stands in it. */
export const CI_FILES: Readonly<
  Record<Hoster, { readonly path: string; readonly text: (tool: Tool) => string }>
> = {
  github: { path: '.github/workflows/mercure-settings.yml', text: githubText },
  gitlab: { path: '.gitlab-ci.yml', text: gitlabText },
  'pre-commit': { path: '.pre-commit-config.yaml', text: preCommitText },
};
