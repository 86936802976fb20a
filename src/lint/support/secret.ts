export { looksLikeKey } from '../../settings/secret.ts';

/** Words of a name of a variable that holds a secret: `DB_PASSWORD`, `apiToken`. */
const SECRET_WORDS: ReadonlySet<string> = new Set([
  ...['password', 'passwd', 'passphrase', 'pwd', 'token', 'secret', 'secrets', 'key', 'apikey', 'credential'],
  ...['credentials', 'salt'],
]);
/** What follows the word where the value only says where the secret is, or speaks of it. */
const NO_SECRET = /[_-](file|path|dir|folder|id|name|length|size|bits)$/i;

/** Whether a variable of this name holds a secret itself: `MERCURE_ANONYMIZER_KEY_FILE` only names a file. */
export function namesSecret(name: string): boolean {
  if (NO_SECRET.test(name)) return false;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => SECRET_WORDS.has(word));
}
