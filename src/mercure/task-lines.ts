import { coverageOf } from '../assignment/coverage/coverage.ts';
import type { Assignment } from '../assignment/types.ts';
import { counted } from '../finding/counted.ts';
import { lookUp } from '../standard/dictionary.ts';
import { readTag } from '../standard/tag.ts';
import { keptLine } from './burned-in.ts';
import type { Encryption } from './encryption.ts';
import type { Job } from './job.ts';
import type { TaskKeys } from './keys.ts';
import type { Result } from './result.ts';
import { routingLine } from './routing.ts';

/** The original's first lines, without those that say the same of every task: a warning is about this one. */
export const banner = (version: string): readonly string[] => [
  '',
  `mercure-anonymizer Version ${version}`,
  '---------------------------------------',
  '',
];

/** What is going to be done, in the original's words where it has some. */
export function* startLines({ aets, assignment, project, files, ignored }: Job): Iterable<string> {
  const { options, preset, projectSection } = assignment;
  yield 'Using blacklist mode';
  yield `Found ${counted(files.length, 'file')}`;
  if (ignored > 0) yield `Left alone: ${counted(ignored, 'other file')} of the input folder`;
  yield '';
  for (const aet of aets) yield `-- Receiving AET is ${aet}`;
  if (projectSection !== undefined) yield `-- Reading specific settings for project ${project}`;
  else yield '-- No project-specific settings found';
  yield preset === 'none' ? '-- Skipping preset assignment' : `-- Using ${preset} preset assignment`;
  if (options.removeUnknownTags) yield '-- Removing all unknown tags';
  if (options.removeSafeTags) yield '-- Removing safe tags';
  if (options.removeCurves) yield '-- Removing embedded curves';
  if (options.removeOverlays) yield '-- Removing embedded overlays';
  if (options.retainUids) yield '-- Keeping the UIDs of studies, series and images';
  yield* profileLines(assignment);
}

/** With which key identities last, or nothing where they are of this task alone. */
export function* keyLines({ report }: TaskKeys): Iterable<string> {
  if (report === undefined) return;
  const { fingerprint, from, scope } = report;
  yield `-- Identities last: key ${fingerprint} (${from}), within the ${scope.kind} ${scope.name}`;
}

/** Which originals go along, and whom for. */
export function* encryptionLines(encryption: Encryption | undefined): Iterable<string> {
  if (encryption === undefined) return;
  const { attributes, certificate } = encryption.report;
  yield `-- Encrypted originals go along: ${counted(attributes.length, 'attribute')}, for certificate ${certificate.slice(0, 16)}...`;
}

/** So many attributes are named; `print-assignment --standard` has all. */
const SHOWN = 5;

/** What of the standard's profile the files will say that they fulfil, or why they will not. */
function* profileLines(assignment: Assignment): Iterable<string> {
  if (assignment.standard.length === 0) return;
  const { claims, rows } = coverageOf(assignment);
  for (const { code, meaning } of claims) yield `-- Fulfils PS3.15, ${meaning} (DCM ${code})`;
  const weaker = rows.filter(({ grade }) => grade === 'weaker');
  if (weaker.length === 0) return;
  const named = weaker.slice(0, SHOWN).map(({ selector, keyword, decision }) => {
    const name = keyword === '' ? selector : `${selector} ${keyword}`;
    return `${name} [${decision.layer}]`;
  });
  const more = weaker.length > SHOWN ? ` and ${weaker.length - SHOWN} more` : '';
  yield `WARNING: The files claim no profile of PS3.15, since more comes through than it allows: ${named.join(', ')}${more}`;
}

/** What was done. */
export function* endLines(result: Result): Iterable<string> {
  const { left_out: left, burned_in: burned, dry_run: dryRun } = result;
  yield '';
  if (result.lookup !== null)
    yield `-- Lookup table: ${counted(result.lookup.rows, 'row')}, SHA-256 ${result.lookup.digest}`;
  for (const { text, files } of result.warnings) yield `WARNING: ${text} (${counted(files, 'file')})`;
  if (burned.option === 'keep' && burned.files > 0) yield keptLine(burned, result.project);
  if (left.duplicates > 0) yield `Written once: ${counted(left.duplicates, 'file')} equal to another one`;
  if (left.burned_in > 0) yield `Left out by burned_in "drop": ${counted(left.burned_in, 'file')}`;
  if (result.__mercure_routing !== undefined) yield routingLine(result.__mercure_routing);
  if (left.not_dicom > 0) yield `Skipped, not DICOM: ${counted(left.not_dicom, 'file')}`;
  if (left.dicomdir > 0)
    yield `Skipped, DICOMDIR (an index of other files, which it would no longer fit): ${left.dicomdir}`;
  if (dryRun) {
    yield* dryRunLines(result);
    return;
  }
  yield `Done (${Math.round(result.seconds)} secs)`;
  yield `Processed files: ${result.files}`;
  yield '';
}

function* dryRunLines(result: Result): Iterable<string> {
  yield `Dry run, nothing is written. A run would write ${counted(result.files, 'file')} in ${result.series} series.`;
  yield '';
  yield 'elements  command';
  for (const [name, count] of Object.entries(result.commands)) yield `${String(count).padStart(8)}  ${name}`;
  yield '';
  yield 'elements  tag          attribute                 action     decided by';
  for (const { tag, action, layer, reason, elements } of result.tags ?? []) {
    // A rule is known by its layer; anything else by its reason, which says what the layer is. So a line has 80 columns.
    const by = reason === 'rule' ? layer : reason;
    const what = action === 'append-method' ? 'append' : action === 'method-codes' ? 'codes' : action;
    yield `${String(elements).padStart(8)}  ${tag}  ${shownName(tag)}  ${what.padEnd(9)}  ${by}`;
  }
}

const NAME_WIDTH = 24;

function shownName(tag: string): string {
  const name = keywordOf(tag) ?? '';
  return name.length > NAME_WIDTH ? `${name.slice(0, NAME_WIDTH - 1)}…` : name.padEnd(NAME_WIDTH);
}

/** `tag` as `formatTag` writes it. */
const keywordOf = (tag: string): string | undefined => lookUp(readTag(tag))?.keyword;
