import { eachValue } from './each-value.ts';

const AGE = /^\d{3}[DWMY]$/;
const OLDEST_SHOWN = 89;

/**
 * Ages above 89 years become `090Y`: so few people are older that an age names them (45 CFR 164.514(b)(2)(i)(C)). Only
 * years reach that far, since 999 months are 83 years. What is no valid AS becomes empty, each value for itself.
 */
export const capAge = (text: string): string => eachValue(text, capOne);

function capOne(age: string): string {
  if (!AGE.test(age)) return '';
  return age.endsWith('Y') && Number(age.slice(0, 3)) > OLDEST_SHOWN ? '090Y' : age;
}
