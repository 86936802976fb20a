/** The look of the page: readable on paper, on a phone, in the dark, and without colour. Paper is always light. */
export const STYLE = `
:root { color-scheme: light; --paper: #ffffff; --ink: #1a1a1a; --faint: #595959; --line: #b8b8b8; --link: #0b57a4;
  --alert: #fdf0e4; --alert-ink: #6b2d00; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #17181a; --ink: #e8e8e6; --faint: #b0b0ac; --line: #54565a; --link: #8ec1ff;
    --alert: #3a2413; --alert-ink: #ffd3ad; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h4 { font-size: .9rem; margin: 1rem 0 .25rem; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: var(--link); }
header p { margin: 0; }
.faint { color: var(--faint); }
code, .tag { font: .9em/1.4 ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.tag { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th[scope="row"] { font-weight: 400; }
thead th { font-size: .85rem; border-bottom: 1px solid var(--ink); }
.rows table { table-layout: fixed; }
.rows th:nth-child(1) { width: 7.5rem; } .rows th:nth-child(3) { width: 7rem; } .rows th:nth-child(4) { width: 32%; }
.rows th:nth-child(5) { width: 5rem; }
.coverage th:nth-child(5) { width: 8.5rem; } .coverage th:nth-child(4) { width: 30%; }
.note { display: block; font-size: .85rem; color: var(--faint); }
.effect { display: inline-block; padding: 0 .45rem; border: 1px solid var(--ink); border-radius: .6rem; font-size: .85rem;
  line-height: 1.4; white-space: nowrap; }
.effect.kept { background: var(--ink); color: var(--paper); }
.effect.year-only { border-width: 2px; font-weight: 600; }
.effect.new-uid, .effect.replaced { border-style: dashed; }
.effect.removed, .effect.emptied { border-color: var(--line); }
.alerts { margin: 1rem 0; padding: 0; list-style: none; color: var(--alert-ink); background: var(--alert); border: 2px solid var(--alert-ink); }
.alerts li { padding: .4rem .75rem; }
.facts { display: grid; grid-template-columns: 11rem 1fr; gap: .15rem .75rem; margin: 1rem 0; }
.facts dt { color: var(--faint); }
.facts dd { margin: 0; }
.line { display: inline-block; width: 16rem; max-width: 100%; border-bottom: 1px solid var(--ink); }
.board table { table-layout: fixed; }
.board th:nth-child(1) { width: 36%; } .board th:nth-child(2) { width: 7rem; }
.board td, .board th[scope="row"] { padding-top: .15rem; padding-bottom: .15rem; }
.stays th:nth-child(1) { width: 26%; } .stays th:nth-child(2) { width: 44%; }
.topic th { padding-top: .5rem; font-size: .85rem; font-weight: 600; border-bottom: 1px solid var(--ink); }
.stays th[scope="row"] { font-weight: 600; }
.stays .note { font-weight: 400; }
.limits { padding-left: 1.1rem; max-width: 46rem; }
.sign td, .sign th[scope="row"] { height: 2.6rem; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
.sign table { table-layout: fixed; }
.sign th:nth-child(1) { width: 10rem; } .sign th:nth-child(4) { width: 12%; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; margin: 1rem 0; list-style: none; }
.counts b { display: block; font-size: 1.4rem; line-height: 1.2; }
details { margin: .75rem 0; border: 1px solid var(--line); border-radius: .3rem; padding: 0 .9rem; }
details[open] { padding-bottom: .9rem; }
summary { padding: .6rem 0; cursor: pointer; }
summary h2 { display: inline; font-size: 1.05rem; border: 0; }
.search { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .6rem 0;
  background: var(--paper); border-bottom: 1px solid var(--line); }
.search input, .search select { font: inherit; padding: .35rem .5rem; border: 1px solid var(--faint); border-radius: .25rem;
  background: var(--paper); color: inherit; }
::placeholder { color: var(--faint); opacity: 1; }
.search input { flex: 1 1 14rem; min-width: 0; }
[hidden] { display: none !important; }
@media screen and (max-width: 40rem) {
  .rows table, .rows tbody, .asked table, .asked tbody, .asked tr { display: block; }
  .board table, .board tbody, .board tr { display: block; }
  .rows thead, .asked thead, .board thead { display: none; }
  .rows tr { display: flex; flex-wrap: wrap; column-gap: .75rem; align-items: baseline; }
  .rows tr, .asked tr, .board tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .rows td, .asked td, .asked th, .board td, .board th, .board th[scope="row"] { border: 0; padding: .1rem 0; }
  .rows td.keyword { flex: 1 1 calc(100% - 8.5rem); }
  .rows td:empty { display: none; }
  .rows td[data-label]::before { content: attr(data-label) ": "; color: var(--faint); font-size: .85rem; }
  .asked .effect, .board .effect { margin-right: .5rem; }
  .asked td, .board td { display: inline; }
  .board.stays td { display: block; }
  .asked td:first-child, .asked th[scope], .board th[scope] { display: block; width: auto; font-weight: 600; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin: 0 0 .5rem; }
  .sign thead { display: none; }
  .sign table, .sign tbody, .sign tr, .sign td, .sign th[scope] { display: block; width: auto; }
  .sign th[scope] { border: 0; font-weight: 600; }
  .sign td::before { content: attr(data-label) ": "; color: var(--faint); font-size: .85rem; }
}
@page { size: A4; margin: 12mm 15mm; }
@media print {
  :root { font-size: 11.5px; }
  body { max-width: none; padding: 0; line-height: 1.25; }
  p, .limits { max-width: none; margin: .25rem 0; }
  h2 { margin-top: .8rem; margin-bottom: .2rem; }
  .board th:nth-child(1) { width: 40%; } .stays th:nth-child(1) { width: 24%; } .stays th:nth-child(2) { width: 44%; }
  th, td, .board td, .board th[scope="row"] { padding-top: .06rem; padding-bottom: .06rem; }
  .alerts, .facts { margin: .5rem 0; }
  .alerts li { padding: .15rem .5rem; }
  .topic th { padding-top: .25rem; }
  .sign td, .sign th[scope="row"] { height: 2.6rem; }
  details { border: 0; padding: 0; }
  details:not([open]), .search { display: none; }
  thead { display: table-header-group; }
  tr, h2, h3, h4, li, .sign { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .topic { break-after: avoid; }
  .effect.kept { background: var(--paper); color: var(--ink); border-width: 2px; font-weight: 700; }
  a { color: inherit; text-decoration: none; }
}
`;

/** Shows the search box, which is of no use without it, and hides the rows that do not match. */
export const SCRIPT = `
(() => {
  const box = document.querySelector('.search');
  const [text, effect, count] = [box.querySelector('input'), box.querySelector('select'), box.querySelector('output')];
  const sections = [...document.querySelectorAll('#all .rows')].map((section) => ({
    section,
    rows: [...section.querySelectorAll('tbody tr')].map((row) => ({
      row, effect: row.dataset.effect, words: row.textContent.toLowerCase(),
    })),
  }));
  const filter = () => {
    const wanted = text.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const { section, rows } of sections) {
      let here = 0;
      for (const { row, effect: own, words } of rows) {
        const fits = (effect.value === '' || effect.value === own) && wanted.every((word) => words.includes(word));
        row.hidden = !fits;
        if (fits) here++;
      }
      section.hidden = here === 0;
      shown += here;
    }
    count.textContent = shown + (shown === 1 ? ' row' : ' rows');
  };
  text.addEventListener('input', filter);
  effect.addEventListener('change', filter);
  box.hidden = false;
  filter();
})();
`;
