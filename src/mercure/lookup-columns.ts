import { columnName, KEY_COLUMNS, SUBJECT_COLUMN } from '../rules/column.ts';

/** Where in a row the columns stand that are looked at. */
export interface LookupColumns {
  readonly patient: number;
  /** Undefined: the table has none, and Patient ID alone tells the patients apart. */
  readonly issuer: number | undefined;
  readonly subject: number | undefined;
  /** Those that rules write, by name. */
  readonly values: ReadonlyMap<string, number>;
}

/** The columns by the first line, or what is wrong with it: one text for each. It may be a row, so that none of it is shown. */
export function lookupColumns(
  header: readonly string[],
  used: Iterable<string>,
): LookupColumns | readonly string[] {
  const names = header.map(columnName);
  const at = (name: string): number | undefined => {
    const index = names.indexOf(name);
    return index < 0 ? undefined : index;
  };
  const problems: string[] = [];
  const values = new Map<string, number>();
  for (const name of used) {
    const index = at(name);
    if (index === undefined) problems.push(`the first line has no column "${name}", which a rule uses`);
    else values.set(name, index);
  }
  const [patient, issuer, subject] = [KEY_COLUMNS.patient, KEY_COLUMNS.issuer, SUBJECT_COLUMN].map(at);
  if (patient === undefined)
    problems.unshift(`the first line has no column "${KEY_COLUMNS.patient}", by which patients are found`);
  const twice = names.findIndex((name, i) => name !== '' && names.indexOf(name) < i);
  if (twice >= 0)
    problems.push(
      `the first line has one name twice: columns ${names.indexOf(names[twice]!) + 1} and ${twice + 1}`,
    );
  return patient === undefined || problems.length > 0 ? problems : { patient, issuer, subject, values };
}
