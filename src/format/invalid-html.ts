import { counted } from '../finding/counted.ts';
import type { Finding } from '../finding/finding.ts';
import { STYLE } from './assignment-html-page.ts';
import { boardHead } from './board-html.ts';
import { messageOf, type Source } from './finding-text.ts';
import { html } from './html.ts';
import { htmlPage } from './html-page.ts';
import { locator } from './place.ts';

const NOT_VALID = {
  title: 'These settings are not valid.',
  text: 'With them no image is de-identified: every task fails.',
} as const;

/** The page of settings that `run` refuses: there are no rules to be shown, and nobody must take an older page for theirs. */
export function invalidHtml(
  findings: readonly Finding[],
  { text, label }: Source,
  about: { readonly version: string; readonly date: string },
): string {
  const placeOf = locator(text);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const items = errors.map((finding) => {
    const { line, column } = placeOf(finding.span.start);
    const hint = finding.hint === undefined ? html`` : html`<span class="note">${finding.hint}</span>`;
    return html`<li><b>Line ${line}, column ${column}:</b> ${messageOf(finding, placeOf)}${hint}</li>
`;
  });
  return htmlPage(
    `De-identification: ${label ?? 'settings'}`,
    html`${boardHead(
      { title: label ?? 'Settings', alerts: [NOT_VALID] },
      html`<p class="faint">Made on ${about.date} by mercure-anonymizer ${about.version}.</p>`,
    )}
<main>
<section>
<h2>${counted(errors.length, 'error')}</h2>
<ul>${items}</ul>
</section>
</main>`,
    { style: STYLE, script: undefined },
  );
}
