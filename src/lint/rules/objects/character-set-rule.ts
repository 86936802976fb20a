import { SPECIFIC_CHARACTER_SET } from '../../../standard/named-tags.ts';
import type { LintRule } from '../../support/types.ts';
import { decidedBy, userRules, viewsOf } from '../../support/views.ts';

const changes = () =>
  'this changes Specific Character Set, and the text that stays is not rewritten: run refuses every file with letters beyond ASCII';
const keep = () => 'take the rule out: the character set is changed where a new text needs it';

export const characterSetRule: LintRule = {
  id: 'character-set-rule',
  severity: 'warning',
  docs: {
    what: 'A rule removes, empties or sets Specific Character Set (0008,0005).',
    why: 'The attribute says how all other text is to be read; names and descriptions would turn into nonsense.',
    wrong: { text: '{"general": {}, "mystudy": {"(0008,0005)": "set(ISO_IR 192)"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0008,0005)": "keep"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, report: at } of userRules(place)) {
        const [decided] = decidedBy(place.assignment, rule, [SPECIFIC_CHARACTER_SET]);
        if (decided !== undefined && decided.decision.action.kind !== 'keep')
          report({ ...at, message: changes(), hint: keep() });
      }
    }
  },
};
