import { EFFECTS } from '../assignment/actions.ts';
import type { AssignmentReport } from '../assignment/explain/report.ts';
import type { AssignmentRow } from '../assignment/explain/rows.ts';
import { reasonText } from '../assignment/reasons.ts';
import { counted } from '../finding/counted.ts';
import { beatenText, sopClassNames } from './assignment-words.ts';
import { groupTitle } from './group-names.ts';
import { type Html, html } from './html.ts';
import { folded, pill } from './html-page.ts';

/** Every attribute and mask, by group: folded, since it fills dozens of sheets. */
export function attributesHtml({ rows, rest, filtered }: AssignmentReport): Html {
  const lists = listsOf(rows);
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
<table><thead><tr><th scope="col">Tag</th><th scope="col">Attribute</th><th scope="col">Result</th><th scope="col">Rule</th><th scope="col">Layer</th></tr></thead><tbody>
${list.map((row) => rowHtml(row, lists))}</tbody></table></section>
`,
    );
  const others = rest.map(
    ({ what, effect, layer, reason }) =>
      html`<tr><th scope="row">${what}</th><td>${pill(effect)}</td><td>${layer}: ${reasonText({ reason })}</td></tr>
`,
  );
  return folded(
    { title: 'All attributes', note: counted(rows.length, 'row'), id: 'all', open: filtered },
    html`<div class="search" role="search" hidden><input type="search" aria-label="Search" placeholder="Search: tag, name, rule">
<select aria-label="Result"><option value="">all results</option>${EFFECTS.map(
      (effect) => html`<option>${effect}</option>`,
    )}</select><output></output></div>
${sections}
${
  others.length === 0
    ? html``
    : html`<section class="asked"><h3>Everything else</h3>
<table><thead><tr><th scope="col">What</th><th scope="col">Result</th><th scope="col">Why</th></tr></thead><tbody>
${others}</tbody></table></section>`
}
${appendix(lists)}`,
  );
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
    ([key, list]) => html`<h4 id="list-${list}">List ${list}</h4>
<p class="wide">${sopClassNames(key.split(' ')).join(', ')}.</p>
`,
  );
  return html`<section><h3>Lists of SOP classes</h3>
<p>A SOP class is a kind of DICOM object. What has to be there differs between them.</p>
${items}</section>`;
}
