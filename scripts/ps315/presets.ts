/** The presets of PS3.15, made of the standard's tables and of what additions.json says. */
import { OVERLAY_OF } from '../../src/assignment/overlay-presets.ts';
import type { E11Option, E11Row } from '../../src/standard/e11.ts';
import { e11OptionName } from '../../src/standard/e11-words.ts';
import { sharedDate, sharedDateConcept } from '../../src/standard/shared-dates.ts';
import type { SrConcept } from '../../src/standard/sr-concepts.ts';
import type { Masked } from '../../src/standard/table.ts';
import type { Tables } from '../standard/tables.ts';
import { OVERLAYS, type Overlay } from './overlays.ts';

export interface Addition {
  readonly selector: string;
  readonly command: string;
  readonly why: string;
  readonly options?: Readonly<Partial<Record<E11Option, string>>>;
}

/** What scripts/ps315/additions.ts puts together. */
export interface Additions {
  readonly unusable: readonly {
    readonly sopClass: string;
    readonly why: string;
    readonly unless?: E11Option;
  }[];
  readonly rules: readonly Addition[];
  readonly stay: readonly { readonly selector: string; readonly why: string }[];
  readonly modifiedDates: readonly {
    readonly selector: string;
    readonly command?: string;
    readonly why: string;
  }[];
  /** SNOMED-RT codes by SNOMED CT code. */
  readonly snomedRt: Readonly<Record<string, string>>;
}

export interface Rule {
  readonly selector: string;
  readonly command: string;
  readonly why?: string;
}

export interface Concept {
  readonly scheme: string;
  readonly value: string;
  readonly meaning: string;
  /** Only where the table has several rows of a code, and of containers. */
  readonly valueType?: string;
  readonly command: string;
}

/** A file of presets/, as schema/preset.schema.json describes it. */
export interface Ps315Preset {
  readonly $schema: string;
  readonly name: string;
  readonly description: string;
  readonly standard: { readonly edition: string; readonly option: E11Option | 'basic' };
  readonly overlay?: true;
  readonly deidentifies: true;
  readonly keepsStandard?: true;
  readonly options?: Readonly<Record<string, boolean>>;
  readonly rules: readonly Rule[];
  readonly concepts?: readonly Concept[];
  readonly unusable?: readonly { readonly sopClass: string; readonly why: string }[];
  readonly usable?: readonly string[];
}

const SCHEMA = '../schema/preset.schema.json';

const inTheOrderOf =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : 1;

const bySelector = inTheOrderOf<Rule>(({ selector }) => selector);

/** Eight digits, x for any: `00100010`, `60xx3000`. */
const digitsOf = ({ tag, mask }: Masked): string =>
  Array.from(tag.toString(16).padStart(8, '0'), (digit, i) =>
    (mask >>> (28 - 4 * i)) & 0xf ? digit : 'x',
  ).join('');

export function selectorOf(row: Masked): string {
  const digits = digitsOf(row);
  return `(${digits.slice(0, 4)},${digits.slice(4)})`;
}

/** Rules on command elements and on the file meta group, which is built anew, would have no effect. */
const isInDataSet = ({ tag }: Masked): boolean => tag >>> 16 > 0x0002;

const rowsOf = ({ e11 }: Tables): readonly E11Row[] => e11.filter(isInDataSet);

function basicRules(tables: Tables, { rules }: Additions): readonly Rule[] {
  const own = rowsOf(tables).map((row): Rule => ({ selector: selectorOf(row), command: row.basic }));
  const listed = new Set(own.map(({ selector }) => selector));
  // A later edition may list what this one forgets: the standard's word stands.
  const added = rules
    .filter(({ selector }) => !listed.has(selector))
    .map(({ selector, command, why }) => ({ selector, command, why }));
  return [...own, ...added].sort(bySelector);
}

const DATES: readonly string[] = ['DA', 'DT', 'TM'];

function modifiedDates(tables: Tables, row: E11Row, { modifiedDates }: Additions): readonly Rule[] {
  const selector = selectorOf(row);
  const byHand = modifiedDates.find((one) => one.selector === selector);
  if (byHand !== undefined)
    return byHand.command === undefined ? [] : [{ selector, command: byHand.command, why: byHand.why }];
  const shared = row.mask === 0xffffffff ? sharedDate(row.tag) : undefined;
  if (shared !== undefined) return [{ selector, command: row.basic, why: shared }];
  const vrs = tables.vrs.get(digitsOf(row)) ?? [];
  if (!vrs.every((vr) => DATES.includes(vr)))
    throw new Error(`${selector} ${row.name} is not a date: decide in scripts/ps315/additions.json`);
  return [{ selector, command: 'shiftdate' }];
}

/** Elements of a private creator, in whatever block: `(0019,{GEMS_ACQU_01}23)`. */
const safePrivateRules = ({ safePrivate }: Tables): readonly Rule[] =>
  safePrivate.map(({ creator, group, element }) => ({
    selector: `(${group.toString(16).padStart(4, '0')},{${creator}}${element.toString(16).padStart(2, '0')})`,
    command: 'K',
  }));

function overlayRules(tables: Tables, additions: Additions, option: E11Option): readonly Rule[] {
  const own =
    option === 'retainSafePrivate' ? safePrivateRules(tables) : optionRules(tables, additions, option);
  const listed = new Set(rowsOf(tables).map(selectorOf));
  const added = additions.rules.flatMap(({ selector, why, options }): readonly Rule[] => {
    const command = options?.[option];
    return command === undefined || listed.has(selector) ? [] : [{ selector, command, why }];
  });
  return [...own, ...added].sort(bySelector);
}

/** What the option's column of Table E.1-1 says. */
const optionRules = (tables: Tables, additions: Additions, option: E11Option): readonly Rule[] =>
  rowsOf(tables).flatMap((row): readonly Rule[] => {
    const command = row.options[option];
    if (command === undefined) return [];
    if (option === 'retainLongitudinalModifiedDates') return modifiedDates(tables, row, additions);
    return [{ selector: selectorOf(row), command }];
  });

/** The concepts of which `commandOf` says something, also under the codes that reports had before SNOMED CT. */
function conceptsWhere(
  tables: Tables,
  { snomedRt }: Additions,
  commandOf: (row: SrConcept) => string | undefined,
): readonly Concept[] {
  const isShared = (row: SrConcept): boolean =>
    tables.concepts.some(
      (other) => other !== row && other.scheme === row.scheme && other.value === row.value,
    );
  return tables.concepts
    .flatMap((row): readonly Concept[] => {
      const command = commandOf(row);
      if (command === undefined) return [];
      const { scheme, value, meaning, valueType } = row;
      const former = scheme === 'SCT' ? snomedRt[value] : undefined;
      return [{ scheme, value }, ...(former === undefined ? [] : [{ scheme: 'SRT', value: former }])].map(
        (code): Concept => ({
          ...code,
          meaning,
          ...(isShared(row) || valueType === 'CONTAINER' ? { valueType } : {}),
          command,
        }),
      );
    })
    .sort(inTheOrderOf(({ scheme, value, valueType }) => [scheme, value, valueType ?? ''].join('|')));
}

function overlayConcepts(tables: Tables, additions: Additions, option: E11Option): readonly Concept[] {
  if (option === 'cleanStructuredContent') return conceptsWhere(tables, additions, (row) => row.basic);
  const isShift = option === 'retainLongitudinalModifiedDates';
  return conceptsWhere(tables, additions, (row) => {
    if (!isShift || row.options[option] !== 'C') return row.options[option];
    return sharedDateConcept(row) === undefined ? 'shiftdate' : row.basic;
  });
}

const basicPreset = (tables: Tables, additions: Additions): Ps315Preset => ({
  $schema: SCHEMA,
  name: 'ps315-basic',
  description: `PS3.15 ${tables.edition}, Basic Application Confidentiality Profile: what the standard lists as identifying is removed or gets a dummy value, private elements are removed, all other attributes of the standard stay.`,
  standard: { edition: tables.edition, option: 'basic' },
  deidentifies: true,
  keepsStandard: true,
  rules: basicRules(tables, additions),
  unusable: additions.unusable.map(({ sopClass, why, unless }) => ({
    sopClass,
    why: unless === undefined ? why : `${why}; ${OVERLAY_OF[unless]} keeps more`,
  })),
});

function overlayPreset(tables: Tables, additions: Additions, overlay: Overlay): Ps315Preset {
  const { option, gives, settings } = overlay;
  const concepts = overlayConcepts(tables, additions, option);
  const usable = additions.unusable.filter(({ unless }) => unless === option).map(({ sopClass }) => sopClass);
  return {
    $schema: SCHEMA,
    name: OVERLAY_OF[option],
    description: `PS3.15 ${tables.edition}, ${e11OptionName(option)}: ${gives}; for use after ps315-basic.`,
    standard: { edition: tables.edition, option },
    overlay: true,
    deidentifies: true,
    ...(settings === undefined ? {} : { options: settings }),
    rules: overlayRules(tables, additions, option),
    ...(concepts.length === 0 ? {} : { concepts }),
    ...(usable.length === 0 ? {} : { usable }),
  };
}

export const ps315Presets = (tables: Tables, additions: Additions): readonly Ps315Preset[] => [
  basicPreset(tables, additions),
  ...OVERLAYS.map((overlay) => overlayPreset(tables, additions, overlay)),
];
