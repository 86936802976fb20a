import { type Additions, type Ps315Preset, ps315Presets } from '../ps315/presets.ts';
import { type Change, compareTables, conceptKey, tagKey } from './compare.ts';
import { mayIdentify } from './may-identify.ts';
import { TABLE_NAMES, TABLES } from './source-rows.ts';
import { type TableRows, tablesOf } from './tables.ts';

/** A preset that is written by hand. */
export interface HandPreset {
  readonly name: string;
  readonly rules: readonly { readonly selector: string; readonly command: string }[];
}

export interface Edition {
  readonly edition: string;
  readonly rows: TableRows;
}

/** A line for a change: what it means for one preset. */
type Effect = (change: Change) => readonly string[];

/**
 * What differs between the tables of two editions, and what each difference means for the presets: of ps315-* the rules
 * that would come, change or go; of those by hand what they do today. Plain text, one line each.
 */
export function editionReport(
  before: Edition,
  after: Edition,
  additions: Additions,
  byHand: readonly HandPreset[],
): readonly string[] {
  const changes = compareTables(before.rows, after.rows);
  if (changes.length === 0) return ['no differences'];
  const generated = generatedEffect(before, after, additions);
  const effects: readonly Effect[] = [
    generated.effect,
    dictionaryEffect(after, additions),
    ...byHand.map((preset) => handEffect(preset, after)),
  ];
  const tables = TABLE_NAMES.map((name) => changes.filter(({ table }) => table === name)).filter(
    (of) => of.length > 0,
  );
  return [
    `${before.edition} (here) and ${after.edition}: ${changes.length} differences`,
    ...generated.problems,
    ...tables.flatMap((of) => [
      '',
      headOf(of),
      ...of.flatMap((change) => [
        `  ${textOf(change)}`,
        ...effects.flatMap((effect) => effect(change)).map((line) => `      ${line}`),
      ]),
    ]),
  ];
}

function headOf(changes: readonly Change[]): string {
  const count = (kind: Change['kind']): string =>
    `${changes.filter((change) => change.kind === kind).length} ${kind}`;
  const [source] = TABLES[changes[0]!.table].source.split(';');
  return `${source}: ${count('added')}, ${count('removed')}, ${count('changed')}`;
}

const quoted = (text: string): string => (text === '' ? 'nothing' : text);

function textOf({ kind, key, name, columns }: Change): string {
  // The name stands in front already.
  const said = columns.filter(({ before, after }) => kind === 'changed' || (before || after) !== name);
  const cells = said.map(({ column, before, after }) =>
    kind === 'changed'
      ? `${column}: ${quoted(before)} -> ${quoted(after)}`
      : `${column}: ${kind === 'added' ? after : before}`,
  );
  return [`${kind} ${key}`, name, ...cells].filter((part) => part !== '').join('; ');
}

/** Command by selector, or by code as the changes name it. */
function commandsOf({ rules, concepts = [] }: Ps315Preset): ReadonlyMap<string, string> {
  return new Map([
    ...rules.map(({ selector, command }) => [selector, command] as const),
    ...concepts.map(
      ({ scheme, value, valueType = '', command }) =>
        [conceptKey(scheme, value, valueType), command] as const,
    ),
  ]);
}

function generatedEffect(before: Edition, after: Edition, additions: Additions) {
  const commands = ({ edition, rows }: Edition) =>
    new Map(ps315Presets(tablesOf(edition, rows), additions).map((one) => [one.name, commandsOf(one)]));
  const was = commands(before);
  let is: typeof was;
  try {
    is = commands(after);
  } catch (error) {
    // A date that is none: somebody has to decide before there can be presets.
    return { problems: [`ps315-*: ${(error as Error).message}`], effect: () => [] };
  }
  const effect: Effect = ({ key, table }) => {
    if (table !== 'ps315-e11' && table !== 'ps315-safe-private' && table !== 'ps315-sr-concepts') return [];
    // A concept stands without its Value Type where its code has one row.
    const keys = table === 'ps315-sr-concepts' ? [key, key.replace(/[^ ]*$/, '')] : [key];
    return [...was.keys()].flatMap((name) => {
      const find = (of: typeof was) =>
        keys.map((one) => of.get(name)?.get(one)).find((one) => one !== undefined);
      const [old, young] = [find(was), find(is)];
      if (old === young) return [];
      if (old === undefined) return [`${name}: new rule ${young}`];
      return [young === undefined ? `${name}: rule ${old} goes` : `${name}: ${old} -> ${young}`];
    });
  };
  return { problems: [], effect };
}

/** A new attribute that Table E.1-1 does not list stays under ps315-basic: somebody has to look at those that may identify. */
function dictionaryEffect(after: Edition, additions: Additions): Effect {
  const listed = new Set(after.rows['ps315-e11'].map((row) => tagKey(row.split('|'))));
  const decided = new Set([...additions.rules, ...additions.stay].map(({ selector }) => selector));
  return ({ table, kind, key, columns }) => {
    if (table !== 'ps306') return [];
    if (kind === 'removed') return ['ps315-basic: not in the standard then, goes unless a rule keeps it'];
    if (kind === 'changed' || listed.has(key) || decided.has(key)) return [];
    const vrs = columns.find(({ column }) => column === 'VRs')?.after.split(',') ?? [];
    const stays = 'ps315-basic: not in Table E.1-1, stays';
    const keyword = columns.find(({ column }) => column === 'keyword')?.after ?? '';
    return [mayIdentify(keyword, vrs) ? `${stays}: decide in src/standard/data/identifying.json` : stays];
  };
}

function handEffect({ name, rules }: HandPreset, after: Edition): Effect {
  const commands = new Map(rules.map(({ selector, command }) => [selector, command]));
  const basic = new Map(
    after.rows['ps315-e11'].map((row) => row.split('|')).map((row) => [tagKey(row), row[2]!]),
  );
  return ({ table, kind, key }) => {
    const isNews = table === 'ps315-e11' || (table === 'ps306' && kind !== 'changed');
    if (!isNews) return [];
    const command = commands.get(key);
    if (command === undefined) return [`${name}: has no rule, goes as unknown`];
    const listedAs = basic.get(key);
    const keeps = command === 'keep' || command === 'safe';
    if (keeps && listedAs !== undefined) return [`${name}: ${command}, listed as ${listedAs}: review`];
    return [`${name}: ${command}${table === 'ps315-e11' && kind === 'removed' ? ', no longer listed' : ''}`];
  };
}
