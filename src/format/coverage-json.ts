import type { CoverageReport } from '../assignment/coverage/report.ts';
import { OVERLAY_OF } from '../assignment/overlay-presets.ts';
import { reasonText } from '../assignment/reasons.ts';
import { formatSelector } from '../rules/selector.ts';
import { formatTag } from '../standard/tag.ts';
import { stayingNumbers } from './coverage-words.ts';
import { locator } from './place.ts';

/** All of the coverage as JSON, four blanks of indent, rows in the order of the table. */
export function coverageJson(report: CoverageReport): string {
  const { label, assignment, edition, claims, codes, sections, totals, byOption, unlisted } = report;
  const placeOf = locator(report.text);
  const rows = sections.flatMap((section) => section.rows);
  const value = {
    label,
    version: report.version,
    date: report.date,
    edition,
    preset: assignment.preset,
    presets: assignment.presets,
    isOfStandard: assignment.standard.length > 0,
    section: assignment.projectSection ?? null,
    digest: assignment.digest,
    claims: claims.map(({ code, meaning }) => ({ code, meaning })),
    codes: codes.map(({ code, meaning, option, isClaimed, whyNot }) => ({
      code,
      meaning,
      option: option ?? null,
      claimed: isClaimed,
      whyNot: isClaimed ? null : whyNot,
    })),
    totals: { ...totals, byOption },
    staying: stayingNumbers(assignment),
    rows: rows
      .sort((a, b) => a.selector.localeCompare(b.selector, 'en'))
      .map((row) => {
        const { rule, layer, reason, type } = row.decision;
        return {
          selector: row.selector,
          keyword: row.keyword,
          name: row.name,
          basic: row.basic,
          options: row.options,
          grade: row.grade,
          by: row.by ?? null,
          allowedBy: row.allowedBy.map((option) => ({ option, preset: OVERLAY_OF[option] })),
          command: row.command,
          place: row.place,
          inner: row.inner === undefined ? null : formatTag(row.inner),
          type: type ?? null,
          layer,
          reason,
          why: reasonText(row.decision),
          rule:
            rule === undefined
              ? null
              : {
                  selector: formatSelector(rule.selector),
                  preset: rule.preset ?? null,
                  position: rule.span === undefined ? null : placeOf(rule.span.start),
                },
        };
      }),
    unlisted: unlisted.map(formatTag),
  };
  return `${JSON.stringify(value, undefined, 4)}\n`;
}
