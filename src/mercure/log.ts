import type { Finding } from '../finding/finding.ts';
import { findingPrinter, type Source } from '../format/finding-text.ts';
import { oneLine } from '../settings/text.ts';

/** Where lines go: standard output, or standard error while standard output holds JSON alone. */
export type Sink = (line: string) => void;

/** What a mercure administrator reads. Valid UTF-8 always: mercure fails a task over one bad byte. */
export interface Log {
  line(text: string): void;
  warning(text: string): void;
  error(text: string): void;
  findings(findings: readonly Finding[], source: Source): void;
}

export function createLog(sink: Sink): Log {
  return {
    line: (text) => sink(oneLine(text)),
    warning: (text) => sink(`WARNING: ${oneLine(text)}`),
    error: (text) => sink(`ERROR: ${oneLine(text)}`),
    findings: (findings, source) => {
      for (const line of findings.map(findingPrinter(source)).flatMap((text) => text.split('\n'))) sink(line);
    },
  };
}
