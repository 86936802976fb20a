import { csv } from '../../format/csv.ts';

/** One line of the output, by name of the column. All lines have the same. */
export type OutputRow = ReadonlyMap<string, string | number>;

/** Records as a text, some at a time: CSV with a first line that names the columns, or a JSON list. */
export async function* rowsAs(
  format: 'csv' | 'json',
  records: AsyncIterable<readonly OutputRow[]>,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const some of records) {
    if (some.length === 0) continue;
    yield format === 'csv' ? csvText(some, isFirst) : jsonText(some, isFirst);
    isFirst = false;
  }
  if (format === 'json') yield isFirst ? '[]\n' : '\n]\n';
}

function csvText(records: readonly OutputRow[], isFirst: boolean): string {
  const lines = records.map((record) => [...record.values()].map(String));
  return csv(isFirst ? [[...records[0]!.keys()], ...lines] : lines);
}

const jsonText = (records: readonly OutputRow[], isFirst: boolean): string =>
  records
    .map(
      (record, i) => `${isFirst && i === 0 ? '[\n' : ',\n'}  ${JSON.stringify(Object.fromEntries(record))}`,
    )
    .join('');
