import type { Tag } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import { decide } from './decide.ts';
import { type Effect, effectOf } from './effect.ts';
import { plainWords } from './plain-words.ts';
import { restRows } from './rest.ts';
import { variantsOf } from './rows.ts';
import type { Assignment } from './types.ts';

/** A line of the summary: what happens to something that people ask about. */
export interface Headline {
  readonly what: string;
  readonly effect: Effect;
  readonly words: string;
}

const ASKED: readonly (readonly [string, Tag])[] = [
  ['Name of the patient', 0x00100010],
  ['Patient ID', 0x00100020],
  ['Birth date', 0x00100030],
  ['Sex', 0x00100040],
  ['Age', 0x00101010],
  ['Address', 0x00101040],
  ['Accession number', 0x00080050],
  ['Study date', 0x00080020],
  ['Study time', 0x00080030],
  ['Study description', 0x00081030],
  ['Series description', 0x0008103e],
  ['Comments on the patient', 0x00104000],
  ['Comments on the images', 0x00204000],
  ['Institution', 0x00080080],
  ['Referring physician', 0x00080090],
  ['Operators', 0x00081070],
  ['Serial number of the device', 0x00181000],
  ['Study, Series and SOP Instance UID', 0x0020000d],
];

const REST: Readonly<Record<string, string>> = {
  private: 'Private elements of manufacturers, unless a rule names them',
  unknown: 'All elements that no rule names',
  nested: 'The same, inside sequences that stay, where PS3.15 does not list them',
  curves: 'Curves',
  overlays: 'Overlays (graphics over the image)',
};

/** What happens to the attributes that an ethics board asks about, and to everything without a rule. */
export function headlines(assignment: Assignment): Headline[] {
  return [
    ...ASKED.map(([what, tag]): Headline => {
      const decision = decide(assignment, tag, atTopLevel(tag));
      const others =
        variantsOf(assignment, tag).length > 0 ? ' (otherwise in some kinds of objects, see below)' : '';
      return { what, effect: effectOf(decision.action), words: plainWords(decision, assignment) + others };
    }),
    ...restRows(assignment).flatMap(({ id, effect }): Headline[] => {
      const what = REST[id];
      return what === undefined
        ? []
        : [{ what, effect, words: effect === 'kept' ? 'kept as they are' : effect }];
    }),
  ];
}

const BURNED_IN = {
  keep: 'images that may show text with a patient’s data are let through',
  warn: 'images that may show text with a patient’s data are let through, and counted in the log',
  refuse: 'a task with images that may show text with a patient’s data fails',
  drop: 'images that may show text with a patient’s data are left out',
} as const;

/** Pixels are not looked into: what a project does about text that is part of the image. */
export const burnedInWords = ({ options }: Assignment): string => BURNED_IN[options.burnedIn];
