/** Nearer than this a moved date still tells the month. */
const LEAST_DAYS = 30;

/** By how many days at least dates move into the past, for a limit of `maxDays`. */
export const leastDays = (maxDays: number): number => (maxDays < LEAST_DAYS ? 1 : LEAST_DAYS);

/** How many numbers of days a patient may get: 336 for a limit of 365. */
export const possibleDays = (maxDays: number): number => maxDays - leastDays(maxDays) + 1;
