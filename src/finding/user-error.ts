/**
 * What a user can mend: the text says what is wrong, where, and what to write instead. Everything else that is thrown is a
 * bug, and keeps its stack. Several lines are several mistakes.
 */
export class UserError extends Error {
  override name = 'UserError';
  readonly hint: string | undefined;
  /** 1: what was asked for failed. 2: the call could not be carried out. */
  readonly exitCode: number;

  constructor(message: string, hint?: string, exitCode = 2) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
