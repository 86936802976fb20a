import { quoteKey } from '../../../rules/selector.ts';
import { projectOf, sectionName } from '../../../settings/project.ts';
import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const noRoom = (key: string, length: number) =>
  `${key} has no room for az_ before it: with it, it has ${length} characters, and an AE title has at most ${MAX}`;
const shorter = () =>
  `take a name of at most ${MAX - PREFIX.length} characters, or send to the name without az_`;

const MAX = 16;
const PREFIX = 'az_';

export const longProjectName: LintRule = {
  id: 'long-project-name',
  severity: 'note',
  docs: {
    what: 'The name of a project has 14 to 16 characters, so the AE title with `az_` would be too long.',
    why: 'mercure is mostly set up to anonymize what is sent to `az_...`: nobody can send there for this project.',
    wrong: { text: '{"general": {}, "longitudinal-2": {"(0010,4000)": "remove"}}' },
    right: { text: '{"general": {}, "longitud-2": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { property, isGeneral, report: shared } of sectionPlaces(file)) {
      const name = sectionName(property.key);
      const withPrefix = PREFIX.length + projectOf(name).length;
      // A name that is too long by itself has a finding of its own.
      if (isGeneral || name.length > MAX || withPrefix <= MAX) continue;
      report({
        ...shared,
        at: property,
        message: noRoom(quoteKey(property.key), withPrefix),
        hint: shorter(),
      });
    }
  },
};
