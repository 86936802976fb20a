import type { Effect } from '../../rules/disclosure.ts';
import type { BurnedIn } from '../../settings/types.ts';
import type { Tag } from '../../standard/tag.ts';
import { atTopLevel } from '../context.ts';
import { decide } from '../decide.ts';
import { effectOf } from '../effect.ts';
import type { Assignment, Decision } from '../types.ts';
import { type Variant, variantsOf } from '../variants.ts';
import { plainWords } from './plain-words.ts';
import { restRows } from './rest.ts';

/** What lines of the summary are about. */
export type Topic =
  | 'The patient'
  | 'Dates and times'
  | 'Numbers of the examination'
  | 'Free text'
  | 'Places, persons and devices'
  | 'Everything else';

/** A line of the summary: what happens to something that people ask about. */
export interface Headline {
  readonly topic: Topic;
  readonly what: string;
  readonly effect: Effect;
  readonly words: string;
}

/** What people ask about, in the order of the summary. */
const ASKED: Readonly<Record<Topic, readonly (readonly [string, Tag])[]>> = {
  'The patient': [
    ['Name of the patient', 0x00100010],
    ['Patient ID', 0x00100020],
    ['Birth date', 0x00100030],
    ['Sex', 0x00100040],
    ['Age', 0x00101010],
    ['Address', 0x00101040],
  ],
  'Dates and times': [
    ['Study date', 0x00080020],
    ['Study time', 0x00080030],
  ],
  'Numbers of the examination': [
    ['Accession number', 0x00080050],
    ['Study, Series and SOP Instance UID', 0x0020000d],
  ],
  'Free text': [
    ['Study description', 0x00081030],
    ['Series description', 0x0008103e],
    ['Comments on the patient', 0x00104000],
    ['Comments on the images', 0x00204000],
  ],
  'Places, persons and devices': [
    ['Institution', 0x00080080],
    ['Referring physician', 0x00080090],
    ['Operators', 0x00081070],
    ['Serial number of the device', 0x00181000],
  ],
  'Everything else': [],
};

const ASKED_TAGS: ReadonlySet<Tag> = new Set(
  Object.values(ASKED).flatMap((lines) => lines.map(([, tag]) => tag)),
);

/** Whether the summary has a line for the attribute. */
export const isAskedFor = (tag: Tag): boolean => ASKED_TAGS.has(tag);

const REST: Readonly<Record<string, string>> = {
  private: 'Private elements of manufacturers, unless a rule names them',
  standard: 'Attributes that no rule names and PS3.15 does not list as identifying',
  unknown: 'All elements that no rule names',
  nested: 'Attributes that no rule names and PS3.15 does not list, inside sequences that stay',
  curves: 'Curves',
  overlays: 'Overlays (graphics over the image)',
};

/** Where attributes of the standard have a line of their own. */
/** Where some of those inside sequences have another line. */
const ALL_OTHERS = 'All other elements that no rule names';
const UNKNOWN = 'Elements that the standard does not know and no rule names';

/** What happens to the attributes that an ethics board asks about, and to everything without a rule. */
export function headlines(assignment: Assignment): Headline[] {
  const rows = restRows(assignment);
  // What some others are told apart from comes first.
  const rest = [...rows.filter(({ id }) => id !== 'unknown'), ...rows.filter(({ id }) => id === 'unknown')];
  const nested = rest.find(({ id }) => id === 'nested')?.effect;
  return [
    ...(Object.keys(ASKED) as Topic[]).flatMap((topic) =>
      ASKED[topic].map(([what, tag]): Headline => {
        const decision = decide(assignment, tag, atTopLevel(tag));
        const others = othersOf(decision, tag, variantsOf(assignment, tag));
        return {
          topic,
          what,
          effect: effectOf(decision.action, tag),
          words: plainWords(decision, tag, assignment) + others,
        };
      }),
    ),
    ...rest.flatMap(({ id, effect }): Headline[] => {
      const what = id === 'unknown' ? ofUnknown(assignment, effect !== nested) : REST[id];
      return what === undefined
        ? []
        : [
            {
              topic: 'Everything else',
              what,
              effect,
              words: effect === 'kept' ? 'kept as they are' : effect,
            },
          ];
    }),
  ];
}

function ofUnknown({ keepsStandard }: Assignment, nestedDiffers: boolean): string | undefined {
  if (keepsStandard) return UNKNOWN;
  return nestedDiffers ? ALL_OTHERS : REST.unknown;
}

/** What an action code comes to elsewhere is told here, and what a rule says of some SOP classes is in the lists. */
function othersOf(decision: Decision, tag: Tag, variants: readonly Variant[]): string {
  if (variants.some(({ types }) => types === undefined))
    return ' (different in some kinds of objects, see below)';
  const own = effectOf(decision.action, tag);
  const effects = new Set(variants.map((variant) => effectOf(variant.decision.action, tag)));
  effects.delete(own);
  return effects.size === 0 ? '' : ` (${[...effects].join(' or ')} in other kinds of objects)`;
}

const BURNED_IN = {
  keep: 'images that may show text with a patient’s data are let through',
  warn: 'images that may show text with a patient’s data are let through, and counted in the log',
  refuse: 'a task with images that may show text with a patient’s data fails',
  drop: 'images that may show text with a patient’s data are left out',
  divert:
    'mercure is asked to send a task with images that may show text with a patient’s data to another target; where that is not set up, the task fails',
} as const satisfies Readonly<Record<BurnedIn, string>>;

/** Pixels are not looked into: what a project does about text that is part of the image. */
export const burnedInWords = ({ options }: Assignment): string => BURNED_IN[options.burnedIn];
