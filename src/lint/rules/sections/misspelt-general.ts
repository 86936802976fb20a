import { readSettings } from '../../../settings/read.ts';
import type { LintRule } from '../../support/types.ts';
import { propertyAt } from '../../support/views.ts';

const ID = 'misspelt-general';

export const misspeltGeneral: LintRule = {
  id: ID,
  severity: 'warning',
  docs: {
    what: 'There is no section `general`, but one whose name is a letter away from it.',
    why: 'It is taken for a project, so its rules and options apply to nobody.',
    wrong: { text: '{"genral": {"preset": "default"}}' },
    right: { text: '{"general": {"preset": "default"}}' },
  },
  check(file, report) {
    // Seen from its own project the section is that project's; only the others see the slip.
    for (const { settings, use } of file.units) {
      for (const { id, message, hint, span } of readSettings(settings, undefined, []).findings) {
        const property = id === ID ? propertyAt(settings, span) : undefined;
        if (property === undefined) continue;
        report({ at: property, message, hint, sections: [property.key], mercureRule: use?.rule.name });
      }
    }
  },
};
