/** A command as a shell has to know it. */
export interface ShellCommand {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly ShellFlag[];
  /** Words that its arguments can be; empty: files. */
  readonly words: readonly string[];
}

export interface ShellFlag {
  readonly name: string;
  readonly char: string | undefined;
  readonly summary: string;
  /** `none`: a flag without a value; a list: one of these words; `file`: a file, or any other text. */
  readonly value: 'none' | 'file' | readonly string[];
}
