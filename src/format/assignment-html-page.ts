/** The look of the page: readable on paper, on a phone, and without colour. */
export const STYLE = `
:root { color-scheme: light; --ink: #1a1a1a; --faint: #595959; --line: #b8b8b8; --head: #f0f0f0; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .5rem 0; max-width: 46rem; }
.faint { color: var(--faint); }
code, .tag { font: .9em/1.4 ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.tag { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font-size: .85rem; border-bottom: 1px solid var(--ink); }
.rows table { table-layout: fixed; }
.rows th:nth-child(1) { width: 7.5rem; } .rows th:nth-child(3) { width: 7rem; } .rows th:nth-child(4) { width: 32%; }
.rows th:nth-child(5) { width: 5rem; }
.coverage th:nth-child(5) { width: 8.5rem; } .coverage th:nth-child(4) { width: 30%; }
.keyword { overflow-wrap: anywhere; }
.note { display: block; font-size: .85rem; color: var(--faint); overflow-wrap: anywhere; }
.effect { display: inline-block; padding: 0 .45rem; border: 1px solid var(--ink); border-radius: .6rem; font-size: .85rem;
  line-height: 1.4; white-space: nowrap; }
.effect.kept { background: var(--ink); color: #fff; }
.effect.year-only { border-width: 2px; font-weight: 600; }
.effect.new-uid, .effect.replaced { border-style: dashed; }
.effect.removed, .effect.emptied { border-color: var(--line); }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; margin: 1rem 0; list-style: none; }
.counts b { display: block; font-size: 1.4rem; line-height: 1.2; }
.search { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .6rem 0;
  background: #fff; border-bottom: 1px solid var(--line); }
.search[hidden] { display: none; }
.search input, .search select { font: inherit; padding: .35rem .5rem; border: 1px solid var(--faint); border-radius: .25rem;
  background: #fff; color: inherit; }
.search input { flex: 1 1 14rem; min-width: 0; }
[hidden] { display: none !important; }
@media (max-width: 40rem) {
  .rows table, .rows tbody, .asked table, .asked tbody, .asked tr { display: block; }
  .rows thead, .asked thead { display: none; }
  .rows tr { display: flex; flex-wrap: wrap; column-gap: .75rem; align-items: baseline; }
  .rows tr, .asked tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .rows td, .asked td { border: 0; padding: .1rem 0; }
  .rows td.keyword { flex: 1 1 calc(100% - 8.5rem); }
  .rows td:empty { display: none; }
  .rows td[data-label]::before { content: attr(data-label) ": "; color: var(--faint); font-size: .85rem; }
  .asked .effect { margin-right: .5rem; }
  .asked td { display: inline; }
  .asked td:first-child { display: block; font-weight: 600; }
}
@media print {
  :root { font-size: 11px; }
  body { max-width: none; padding: 0; line-height: 1.3; }
  th, td { padding-top: .12rem; padding-bottom: .12rem; }
  .search { display: none; }
  thead { display: table-header-group; }
  tr, h2, h3, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .effect.kept { background: #fff; color: var(--ink); border-width: 2px; font-weight: 700; }
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
