import type { Decision } from '../../assignment/types.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import { type TagCount, TagCounts } from './tag-counts.ts';
import type { EngineWarning } from './types.ts';

/** Counts what happened to the elements of a file. Holds tags and names of commands, never values. */
export class Tally {
  readonly counts = new Map<string, number>();
  /** What a rule wrote into (0010,0020), where that is new. */
  newPatientId: string | undefined;
  readonly #tagCounts: TagCounts | undefined;
  readonly #warnings = new Map<string, EngineWarning>();

  constructor(detailed: boolean) {
    this.#tagCounts = detailed ? new TagCounts() : undefined;
  }

  /** One element met this decision. */
  count(tag: Tag, decision: Decision): void {
    add(this.counts, label(decision));
    const { action, layer, reason } = decision;
    this.#tagCounts?.add({ tag, action: action.kind, layer, reason, elements: 1 });
  }

  /** Something that is no decision of `decide`, such as a rule that found nothing to act on. */
  note(name: string): void {
    add(this.counts, name);
  }

  warn(id: string, tag: Tag, text: string): void {
    const key = `${id} ${tag}`;
    if (!this.#warnings.has(key)) this.#warnings.set(key, { id, tag, text: `${formatTag(tag)} ${text}` });
  }

  get byTag(): readonly TagCount[] | undefined {
    return this.#tagCounts?.list;
  }

  get warnings(): readonly EngineWarning[] {
    return [...this.#warnings.values()];
  }
}

/** The command as the user wrote it, or why there was none. */
const label = ({ reason, rule }: Decision): string =>
  reason === 'rule' && rule !== undefined ? rule.command.kind : reason;

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
