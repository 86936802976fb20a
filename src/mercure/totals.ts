import { TagCounts } from '../engine/context/tag-counts.ts';
import type { EngineWarning, FilePlan } from '../engine/context/types.ts';
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
    for (const warning of plan.warnings) this.#warn(warning);
    if (plan.newPatientId) this.newPatientIds.add(plan.newPatientId);
  }

  warn(id: string, text: string, files: number): void {
    this.#warnings.set(id, { id, text, files });
  }

  get warnings(): readonly Warning[] {
    return [...this.#warnings.values()];
  }

  #warn({ id, tag, text }: EngineWarning): void {
    const key = `${id} ${tag}`;
    const files = (this.#warnings.get(key)?.files ?? 0) + 1;
    this.#warnings.set(key, { id, tag: formatTag(tag), text, files });
  }
}

function addAll(sums: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [name, count] of more) sums.set(name, (sums.get(name) ?? 0) + count);
}
