/** Preset `default`: what it says by hand, and what the list of identifying attributes says. */
import { lookUp } from '../../src/standard/dictionary.ts';
import { allIdentifying, type Identifying } from '../../src/standard/identifying.ts';
import { formatTag } from '../../src/standard/tag.ts';
import byHand from './rules.json' with { type: 'json' };

interface Rule {
  readonly selector: string;
  readonly command: string;
  readonly why?: string;
}

/** Values that mean nothing; of other VRs it is ANONYMIZED. */
const DUMMIES: Readonly<Record<string, string>> = {
  DA: 'replace(19000101)',
  DT: 'replace(19000101000000)',
  TM: 'replace(000000)',
  UR: 'replace(about:blank)',
  SQ: 'dummy',
};

/** What an action of the Basic Profile is in the words of the original; it has no Types, so the safest of them. */
function commandOf({ tag, basic, inDefault }: Identifying): string | undefined {
  if (basic === undefined || inDefault !== undefined) return inDefault;
  if (basic === 'U') return 'mapuid';
  if (basic === 'X') return 'remove';
  if (basic === 'Z' || basic === 'X/Z') return 'clear';
  return DUMMIES[lookUp(tag)?.vrs[0] ?? ''] ?? 'replace(ANONYMIZED)';
}

const listed = (): readonly Rule[] =>
  allIdentifying().flatMap((one) => {
    const command = commandOf(one);
    return command === undefined ? [] : [{ selector: formatTag(one.tag), command, why: one.why }];
  });

/** presets/default.json, as schema/preset.schema.json describes it. */
export function defaultPreset() {
  const { $comment: _, name, description, deidentifies, rules, variants, unusable } = byHand;
  const all = [...rules, ...listed()].sort((a, b) => (a.selector < b.selector ? -1 : 1));
  return {
    $schema: '../schema/preset.schema.json',
    name,
    description,
    deidentifies,
    rules: all,
    variants,
    unusable,
  };
}
