import { EFFECTS } from '../assignment/actions.ts';
import { type Staying, staysOf } from '../assignment/coverage/staying.ts';
import { burnedInWords, headlines } from '../assignment/explain/headline.ts';
import { type AssignmentReport, standardCode } from '../assignment/explain/report.ts';
import type { AssignmentRow } from '../assignment/explain/rows.ts';
import { reasonText } from '../assignment/reasons.ts';
import { directIdentifier } from '../lint/support/identifiers.ts';
import type { Effect } from '../rules/disclosure.ts';
import { e11CodeWords } from '../standard/e11-words.ts';
import { SCRIPT, STYLE } from './assignment-html-page.ts';
import { beatenText, originText, sopClassNames } from './assignment-words.ts';
import { claimsText, stayingText } from './coverage-words.ts';
import { groupTitle } from './group-names.ts';
import { type Html, html } from './html.ts';
import { htmlPage, pill } from './html-page.ts';
import { locator } from './place.ts';

/**
 * One page that needs nothing else: for an ethics board, a data protection officer, a project's file. Readable on paper,
 * on a phone and without colour; the search box needs the page's own script, the rest does not.
 */
export function assignmentHtml(report: AssignmentReport): string {
  const { label, assignment, version, date } = report;
  const lists = listsOf(report.rows);
  const claims = claimsText(assignment);
  return htmlPage(
    `De-identification: ${label}`,
    html`<header>
<h1>De-identification of DICOM images: ${label}</h1>
<p class="faint">Made on ${date} by mercure-anonymizer ${version}. Preset <code>${assignment.preset}</code>, policy digest
<code>${assignment.digest}</code>: the result of every run names the digest of the policy that it used.</p>
${claims === undefined ? html`` : html`<p>${claims}</p>`}
</header>
<main>
${summary(report)}
${stays(report)}
${settings(report)}
${everything(report, lists)}
${appendix(lists)}
</main>`,
    { style: STYLE, script: SCRIPT },
  );
}

function summary({ assignment, totals }: AssignmentReport): Html {
  const counts = EFFECTS.map((effect) => html`<li><b>${totals[effect]}</b>${effect}</li>`);
  const asked = headlines(assignment).map(
    ({
      what,
      words,
      effect,
    }) => html`<tr><td>${what}</td><td>${pill(effect)}</td><td>${words === effect ? '' : words}</td></tr>
`,
  );
  const says = assignment.deidentifies
    ? 'Every file then says of itself that the patient’s identity was removed, and by which program.'
    : 'The files do not claim to be de-identified: this preset does not aim at it.';
  return html`<section class="asked">
<h2>In short</h2>
<p>Every image file consists of attributes. These rules decide for each of them, at every depth of the file, whether it
is removed, emptied, replaced or kept. Of the attributes that the rules name:</p>
<ul class="counts">${counts}</ul>
<table><thead><tr><th>What</th><th>Result</th><th>In words</th></tr></thead><tbody>
${asked}</tbody></table>
<p><b>Pixels are not changed.</b> What is written into the image itself is not looked into: ${burnedInWords(assignment)}.
${says}</p>
</section>`;
}

/** What of the identifying attributes a file still tells: those that every view counts. */
function stays({ assignment, filtered }: AssignmentReport): Html {
  if (filtered) return html``;
  const { listed, unlisted } = staysOf(assignment);
  const staying = [...listed, ...unlisted];
  const shown = staying.filter(({ effect }) => !FOLDED.includes(effect));
  const title = html`<h2>Identifying attributes that stay, in whole or in part</h2>
<p>${stayingText(assignment)} ${folded(staying)}</p>`;
  if (shown.length === 0) return html`<section>${title}</section>`;
  const list = shown.map(({ keyword, selector, tag, effect, decision, place, inner }) => {
    const code = selector === 'private' ? 'X' : standardCode(tag);
    const person = directIdentifier(tag);
    const where = inner !== undefined || place === 'in sequences' ? 'in sequences' : '';
    return html`<tr data-effect="${effect}"><td class="tag">${selector}</td><td class="keyword">${keyword}${
      where === '' ? html`` : html`<span class="note">${where}</span>`
    }</td>
<td>${pill(effect)}</td><td data-label="The standard">${code === undefined ? 'not listed' : `${code}: ${e11CodeWords(code)}`}${
      person === undefined ? html`` : html`<span class="note">a person’s ${person}</span>`
    }</td><td data-label="Decided by">${decision.layer}</td></tr>
`;
  });
  return html`<section class="rows">${title}
<p>The DICOM standard (PS3.15, Table E.1-1) lists attributes that may identify a person, with the action of its basic
profile. What stays of them stays for the purpose of the project: the reasons belong in its protocol.</p>
<table><thead><tr><th>Tag</th><th>Attribute</th><th>Result</th><th>The standard’s basic profile</th><th>Decided by</th></tr></thead><tbody>
${list}</tbody></table></section>`;
}

/** There are many of them, and each says little by itself: the list of all attributes has them. */
const FOLDED: readonly Effect[] = ['date moved', 'cleaned'];

function folded(staying: readonly Staying[]): string {
  const parts = FOLDED.flatMap((effect) => {
    const { length } = staying.filter((one) => one.effect === effect);
    return length === 0 ? [] : [`${length} with the result “${effect}”`];
  });
  return parts.length === 0
    ? ''
    : `Of them, ${parts.join(' and ')} stand only in the list of all attributes.`;
}

function settings({ text, options, projectInfo, assignment }: AssignmentReport): Html {
  const placeOf = locator(text);
  const info = projectInfo.map((one) => ({ ...one, name: `project ${one.name}` }));
  const rows = [...options, ...info].map(
    (
      one,
    ) => html`<tr><td><code>${one.name}</code></td><td>${one.value}</td><td>${originText(one, placeOf)}</td></tr>
`,
  );
  const unusable = [...assignment.unusable.keys()];
  const names = sopClassNames(unusable).join(', ');
  return html`<section>
<h2>Options and project</h2>
<table><thead><tr><th>Option</th><th>Value</th><th>Set by</th></tr></thead><tbody>
${rows}</tbody></table>
${unusable.length === 0 ? html`` : html`<p class="faint">Of little use after this preset: ${names}.</p>`}
</section>`;
}

function everything({ rows, rest }: AssignmentReport, lists: Lists): Html {
  const groups = new Map<number, AssignmentRow[]>();
  for (const row of rows) {
    const group = row.tag >>> 16;
    const list = groups.get(group);
    if (list === undefined) groups.set(group, [row]);
    else list.push(row);
  }
  const sections = [...groups]
    .sort(([a], [b]) => a - b)
    .map(
      ([group, list]) => html`<section class="rows"><h3>${groupTitle(group)}</h3>
<table><thead><tr><th>Tag</th><th>Attribute</th><th>Result</th><th>Rule</th><th>Layer</th></tr></thead><tbody>
${list.map((row) => rowHtml(row, lists))}</tbody></table></section>
`,
    );
  const others = rest.map(
    ({ what, effect, layer, reason }) =>
      html`<tr><td>${what}</td><td>${pill(effect)}</td><td>${layer}: ${reasonText({ reason })}</td></tr>
`,
  );
  return html`<section id="all">
<h2>All attributes</h2>
<div class="search" role="search" hidden><input type="search" aria-label="Search" placeholder="Search: tag, name, rule">
<select aria-label="Result"><option value="">all results</option>${EFFECTS.map(
    (effect) => html`<option>${effect}</option>`,
  )}</select><output></output></div>
${sections}
</section>
${
  others.length === 0
    ? html``
    : html`<section class="asked"><h2>Everything else</h2>
<table><thead><tr><th>What</th><th>Result</th><th>Why</th></tr></thead><tbody>
${others}</tbody></table></section>`
}`;
}

function rowHtml(row: AssignmentRow, lists: Lists): Html {
  const beaten = beatenText(row);
  const why = row.reason === 'rule' ? '' : reasonText(row);
  const notes = [why, ...(beaten === '' ? [] : [`instead of ${beaten}`])].filter((note) => note !== '');
  return html`<tr data-effect="${row.effect}"><td class="tag">${row.selector}</td><td class="keyword">${
    row.keyword || (row.isMask ? 'all that it matches' : 'not in PS3.6')
  }${only(row.sopClasses, lists)}</td><td>${pill(row.effect)}</td><td><code>${row.command}</code>${notes.map(
    (note) => html`<span class="note">${note}</span>`,
  )}</td><td data-label="Layer">${row.layer}</td></tr>
`;
}

/** Longer lists of SOP classes stand once, at the end. */
const NAMED_IN_PLACE = 4;

type Lists = ReadonlyMap<string, string>;

const listKey = (sopClasses: readonly string[]): string => [...sopClasses].sort().join(' ');

/** A letter for each list of SOP classes that is too long to be repeated. */
function listsOf(rows: readonly AssignmentRow[]): Lists {
  const lists = new Map<string, string>();
  for (const { sopClasses } of rows) {
    if (sopClasses === undefined || sopClasses.length <= NAMED_IN_PLACE) continue;
    const key = listKey(sopClasses);
    if (!lists.has(key)) lists.set(key, String(lists.size + 1));
  }
  return lists;
}

function only(sopClasses: readonly string[] | undefined, lists: Lists): Html {
  if (sopClasses === undefined) return html``;
  const list = lists.get(listKey(sopClasses));
  if (list === undefined)
    return html`<span class="note">only in objects of: ${sopClassNames(sopClasses).join(', ')}</span>`;
  return html`<span class="note">only in objects of the ${sopClasses.length} SOP classes of <a href="#list-${list}">list ${list}</a></span>`;
}

function appendix(lists: Lists): Html {
  if (lists.size === 0) return html``;
  const items = [...lists].map(
    ([key, list]) => html`<h3 id="list-${list}">List ${list}</h3>
<p class="wide">${sopClassNames(key.split(' ')).join(', ')}.</p>
`,
  );
  return html`<section><h2>Lists of SOP classes</h2>
<p>A SOP class is a kind of DICOM object. What has to be there differs between them.</p>
${items}</section>`;
}
