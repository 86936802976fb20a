import { edits } from '../../../rules/near.ts';
import { allSafePrivate } from '../../../standard/safe-private.ts';
import { rulesOf } from '../../support/sections.ts';
import { partsOf } from '../../support/selector-parts.ts';
import type { LintRule } from '../../support/types.ts';

const unknown = (creator: string, known: string) =>
  `files are not likely to have a private creator ${JSON.stringify(creator)}: PS3.15 E.3.10-1 knows ${JSON.stringify(known)}, and capital letters and blanks count`;
const write = (known: string) => `write {${known}}`;

export const creatorSpelling: LintRule = {
  id: 'creator-spelling',
  severity: 'warning',
  docs: {
    what: 'The private creator of a rule is spelled nearly, but not quite, like one that PS3.15 Table E.3.10-1 knows.',
    why: 'The name must be that of the file, letter by letter: otherwise the rule has no effect.',
    wrong: { text: '{"general": {"(0019,{Siemens MR Header}0c)": "keep"}}' },
    right: { text: '{"general": {"(0019,{SIEMENS MR HEADER}0c)": "keep"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      for (const part of partsOf(rule.selector)) {
        if (part.kind !== 'creator') continue;
        const known = nearCreator(part.creator, part.group);
        if (known !== undefined)
          report({ ...shared, message: unknown(part.creator, known), hint: write(known) });
      }
    }
  },
};

/** The creator of the table that is probably meant; undefined where the name is in it, or near to none. */
function nearCreator(creator: string, group: number): string | undefined {
  const rows = allSafePrivate();
  const names = [...new Set(rows.map((row) => row.creator))];
  if (names.includes(creator)) return undefined;
  const ofGroup = [...new Set(rows.filter((row) => row.group === group).map((row) => row.creator))];
  return (
    names.find((name) => squash(name) === squash(creator)) ??
    ofGroup.find((name) => digits(name) === digits(creator) && edits(name, creator) <= slips(creator))
  );
}

const squash = (name: string): string => name.replace(/[\s_-]/g, '').toLowerCase();
/** Manufacturers number their blocks: another number is another creator, and no slip. */
const digits = (name: string): string => name.replace(/\D/g, '');

/** Short names of one manufacturer differ in two letters: GEMS_PARM_01, GEMS_PATI_01. */
const slips = (name: string): number => (name.length > 14 ? 2 : name.length > 5 ? 1 : 0);
