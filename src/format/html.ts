import { oneLine } from '../settings/text.ts';

/** HTML that is escaped already. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => oneLine(text).replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);

/** A template whose values are escaped, unless they are Html themselves; lists stand one behind the other. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const text = (value: (typeof values)[number]): string => {
    if (typeof value === 'object')
      return 'html' in value ? value.html : value.map((one) => one.html).join('');
    return escapeHtml(String(value));
  };
  return { html: parts.map((part, i) => (i === 0 ? part : text(values[i - 1] ?? '') + part)).join('') };
}
