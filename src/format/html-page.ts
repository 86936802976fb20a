import type { Effect } from '../rules/disclosure.ts';
import { type Html, html } from './html.ts';

/** A whole page that fetches nothing, and runs nothing but its own script. */
export function htmlPage(
  title: string,
  body: Html,
  { style, script }: { readonly style: string; readonly script: string | undefined },
): string {
  const scripts = script === undefined ? '' : "; script-src 'unsafe-inline'";
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'${scripts}`;
  // A tagged template that holds the end of a script would be built into a call of a helper that no dependency has.
  const own = { html: script === undefined ? '' : `<script>${script}</script>` };
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
${body}
${own}
</body>
</html>
`;
  return page.html;
}

/** What becomes of an attribute, told apart without colour. */
export const pill = (effect: Effect): Html =>
  html`<span class="effect ${effect.toLowerCase().replace(' ', '-')}">${effect}</span>`;

/** A part of a page that is closed until somebody opens it, searches in it or follows a link into it; closed, it is not printed. */
export const folded = (
  {
    title,
    note,
    id,
    open = false,
  }: {
    readonly title: string;
    readonly note: string;
    readonly id?: string;
    readonly open?: boolean;
  },
  content: Html,
): Html => html`<details${{ html: id === undefined ? '' : ` id="${id}"` }}${{ html: open ? ' open' : '' }}>
<summary><h2>${title}</h2> <span class="faint">${note}</span></summary>
${content}
</details>`;
