import type { Effect } from '../rules/disclosure.ts';
import { type Html, html } from './html.ts';

/** A whole page that fetches nothing, and runs nothing but its own script. */
export function htmlPage(
  title: string,
  body: Html,
  { style, script }: { readonly style: string; readonly script: string },
): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
  // A tagged template that holds the end of a script would be built into a call of a helper that no dependency has.
  const own = { html: `<script>${script}</script>` };
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
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
