import { claimsOf } from '../assignment/coverage/coverage.ts';
import type { Assignment } from '../assignment/types.ts';
import type { TagCount } from '../engine/context/tag-counts.ts';
import { formatTag } from '../standard/tag.ts';
import type { BurnedInReport } from './burned-in.ts';
import type { EncryptionReport } from './encryption.ts';
import type { Inspection } from './inspect-files.ts';
import type { KeyReport } from './keys.ts';
import type { LookupReport } from './lookup.ts';
import { type Notification, notificationOf } from './notification.ts';
import { type Routing, routingOf } from './routing.ts';
import type { Totals, Warning } from './totals.ts';

/** What `result.json` holds, and `--json` prints: no value, UID or file name of the input. */
export interface Result {
  readonly module: 'mercure-anonymizer';
  readonly version: string;
  readonly policy_digest: string;
  /** Of several `ps315-basic + ps315-retain-device`. */
  readonly preset: string;
  /** Codes of DCM that the files carry in (0012,0064); empty where no profile of the standard is fulfilled. */
  readonly profile: readonly string[];
  /** Name of the project's section; null where general stands alone. */
  readonly project: string | null;
  readonly dry_run: boolean;
  /** What identities were derived with; null where they are of this task alone. */
  readonly key: { readonly fingerprint: string; readonly from: string; readonly scope: string } | null;
  /** The table of @lookup(...)@: SHA-256 of its bytes, and its rows; null where no rule uses one. */
  readonly lookup: LookupReport | null;
  /** Whom originals go along encrypted for, and which; null where none do. */
  readonly encrypted: EncryptionReport | null;
  /** Files written, and the series they form. */
  readonly files: number;
  readonly series: number;
  /** Files of the input that are not in the output, and why. */
  readonly left_out: {
    readonly duplicates: number;
    readonly burned_in: number;
    readonly not_dicom: number;
    readonly dicomdir: number;
  };
  /** What may show who the patient is although every rule was applied, and what was decided. */
  readonly burned_in: BurnedInReport;
  /** How many elements met each command, or each decision that stands above the rules. */
  readonly commands: Readonly<Record<string, number>>;
  /** A dry run only: what happens to each tag. */
  readonly tags?: readonly (Omit<TagCount, 'tag'> & { readonly tag: string })[] | undefined;
  /** The new Patient IDs of the outputs, where `report_pseudonyms` asks for them. */
  readonly pseudonyms?: readonly string[] | undefined;
  readonly warnings: readonly Warning[];
  readonly seconds: number;
  /** mercure reads it: where the results go. Missing where its rule alone decides. */
  readonly __mercure_routing?: Routing | undefined;
  /** mercure reads it: what needs a look. Missing where nothing does. */
  readonly __mercure_notification?: Notification | undefined;
}

interface ResultInput {
  readonly version: string;
  readonly assignment: Assignment;
  readonly dryRun: boolean;
  readonly key: KeyReport | undefined;
  readonly lookup: LookupReport | undefined;
  readonly encryption: EncryptionReport | undefined;
  readonly written: { readonly files: number; readonly series: number };
  readonly inspection: Inspection;
  readonly duplicates: number;
  readonly burnedIn: BurnedInReport;
  readonly dropped: number;
  readonly totals: Totals;
  readonly seconds: number;
}

export function resultOf(input: ResultInput): Result {
  const { assignment, written, inspection, totals, burnedIn } = input;
  const routing = routingOf(burnedIn, written.files, assignment.options.nothingLeft);
  const notification = notificationOf(burnedIn, totals.warnings, inspection.files.length);
  // What a dry run makes is nobody's pseudonym yet: the key may not be there.
  const reports = assignment.options.reportPseudonyms && !input.dryRun;
  return {
    module: 'mercure-anonymizer',
    version: input.version,
    policy_digest: assignment.digest,
    preset: assignment.preset,
    profile: claimsOf(assignment).map(({ code }) => code),
    project: assignment.projectSection ?? null,
    dry_run: input.dryRun,
    key: keyOf(input.key),
    lookup: input.lookup ?? null,
    encrypted: input.encryption ?? null,
    files: written.files,
    series: written.series,
    left_out: {
      duplicates: input.duplicates,
      burned_in: input.dropped,
      not_dicom: inspection.notDicom,
      dicomdir: inspection.directories,
    },
    burned_in: burnedIn,
    commands: Object.fromEntries([...totals.counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(input.dryRun ? { tags: tagCounts(totals) } : {}),
    ...(reports ? { pseudonyms: [...totals.newPatientIds].sort(compare) } : {}),
    warnings: totals.warnings,
    seconds: input.seconds,
    ...(routing && { __mercure_routing: routing }),
    ...(notification && { __mercure_notification: notification }),
  };
}

const keyOf = (key: KeyReport | undefined): Result['key'] =>
  key === undefined
    ? null
    : { fingerprint: key.fingerprint, from: key.from, scope: `${key.scope.kind} ${key.scope.name}` };

const tagCounts = ({ byTag }: Totals): Result['tags'] =>
  byTag.list.toSorted(inOrder).map(({ tag, ...rest }) => ({ tag: formatTag(tag), ...rest }));

const inOrder = (a: TagCount, b: TagCount): number =>
  a.tag - b.tag || compare(a.action, b.action) || compare(a.layer, b.layer) || compare(a.reason, b.reason);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Four blanks, as mercure writes its own JSON. */
export const resultText = (result: Result): string => `${JSON.stringify(result, undefined, 4)}\n`;
