/** A call that cannot be carried out: exit code 2. The text says what, where, and what to do. */
export class CallError extends Error {
  override name = 'CallError';
}
