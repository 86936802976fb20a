/** What is wrong with one selector, command or macro; the caller knows where it stands. Never quotes an argument. */
export interface Fault {
  readonly ok: false;
  /** Kebab-case name of the kind of problem: `unknown-command`. */
  readonly id: string;
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string | undefined;
}

export function fault(id: string, message: string, hint?: string): Fault {
  return hint === undefined ? { ok: false, id, message } : { ok: false, id, message, hint };
}
