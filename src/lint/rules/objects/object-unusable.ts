import { andMore, lostByUser, whereNeeded } from '../../support/needed.ts';
import type { LintRule } from '../../support/types.ts';

const lost = (action: string, what: string) => `this ${action} ${what}: the objects become unusable`;
const keep = () => 'write "keep", or take the rule out: presets and options never remove it';

export const objectUnusable: LintRule = {
  id: 'object-unusable',
  severity: 'error',
  docs: {
    what: 'A rule of the settings removes or empties pixels, geometry, the SOP Class, or another attribute that no viewer can do without.',
    why: 'The files are written and sent, and nobody can open them.',
    wrong: { text: '{"general": {}, "mystudy": {"(7fe0,0010)": "remove"}}' },
    right: { text: '{"general": {}, "mystudy": {"(7fe0,0010)": "keep"}}' },
  },
  check(file, report) {
    for (const { tags, need, action, report: at } of lostByUser(file)) {
      if (need !== 'fatal') continue;
      const what = `${whereNeeded(tags[0]!)}${andMore(tags)}`;
      report({ ...at, message: lost(verb[action], what), hint: keep() });
    }
  },
};

const verb = { remove: 'removes', clear: 'empties' } as const;
