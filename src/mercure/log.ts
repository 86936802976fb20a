import type { Finding } from '../finding/finding.ts';
import { type Entry, findingEntry, type Source } from '../format/finding-text.ts';

/** What a mercure administrator reads, as a list of entries: whoever shows them makes lines of them. */
export interface Log {
  line(text: string): void;
  error(text: string, hint?: string): void;
  findings(findings: readonly Finding[], source: Source): void;
}

export const createLog = (sink: (entry: Entry) => void): Log => ({
  line: (text) => sink({ severity: undefined, text, hint: undefined }),
  error: (text, hint) => sink({ severity: 'error', text, hint }),
  findings: (findings, source) => {
    for (const entry of findings.map(findingEntry(source))) sink(entry);
  },
});
