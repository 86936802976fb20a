/** What a column of a lookup table may be called, in a rule: ECMA-262 with the flag u, without anchors. */
export const COLUMN = '[\\p{L}\\p{N}_-](?:[\\p{L}\\p{N} _-]{0,62}[\\p{L}\\p{N}_-])?';

const NAME = new RegExp(`^${COLUMN}$`, 'u');

/** Columns by which the row of a patient is found: what stands in them is the original. */
export const KEY_COLUMNS = { patient: 'patient_id', issuer: 'issuer' } as const;

/** Says which rows are of one person. */
export const SUBJECT_COLUMN = 'subject';

/** A name of a column as it is compared: without outer blanks, NFC, A to Z as a to z. */
export const columnName = (text: string): string =>
  text
    .trim()
    .normalize('NFC')
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

export const isColumnName = (text: string): boolean => NAME.test(text.trim().normalize('NFC'));

/** Whether a rule that wrote this column would write the original. */
export const isKeyColumn = (column: string): boolean =>
  Object.values<string>(KEY_COLUMNS).includes(columnName(column));
