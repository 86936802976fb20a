import type { Change, Grade, Level, Where } from './types.ts';

/** Changes that differ only in their attribute. */
export interface ChangeGroup {
  readonly grade: Grade;
  readonly level: Level;
  readonly where: Where;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
}

const GRADES: readonly Grade[] = ['weaker', 'stricter', 'neutral'];
const LEVELS: readonly Level[] = ['direct', 'listed', 'other'];

/** The worst first, then the smaller groups, so that what stands alone is seen. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup & { readonly changes: Change[] }>();
  for (const change of changes) {
    const { grade, level, where, before, after } = change;
    const key = [grade, level, where, before, after].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { grade, level, where, before, after, changes: [change] });
    else group.changes.push(change);
  }
  return [...groups.values()].sort(
    (a, b) =>
      GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      a.changes.length - b.changes.length,
  );
}
