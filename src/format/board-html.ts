import type { Alert } from './board-alerts.ts';
import type { Fact } from './board-facts.ts';
import type { BoardSummary, Line } from './board-summary.ts';
import { type Html, html } from './html.ts';
import { pill } from './html-page.ts';

/** What is asked about, and what must not be overlooked. */
export const boardHead = ({ title, alerts }: Pick<BoardSummary, 'title' | 'alerts'>, more: Html): Html =>
  html`<header>
<p class="faint">De-identification of medical images (DICOM)</p>
<h1>${title}</h1>
${alertsHtml(alerts)}
${more}
</header>`;

/** The summary: at most two sheets of A4, for readers who know neither DICOM nor the language of rules. */
export function boardHtml(summary: BoardSummary, isFiltered: boolean): Html {
  return html`<section class="board">
<h2>What happens to the data</h2>
<p>Besides the image, a file holds attributes: who the patient is, where, when and how the image was made. The rules decide for each
attribute, at every depth of the file, whether it is removed, emptied, replaced or kept.</p>
<table><thead><tr><th scope="col">What</th><th scope="col">Result</th><th scope="col">In words</th></tr></thead>
${linesHtml(summary.lines)}</table>
</section>
${staysHtml(summary.stays)}
<section>
<h2>Pixels, and what these rules cannot do</h2>
<ul class="limits">${summary.limits.map((limit) => html`<li>${limit}</li>`)}</ul>
</section>
${SIGN}
<p class="faint print-hint">${
    isFiltered
      ? 'Below are those of the attributes that were asked for.'
      : 'The page itself holds all attributes, one by one, folded up. Unfold them before printing to have them on paper too.'
  }</p>`;
}

const alertsHtml = (alerts: readonly Alert[]): Html =>
  alerts.length === 0
    ? html``
    : html`<ul class="alerts">${alerts.map(
        ({ title, text }) => html`<li><b>Attention: ${title}</b> ${text}</li>
`,
      )}</ul>`;

export const factsHtml = (facts: readonly Fact[]): Html =>
  html`<dl class="facts">${facts.map(
    ({ what, text }) => html`<dt>${what}</dt><dd>${
      text === undefined
        ? html`<span class="faint">The settings do not say:</span> <span class="line"></span>`
        : text
    }</dd>
`,
  )}</dl>`;

/** One body for each topic, with the topic as its heading. */
function linesHtml(lines: readonly Line[]): Html[] {
  const topics = [...new Set(lines.map(({ topic }) => topic))];
  return topics.map(
    (topic) => html`<tbody><tr class="topic"><th scope="rowgroup" colspan="3">${topic}</th></tr>
${lines.filter((line) => line.topic === topic).map(lineHtml)}</tbody>
`,
  );
}

const lineHtml = ({ what, effect, words }: Line): Html =>
  html`<tr><th scope="row">${what}</th><td>${effect === undefined ? '' : pill(effect)}</td><td>${words}</td></tr>
`;

function staysHtml({ count, groups }: BoardSummary['stays']): Html {
  const said = html`<h2>What stays, and why</h2>
<p>The DICOM standard has a table of the attributes that may identify a person. ${count}`;
  if (groups.length === 0) return html`<section>${said}</p></section>`;
  const rows = groups.map(
    ({
      title,
      count: many,
      names,
      risk,
      why,
    }) => html`<tr><th scope="row">${title}<span class="note">${many}</span></th>
<td>${names}<span class="note">${risk}</span></td><td>${why}</td></tr>
`,
  );
  return html`<section class="board stays">${said} A sequence that stays holds attributes in turn, and the rules decide for each
of them.</p>
<table><thead><tr><th scope="col">Kind, and how many</th><th scope="col">Which, and what they may tell</th><th scope="col">Decided by, and why</th></tr></thead><tbody>
${rows}</tbody></table></section>`;
}

const SIGNERS = ['For the project', 'Seen and agreed'];
const TO_FILL_IN = ['Name and role', 'Contact', 'Date', 'Signature'];

const SIGN = html`<section class="sign">
<h2>Who is responsible</h2>
<table><thead><tr><th scope="col">Who</th>${TO_FILL_IN.map((what) => html`<th scope="col">${what}</th>`)}</tr></thead><tbody>
${SIGNERS.map(
  (
    who,
  ) => html`<tr><th scope="row">${who}</th>${TO_FILL_IN.map((what) => html`<td data-label="${what}"></td>`)}</tr>
`,
)}</tbody></table></section>`;
