const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** The original's formats of `@process_date@` (MMddyyyy) and `@process_time@` (hhmmsszzz), in local time. */
export function processTimes(now: Date): { processDate: string; processTime: string } {
  return {
    processDate: pad(now.getMonth() + 1, 2) + pad(now.getDate(), 2) + pad(now.getFullYear(), 4),
    processTime:
      pad(now.getHours(), 2) +
      pad(now.getMinutes(), 2) +
      pad(now.getSeconds(), 2) +
      pad(now.getMilliseconds(), 3),
  };
}
