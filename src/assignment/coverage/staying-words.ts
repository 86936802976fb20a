import { counted } from '../../finding/counted.ts';
import type { Effect } from '../../rules/disclosure.ts';
import { EFFECTS } from '../actions.ts';
import type { Staying, Stays } from './staying.ts';

/**
 * `16 identifying attributes stay, 10 whole and 6 in part: 15 of the 653 that PS3.15 Table E.1-1 lists, and 1 other`: the same
 * sentence in every view.
 */
export function stayingCount({ rows, listed, unlisted }: Stays): string {
  const staying = [...listed, ...unlisted];
  const table = `the ${rows} that PS3.15 Table E.1-1 lists`;
  if (staying.length === 0) return `no identifying attribute stays: none of ${table}`;
  const whole = staying.filter(({ how }) => how === 'whole').length;
  const part = staying.length - whole;
  const how = part === 0 ? ' whole' : whole === 0 ? ' in part' : `, ${whole} whole and ${part} in part`;
  const others = unlisted.length === 0 ? '' : `, and ${counted(unlisted.length, 'other')}`;
  const verb = staying.length === 1 ? 'stays' : 'stay';
  const ofTable = listed.length === 0 ? `none of ${table}` : `${listed.length} of ${table}`;
  return `${counted(staying.length, 'identifying attribute')} ${verb}${how}: ${ofTable}${others}`;
}

/** What stays by what happens to it, what is kept first; none is empty. */
export function stayingByEffect(staying: readonly Staying[]): [effect: Effect, those: Staying[]][] {
  return EFFECTS.toReversed()
    .map((effect): [Effect, Staying[]] => [effect, staying.filter((one) => one.effect === effect)])
    .filter(([, those]) => those.length > 0);
}

/** `452 removed, 43 emptied, 89 replaced, 54 given new UIDs`. */
export const goneCount = ({ gone }: Stays): string =>
  EFFECTS.flatMap((effect) =>
    gone[effect] > 0 ? [`${gone[effect]} ${effect === 'new UID' ? 'given new UIDs' : effect}`] : [],
  ).join(', ');
