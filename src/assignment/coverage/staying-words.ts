import type { Effect } from '../../rules/disclosure.ts';
import { EFFECTS } from '../actions.ts';
import type { Staying, Stays } from './staying.ts';

/** `15 of the 653 attributes that PS3.15 Table E.1-1 lists stay: 9 whole, 6 in part`: the same sentence in every view. */
export function stayingCount({ rows, listed, unlisted }: Stays): string {
  const table = `the ${rows} attributes that PS3.15 Table E.1-1 lists`;
  const more = unlisted.length === 0 ? '' : `; besides, ${unlistedCount(unlisted)}`;
  if (listed.length === 0) return `none of ${table} stays${more}`;
  return `${listed.length} of ${table} ${listed.length === 1 ? 'stays' : 'stay'}: ${howMany(listed)}${more}`;
}

/** `9 whole, 6 in part`. */
function howMany(staying: readonly Staying[]): string {
  const whole = staying.filter(({ how }) => how === 'whole').length;
  const part = staying.length - whole;
  return [...(whole > 0 ? [`${whole} whole`] : []), ...(part > 0 ? [`${part} in part`] : [])].join(', ');
}

const unlistedCount = (unlisted: readonly Staying[]): string =>
  unlisted.length === 1
    ? '1 identifying attribute that it does not list'
    : `${unlisted.length} identifying attributes that it does not list`;

/** What stays by what happens to it, in the order in which effects are counted, what stays whole last; none is empty. */
export function stayingByEffect(staying: readonly Staying[]): [effect: Effect, those: Staying[]][] {
  return EFFECTS.map((effect): [Effect, Staying[]] => [
    effect,
    staying.filter((one) => one.effect === effect),
  ]).filter(([, those]) => those.length > 0);
}

/** `452 removed, 43 emptied, 89 replaced, 54 new UID`. */
export const goneCount = ({ gone }: Stays): string =>
  EFFECTS.flatMap((effect) => (gone[effect] > 0 ? [`${gone[effect]} ${effect}`] : [])).join(', ');
