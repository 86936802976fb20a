import { claimsOf } from '../assignment/coverage/coverage.ts';
import type { InForce } from '../assignment/explain/origins.ts';
import type { AssignmentReport } from '../assignment/explain/report.ts';
import { standardCode } from '../assignment/explain/report.ts';
import { commandText } from '../assignment/print.ts';
import { reasonText } from '../assignment/reasons.ts';
import { formatSelector } from '../rules/selector.ts';
import { locator } from './place.ts';

/** The assignment as JSON, four blanks of indent; what the filters leave out is only counted. */
export function assignmentJson(report: AssignmentReport): string {
  const {
    label,
    assignment,
    options,
    projectInfo,
    pseudonyms,
    macros,
    rows,
    rest,
    leftOut,
    totals,
    version,
    date,
  } = report;
  const placeOf = locator(report.text);
  const withPlace = ({ span, ...one }: InForce) => ({ ...one, position: span && placeOf(span.start) });
  const edition = assignment.standard[0]?.edition;
  const value = {
    label,
    version,
    date,
    preset: assignment.preset,
    presets: assignment.presets,
    standard:
      edition === undefined
        ? null
        : {
            edition,
            options: assignment.standard.map(({ option }) => option),
            claims: claimsOf(assignment).map(({ code, meaning }) => ({ code, meaning })),
          },
    deidentifies: assignment.deidentifies,
    section: assignment.projectSection ?? null,
    digest: assignment.digest,
    options: options.map(withPlace),
    project: projectInfo.map(withPlace),
    pseudonyms,
    macros: Object.fromEntries(macros.map(({ macro, value: text }) => [macro, text])),
    totals,
    rows: rows.map((row) => ({
      selector: row.selector,
      keyword: row.keyword,
      name: row.name,
      command: row.command,
      effect: row.effect,
      layer: row.layer,
      reason: row.reason,
      why: reasonText(row),
      sopClasses: row.sopClasses ?? null,
      types: row.types ?? null,
      standard: row.isMask ? null : (standardCode(row.tag) ?? null),
      beaten: row.beaten.map((rule) => ({
        layer: rule.layer,
        selector: formatSelector(rule.selector),
        command: commandText(rule.command),
        ...(rule.span === undefined ? {} : { position: placeOf(rule.span.start) }),
      })),
    })),
    rest,
    leftOut,
    unusable: [...assignment.unusable].map(([sopClass, why]) => ({ sopClass, why })),
  };
  return `${JSON.stringify(value, undefined, 4)}\n`;
}
