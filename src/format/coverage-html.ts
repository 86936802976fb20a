import type { CoverageRow } from '../assignment/coverage/coverage.ts';
import type { CoverageReport, CoverageSection } from '../assignment/coverage/report.ts';
import { effectOf } from '../assignment/effect.ts';
import { counted } from '../finding/counted.ts';
import { e11CodeWords } from '../standard/e11-words.ts';
import { formatTag } from '../standard/tag.ts';
import { SCRIPT, STYLE } from './assignment-html-page.ts';
import {
  claimText,
  decidedBy,
  optionCodes,
  rowKeyword,
  rowNotes,
  sectionTitle,
  stayingText,
} from './coverage-words.ts';
import { type Html, html } from './html.ts';
import { folded, htmlPage, pill } from './html-page.ts';
import { locator, type PlaceOf } from './place.ts';

/** One page for a data protection officer: what files say of themselves, and why, row by row of the standard's table. */
export function coverageHtml(report: CoverageReport): string {
  const { label, text, assignment, edition, sections, unlisted, filtered, version, date } = report;
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  return htmlPage(
    `De-identification by PS3.15: ${label}`,
    html`<header>
<h1>De-identification by the DICOM standard: ${label}</h1>
<p class="faint">Made on ${date} by mercure-anonymizer ${version}, by Table E.1-1 of PS3.15 in its edition ${edition}. Preset
<code>${assignment.preset}</code>, policy digest <code>${assignment.digest}</code>: the result of every run names the digest
of the policy that it used.</p>
</header>
<main>
${summary(report)}
${codes(report)}
${folded(
  { title: 'Row by row', note: counted(rows, 'row'), id: 'all', open: filtered },
  html`<div class="search" role="search" hidden><input type="search" aria-label="Search" placeholder="Search: tag, name, rule">
<select aria-label="Grade"><option value="">all rows</option><option>weaker</option><option>by option</option><option>stricter</option><option>fulfilled</option></select><output></output></div>
${sections.map((section) => sectionHtml(section, locator(text)))}
${unlisted.map((tag) => html`<p><span class="tag">${formatTag(tag)}</span> is not a row of the table.</p>`)}`,
)}
</main>`,
    { style: STYLE, script: SCRIPT },
  );
}

function summary(report: CoverageReport): Html {
  const { totals, byOption } = report;
  const counts = [
    [totals.weaker, 'weaker'],
    [byOption, 'fulfilled by an option'],
    [totals.stricter, 'stricter'],
    [totals.fulfils - byOption, 'fulfilled'],
  ] as const;
  return html`<section>
<h2>In short</h2>
<p><b>${claimText(report)}</b></p>
<p>The DICOM standard lists the attributes that may identify a person, with what its Basic Application Confidentiality
Profile does to each. Options of the profile let some of them stay, for a purpose. What these rules come to, row by row
of that table:</p>
<ul class="counts">${counts.map(([count, what]) => html`<li><b>${count}</b>${what}</li>`)}</ul>
<p>${stayingText(report.assignment)}</p>
<p>Each row counts once, in the worst of all places where its attribute may stand. The table is about attributes only:
<b>pixels are not changed</b>, and what is written into an image itself is not looked into.</p>
</section>`;
}

function codes({ assignment, codes: all }: CoverageReport): Html {
  if (assignment.standard.length === 0) return html``;
  const rows = all.map(
    ({
      code,
      meaning,
      isClaimed,
      whyNot,
    }) => html`<tr><td><span class="tag">${code}</span> ${meaning}</td><td>${mark(isClaimed)}</td><td>${whyNot}</td></tr>
`,
  );
  return html`<section class="asked">
<h2>What files may say of themselves</h2>
<p>A file names the profile and the options by these codes (PS3.16, CID 7050), in (0012,0064).</p>
<table><thead><tr><th scope="col">Profile or option</th><th scope="col">Claimed</th><th scope="col">Why not</th></tr></thead><tbody>
${rows}</tbody></table></section>`;
}

const mark = (isClaimed: boolean): Html =>
  isClaimed ? html`<span class="effect kept">yes</span>` : html`<span class="effect removed">no</span>`;

const sectionHtml = (
  section: CoverageSection,
  placeOf: PlaceOf,
): Html => html`<section class="rows coverage"><h3>${sectionTitle(section)}</h3>
<table><thead><tr><th scope="col">Tag</th><th scope="col">Attribute</th><th scope="col">Result</th><th scope="col">The standard’s basic profile</th><th scope="col">Decided by</th></tr></thead><tbody>
${section.rows.map((row) => rowHtml(row, placeOf))}</tbody></table></section>
`;

function rowHtml(row: CoverageRow, placeOf: PlaceOf): Html {
  const words = row.grade === 'fulfils' ? (row.by === undefined ? 'fulfilled' : 'by option') : row.grade;
  const written = row.command.includes('(') ? [row.command] : [];
  const notes = [...written, ...rowNotes(row)].join('; ');
  const options = optionCodes(row);
  const note = (words: string): Html => (words === '' ? html`` : html`<span class="note">${words}</span>`);
  return html`<tr data-effect="${words}"><td class="tag">${row.selector}</td><td class="keyword">${rowKeyword(row)}${note(notes)}</td>
<td>${pill(effectOf(row.decision.action, row.tag))}</td><td data-label="The standard">${row.basic}: ${e11CodeWords(row.basic)}${note(options)}</td><td data-label="Decided by">${decidedBy(row, placeOf)}</td></tr>
`;
}
