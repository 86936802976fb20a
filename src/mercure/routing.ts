import type { NothingLeft } from '../settings/types.ts';
import type { BurnedInReport } from './burned-in.ts';

/** What mercure is asked to do with the results; it obeys where its rule has dynamic routing and we are the last module. */
export type Routing = { readonly use_alternate_target: true } | { readonly discard: true };

/** What is asked of mercure; undefined: nothing, the results go where its rule says. */
export function routingOf(
  { option, files }: BurnedInReport,
  filesWritten: number,
  nothingLeft: NothingLeft,
): Routing | undefined {
  if (option === 'divert' && files > 0) return { use_alternate_target: true };
  if (filesWritten === 0 && nothingLeft === 'discard') return { discard: true };
  return undefined;
}

/** The same for the log: the module ends before mercure decides. */
export const routingLine = (routing: Routing): string =>
  'discard' in routing
    ? 'No file is left, and mercure is asked to send nothing, as nothing_left is "discard"; its own log says whether it does so'
    : 'mercure is asked to send the task to the alternate target of its rule; its own log says whether it does so';
