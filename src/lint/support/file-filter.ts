import { type MercureRule, memberOf } from '../../documents/mercure-file.ts';
import type { SettingsDocument } from '../../documents/types.ts';
import type { JsonNode } from '../../settings/tree.ts';
import { destinationsOf, targetOf } from './mercure-parts.ts';

/** Target types that copy every file of a task's output; the others send `*.dcm` only. */
const COPYING = ['folder', 'sftp', 'rsync'];

interface CopyingTarget {
  readonly type: string;
  /** Where the filter stands, or is missing. */
  readonly at: JsonNode | { readonly start: number; readonly end: number };
  readonly filter: string;
  /** The rule's word that results go there. */
  readonly named: JsonNode;
}

/** The targets of a rule that copy all files, each with its filter; "" where it has none. */
export function copyingTargets(file: SettingsDocument, rule: MercureRule): CopyingTarget[] {
  return destinationsOf(rule).flatMap(({ name, node }) => {
    const target = targetOf(file, name);
    const type = memberOf(target?.object, 'target_type');
    if (target === undefined || type?.kind !== 'string' || !COPYING.includes(type.value)) return [];
    const filter = memberOf(target.object, 'file_filter');
    return [
      {
        type: type.value,
        at: filter ?? target.property,
        filter: filter?.kind === 'string' ? filter.value : '',
        named: node,
      },
    ];
  });
}

/**
 * Whether a target's filter leaves a file or folder of this name out. mercure splits it at the commas, keeps the blanks that
 * stand there, and matches as Python's fnmatch does.
 */
export const leavesOut = (filter: string, name: string): boolean =>
  filter.split(',').some((glob) => new RegExp(`^${expressionOf(glob)}$`, 's').test(name));

function expressionOf(glob: string): string {
  let expression = '';
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob[at]!;
    // A bracket directly behind the opening one is a character like any other.
    const end = character === '[' ? glob.indexOf(']', at + (glob[at + 1] === '!' ? 3 : 2)) : -1;
    if (end > 0) {
      const body = glob.slice(at + 1, end).replace(/[\\\]^[]/g, '\\$&');
      expression += body.startsWith('!') ? `[^${body.slice(1)}]` : `[${body}]`;
      at = end;
    } else if (character === '*') expression += '.*';
    else if (character === '?') expression += '.';
    else expression += character.replace(/[.+^${}()|\\[\]]/g, '\\$&');
  }
  return expression;
}
