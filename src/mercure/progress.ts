/** How far a run has come, for a person at a terminal. */
export interface Progress {
  show(doing: string, done: number, total: number): void;
  clear(): void;
}
