import { EFFECTS } from '../assignment/actions.ts';
import { type Staying, staysOf } from '../assignment/coverage/staying.ts';
import { type AssignmentReport, standardCode } from '../assignment/explain/report.ts';
import { counted } from '../finding/counted.ts';
import { directIdentifier } from '../lint/support/identifiers.ts';
import type { LintFinding } from '../lint/support/types.ts';
import type { Effect } from '../rules/disclosure.ts';
import { e11CodeWords } from '../standard/e11-words.ts';
import { SCRIPT, STYLE } from './assignment-html-page.ts';
import { attributesHtml } from './assignment-table-html.ts';
import { originText, sopClassNames } from './assignment-words.ts';
import { boardHead, boardHtml, factsHtml } from './board-html.ts';
import { boardSummary } from './board-summary.ts';
import { type Html, html } from './html.ts';
import { folded, htmlPage, pill } from './html-page.ts';
import { locator } from './place.ts';

/**
 * One page that needs nothing else: for an ethics board, a data protection officer, a project's file. Two sheets of summary, and
 * all attributes folded below. Readable on paper, on a phone and without colour; the search box needs the page's own script, the
 * rest does not. `findings`: what the linter says of the project; undefined where there are no settings to be looked at.
 */
export function assignmentHtml(report: AssignmentReport, findings?: readonly LintFinding[]): string {
  const summary = boardSummary(report, findings);
  return htmlPage(
    `De-identification: ${report.label}`,
    html`${boardHead(summary, factsHtml(summary.facts))}
<main>
${boardHtml(summary, report.filtered)}
${stays(report)}
${settings(report)}
${attributesHtml(report)}
</main>`,
    { style: STYLE, script: SCRIPT },
  );
}

/** What of the identifying attributes a file still tells: those that every view counts. */
function stays({ assignment, filtered }: AssignmentReport): Html {
  if (filtered) return html``;
  const { listed, unlisted } = staysOf(assignment);
  const staying = [...listed, ...unlisted];
  const shown = staying.filter(({ effect }) => !LEFT_OUT.includes(effect));
  if (shown.length === 0) return html``;
  return folded(
    { title: 'Identifying attributes that stay, in whole or in part', note: counted(shown.length, 'row') },
    html`<section class="rows">
<p>Each is listed once, with what happens where most of it comes through. ${leftOutOf(staying)}</p>
<table><thead><tr><th scope="col">Tag</th><th scope="col">Attribute</th><th scope="col">Result</th><th scope="col">The standard’s basic profile</th><th scope="col">Decided by</th></tr></thead><tbody>
${shown.map(stayingRow)}</tbody></table></section>`,
  );
}

function stayingRow({ selector, keyword, tag, effect, decision, place, inner }: Staying): Html {
  const code = selector === 'private' ? 'X' : standardCode(tag);
  const person = directIdentifier(tag);
  const isInside = inner !== undefined || place === 'in sequences';
  return html`<tr data-effect="${effect}"><td class="tag">${selector}</td><td class="keyword">${keyword}${
    isInside ? html`<span class="note">in sequences</span>` : ''
  }</td>
<td>${pill(effect)}</td><td data-label="The standard">${code === undefined ? 'not listed' : `${code}: ${e11CodeWords(code)}`}${
    person === undefined ? '' : html`<span class="note">a person’s ${person}</span>`
  }</td><td data-label="Decided by">${decision.layer}</td></tr>
`;
}

/** There are many of them, and each says little by itself: the list of all attributes has them. */
const LEFT_OUT: readonly Effect[] = ['date moved', 'cleaned'];

function leftOutOf(staying: readonly Staying[]): string {
  const parts = LEFT_OUT.flatMap((effect) => {
    const { length } = staying.filter((one) => one.effect === effect);
    return length === 0 ? [] : [`${length} with the result “${effect}”`];
  });
  return parts.length === 0
    ? ''
    : `Besides, ${parts.join(' and ')} stand only in the list of all attributes.`;
}

function settings({ text, options, projectInfo, assignment, totals }: AssignmentReport): Html {
  const placeOf = locator(text);
  const info = projectInfo.map((one) => ({ ...one, name: `project ${one.name}` }));
  const rows = [...options, ...info].map(
    (
      one,
    ) => html`<tr><th scope="row"><code>${one.name}</code></th><td>${one.value}</td><td>${originText(one, placeOf)}</td></tr>
`,
  );
  const unusable = [...assignment.unusable.keys()];
  const names = sopClassNames(unusable).join(', ');
  const counts = EFFECTS.map((effect) => html`<li><b>${totals[effect]}</b>${effect}</li>`);
  return folded(
    { title: 'Options and project', note: 'and the attributes in numbers' },
    html`<p>Of the attributes that the rules name:</p>
<ul class="counts">${counts}</ul>
<table><thead><tr><th scope="col">Option</th><th scope="col">Value</th><th scope="col">Set by</th></tr></thead><tbody>
${rows}</tbody></table>
${unusable.length === 0 ? html`` : html`<p class="faint">Of little use after this preset: ${names}.</p>`}`,
  );
}
