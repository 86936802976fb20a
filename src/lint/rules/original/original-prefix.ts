import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const tookForOwner = () => 'the original takes "prefix" of "general" for the owner, and has no prefix then';
const move = () => 'move it into the sections of the projects, and write "owner" in general for the owner';

export const originalPrefix: LintRule = {
  id: 'original-prefix',
  severity: 'warning',
  compat: true,
  docs: {
    what: 'The section general has a prefix.',
    why: 'The original reads it as the owner: `@project_owner@` and `@hash_acc@` give other values than here, and `@project_prefix@` stays empty.',
    wrong: { text: '{"general": {"prefix": "MS"}}' },
    right: { text: '{"general": {}, "mystudy": {"prefix": "MS"}}' },
  },
  check(file, report) {
    for (const { object, isGeneral, report: shared } of sectionPlaces(file)) {
      const prefix = isGeneral ? object.properties.find(({ key }) => key === 'prefix') : undefined;
      if (prefix === undefined) continue;
      report({ ...shared, at: prefix, message: tookForOwner(), hint: move() });
    }
  },
};
