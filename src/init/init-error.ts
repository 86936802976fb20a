/** What the user can mend. `FILE` in the message stands for the name of the file, which only the caller knows. */
export class InitError extends Error {
  override name = 'InitError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
