import { counted } from '../../../finding/counted.ts';
import { nameSome } from '../../support/attribute-text.ts';
import { mostTelling } from '../../support/identifiers.ts';
import { e11Tags } from '../../support/repeating.ts';
import type { LintRule } from '../../support/types.ts';
import { decideTag, viewReport, wholeViewsOf } from '../../support/views.ts';

const keeps = (preset: string, number: number, names: string) =>
  `the preset ${preset} keeps ${counted(number, 'attribute')} that PS3.15 E.1-1 lists: ${names}`;
const stricter = () => 'where that is too much, write a rule of your own: "remove" or "clear"';

export const presetKeeps: LintRule = {
  id: 'preset-keeps',
  severity: 'note',
  docs: {
    what: 'The preset keeps attributes of PS3.15 Table E.1-1 on purpose, and is none of the standard.',
    why: 'Descriptions, sex and age are kept for research; whether a project may hand them on is for it to decide.',
    wrong: { text: '{"general": {"preset": "default"}, "mystudy": {}}' },
    right: { text: '{"general": {"preset": "none", "remove_unknown_tags": "true", "(0008,0060)": "keep"}}' },
  },
  check(file, report) {
    for (const place of wholeViewsOf(file)) {
      const { assignment } = place;
      // What a preset of the standard keeps is held against the table as a whole.
      if (assignment.standard.length > 0) continue;
      const kept = e11Tags().filter((tag) => {
        const { action, layer } = decideTag(assignment, tag);
        return action.kind === 'keep' && layer === 'preset';
      });
      if (kept.length === 0) continue;
      report({
        ...viewReport(place),
        message: keeps(assignment.preset, kept.length, nameSome(mostTelling(kept), 10)),
        hint: stricter(),
      });
    }
  },
};
