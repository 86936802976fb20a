/**
 * Control characters, line and paragraph separators, invisible and direction marks, and lone surrogates become escapes: mercure
 * decodes the log as strict UTF-8 and shows it line by line.
 */
export function oneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}
