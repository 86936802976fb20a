import { TagCounts } from '../engine/context/tag-counts.ts';
import type { FilePlan } from '../engine/context/types.ts';
import { formatTag } from '../standard/tag.ts';

/** A warning that holds for files of the task: without any value. */
export interface Warning {
  readonly id: string;
  readonly tag?: string;
  readonly text: string;
  /** How many files it was met in. */
  readonly files: number;
}

/** Sums over the files of a task; as large as the settings, the variety of tags and the patients of the task. */
export class Totals {
  readonly counts = new Map<string, number>();
  readonly byTag = new TagCounts();
  /** New Patient IDs of the outputs; never an original. */
  readonly newPatientIds = new Set<string>();
  readonly #warnings = new Map<string, Warning>();

  add(plan: FilePlan): void {
    addAll(this.counts, plan.counts);
    for (const one of plan.byTag ?? []) this.byTag.add(one);
    for (const { id, tag, text } of plan.warnings) this.#add({ id, tag: formatTag(tag), text, files: 1 });
    if (plan.newPatientId) this.newPatientIds.add(plan.newPatientId);
  }

  warn(id: string, text: string, files: number): void {
    this.#add({ id, text, files });
  }

  get warnings(): readonly Warning[] {
    return [...this.#warnings.values()];
  }

  /** Files add up under one text: where it says something else, such as another class, it is another warning. */
  #add(warning: Warning): void {
    const key = `${warning.id} ${warning.text}`;
    const files = (this.#warnings.get(key)?.files ?? 0) + warning.files;
    this.#warnings.set(key, { ...warning, files });
  }
}

function addAll(sums: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [name, count] of more) sums.set(name, (sums.get(name) ?? 0) + count);
}
