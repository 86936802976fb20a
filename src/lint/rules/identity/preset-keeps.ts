import { staysOf } from '../../../assignment/coverage/staying.ts';
import { stayingByEffect, stayingCount } from '../../../assignment/coverage/staying-words.ts';
import { someOf } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { viewReport, wholeViewsOf } from '../../support/views.ts';

const keeps = (count: string, preset: string, number: number, names: string) =>
  `${count}; the preset ${preset} lets ${number} of them stay: ${names}`;
const stricter = () => 'where that is too much, write a rule of your own: "remove" or "clear"';

/** So many attributes are named; `print-assignment` has all. */
const NAMED = 10;

export const presetKeeps: LintRule = {
  id: 'preset-keeps',
  severity: 'note',
  docs: {
    what: 'The preset is not one of the standard, and keeps attributes of PS3.15 Table E.1-1 on purpose.',
    why: 'Descriptions, sex and age are kept for research; whether a project may hand them on is for the project to decide.',
    wrong: { text: '{"general": {"preset": "default"}, "mystudy": {}}' },
    right: { text: '{"general": {"preset": "none", "remove_unknown_tags": "true", "(0008,0060)": "keep"}}' },
  },
  check(file, report) {
    for (const place of wholeViewsOf(file)) {
      const { assignment } = place;
      // What a preset of the standard keeps is held against the table as a whole.
      if (assignment.standard.length > 0) continue;
      const stays = staysOf(assignment);
      const kept = [...stays.listed, ...stays.unlisted].filter(({ decision }) => decision.layer === 'preset');
      if (kept.length === 0) continue;
      const names = stayingByEffect(kept).flatMap(([, those]) => those.map(({ keyword }) => keyword));
      report({
        ...viewReport(place),
        message: keeps(stayingCount(stays), assignment.preset, kept.length, someOf(names, NAMED)),
        hint: stricter(),
      });
    }
  },
};
