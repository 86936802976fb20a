import { Hashes, hashOf, MOST_TWICE, type Settled } from '../io/twice.ts';
import type { LineProblems } from './line-problems.ts';

/** A row by what must not stand twice: its patient, and what it gives to Patient ID; "" where that is nothing. */
export interface KeyedRow {
  readonly line: number;
  readonly patient: string;
  readonly value: string;
  /** Rows with equal ones are of one person, and may have one value. */
  readonly person: string;
}

/** Finds rows of one patient, and values of two persons, among so many rows that they cannot all be remembered. */
export class TwiceCheck {
  readonly #patients = new Hashes();
  readonly #values: Hashes | undefined;
  readonly #pairs: Hashes | undefined;

  /** `hasValues`: rules take Patient IDs from the table. `hasSubjects`: it says which rows are of one person. */
  constructor(hasValues: boolean, hasSubjects: boolean) {
    this.#values = hasValues ? new Hashes() : undefined;
    this.#pairs = hasValues && hasSubjects ? new Hashes() : undefined;
  }

  add({ patient, value, person }: KeyedRow): void {
    if (patient !== '') this.#patients.add(patient);
    if (value === '') return;
    this.#values?.add(value);
    this.#pairs?.add(pairOf(value, person));
  }

  /** What to look at again, row by row; undefined where nothing stands twice. */
  suspects(): Suspects | undefined {
    const patients = this.#patients.settle().twice;
    const values = this.#values?.settle();
    const pairs = this.#pairs?.settle();
    const isSuspect = values !== undefined && values.distinct !== (pairs?.distinct ?? Number.NaN);
    const found: Suspects = {
      patients,
      values: pairs === undefined ? (values?.twice ?? new Set()) : new Set(),
      among: pairs !== undefined && isSuspect ? values : undefined,
    };
    return patients.size > 0 || found.values.size > 0 || found.among !== undefined ? found : undefined;
  }
}

/** Hashes of patients and values that may stand twice. */
interface Suspects {
  readonly patients: ReadonlySet<bigint>;
  readonly values: ReadonlySet<bigint>;
  /** Among all these values there are some of several persons. */
  readonly among: Settled | undefined;
}

type Rows = () => AsyncIterable<readonly KeyedRow[]>;

/** Reads the table again, and says where something stands twice. */
export async function tellTwice(
  { patients, values, among }: Suspects,
  rows: Rows,
  problems: LineProblems,
): Promise<void> {
  const suspects = among === undefined ? values : await ofSeveral(among, rows);
  const seenPatients = new Map<string, number>();
  const seenValues = new Map<string, KeyedRow>();
  for await (const some of rows())
    for (const row of some) {
      if (row.patient !== '' && patients.has(hashOf(row.patient))) {
        const line = seenPatients.get(row.patient);
        if (line === undefined) seenPatients.set(row.patient, row.line);
        else problems.add(row.line, `it is of the same patient as line ${line}`);
      }
      if (row.value === '' || !suspects.has(hashOf(row.value))) continue;
      const first = seenValues.get(row.value);
      if (first === undefined) seenValues.set(row.value, row);
      else if (first.person !== row.person && first.patient !== row.patient)
        problems.add(
          row.line,
          `it gives the same new Patient ID as line ${first.line} to another patient; where both are one person, say so in a column "subject"`,
        );
    }
}

/** Values that have more than one person. */
async function ofSeveral(values: Settled, rows: Rows): Promise<ReadonlySet<bigint>> {
  const first = new BigUint64Array(values.distinct);
  const found = new Set<bigint>();
  for await (const some of rows())
    for (const { value, person } of some) {
      if (value === '') continue;
      const hash = hashOf(value);
      const at = values.placeOf(hash);
      const pair = hashOf(pairOf(value, person)) | 1n;
      if (first[at] === 0n) first[at] = pair;
      else if (first[at] !== pair && found.size < MOST_TWICE) found.add(hash);
    }
  return found;
}

/** The separator is in no cell: control characters are refused in what becomes a Patient ID. */
const pairOf = (value: string, person: string): string => `${value}\n${person}`;
