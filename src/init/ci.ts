/** The hosters whose CI files come with the package. */
export const HOSTERS = ['github', 'gitlab', 'pre-commit'] as const;
export type Hoster = (typeof HOSTERS)[number];

/** Where each hoster looks for its file, and which template it is made from; both with slashes, from the root. */
export const CI_FILES: Readonly<Record<Hoster, { readonly path: string; readonly template: string }>> = {
  github: { path: '.github/workflows/mercure-settings.yml', template: 'templates/ci/github.yml' },
  gitlab: { path: '.gitlab-ci.yml', template: 'templates/ci/gitlab.yml' },
  'pre-commit': { path: '.pre-commit-config.yaml', template: 'templates/ci/pre-commit.yaml' },
};

/** A template with this version of the package; where to put it need not be said in the file itself. */
export const ciText = (template: string, version: string): string =>
  template
    .replace(/^# Put this into [^\n]*?\. (?=[A-Z])/, '# ')
    .replace(/mercure-anonymizer@\d+\.\d+\.\d+[-.\w]*/g, `mercure-anonymizer@${version}`);
