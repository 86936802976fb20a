/** A probability as people say it: `1 in 19,000`, `less than 1 in 1,000,000,000`. */
export function oddsText(probability: number): string {
  if (probability > 0.99) return 'over 99 in 100';
  if (probability > 0.5) return 'over 1 in 2';
  if (probability < 1e-9) return 'less than 1 in 1,000,000,000';
  return `1 in ${grouped(Math.round(Number((1 / probability).toPrecision(2))))}`;
}

/** `1,000,000`. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
