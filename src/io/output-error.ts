/** The output could not be written; `cause` is what the file system said. */
export class OutputError extends Error {
  override name = 'OutputError';

  constructor(cause: unknown) {
    super('the output cannot be written', { cause });
  }
}

/** Does something with the output; its errors are told from those of reading the input. */
export function writing<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new OutputError(error);
  }
}
