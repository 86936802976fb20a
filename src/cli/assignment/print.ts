import { coverageReport } from '../../assignment/coverage/report.ts';
import { explain } from '../../assignment/explain/explain.ts';
import { type AssignmentReport, assignmentReport, type RowFilter } from '../../assignment/explain/report.ts';
import { type NamedTag, namedTag } from '../../assignment/named-tag.ts';
import { printAssignment } from '../../assignment/print.ts';
import { type PreviewTools, preview } from '../../engine/preview.ts';
import { EXIT } from '../../finding/exit-codes.ts';
import { UserError } from '../../finding/user-error.ts';
import { locator } from '../../format/place.ts';
import { processTimes } from '../../io/clock.ts';
import { deriveWith } from '../../io/derive.ts';
import { packageVersion } from '../../io/package.ts';
import { textCodec } from '../../io/text-codec.ts';
import type { Tag } from '../../standard/tag.ts';
import { colourLevel, painter } from '../colour.ts';
import { findSettings, foundWords, WHERE_LOOKED } from '../find-settings.ts';
import { answered, put, type Surroundings, showFindings } from './around.ts';
import { findingsOf, invalidPage, isPage } from './board.ts';
import type { PrintFlags } from './flags.ts';
import { type Policy, presetPolicy, readSettingsText, textPolicy } from './policy.ts';

const DEFAULT_PRESET = 'default';

/** 0 shown, 1 the settings are invalid, 2 the call could not be carried out. */
export const executePrint = (
  file: string | undefined,
  flags: PrintFlags,
  around: Surroundings,
): Promise<number> =>
  answered(around, async () => {
    const { policy, findings, source } = await policyOf(file, flags, around);
    showFindings(findings, source, around);
    if (policy === undefined && isPage(flags))
      put(await invalidPage(findings, source, today()), flags.output, around);
    if (policy === undefined) return EXIT.failed;
    put(await textOf(policy, flags, around), flags.output, around);
    return EXIT.done;
  });

async function policyOf(
  file: string | undefined,
  flags: PrintFlags,
  around: Surroundings,
): ReturnType<typeof readPolicy> {
  if (file !== undefined && flags.preset !== undefined)
    throw new UserError(
      'a file and --preset are given, and one of them is shown, not both',
      'leave one of them out',
    );
  if (file !== undefined || flags.preset !== undefined) return readPolicy(file, flags);
  const found = findSettings(around.env);
  if (found !== undefined) around.err(foundWords(found));
  return readPolicy(found?.path, flags);
}

async function readPolicy(file: string | undefined, { preset, project, rule, module }: PrintFlags) {
  if (file !== undefined) return textPolicy(await readSettingsText(file), file, { project, rule, module });
  const choice = Object.entries({ project, rule, module }).find(([, value]) => value !== undefined)?.[0];
  if (preset === undefined && choice !== undefined)
    throw new UserError(`--${choice} needs a file with settings`, WHERE_LOOKED);
  return presetPolicy(preset ?? DEFAULT_PRESET);
}

async function textOf(policy: Policy, flags: PrintFlags, around: Surroundings): Promise<string> {
  if (flags.original) return `${printAssignment(policy.assignment).join('\n')}\n`;
  const asked = (flags.tag ?? []).map(tagOf);
  const tags = asked.map(({ tag }) => tag);
  const level = flags.output === undefined ? colourLevel(flags.color, around.env, around.isTerminal) : 0;
  const paint = await painter(level);
  if (flags.standard) return standardText(policy, tags, flags, paint);
  if (tags.length > 0 && (flags.format === 'text' || flags.format === 'json')) {
    const placeOf = locator(policy.text);
    const explained = asked.map(({ tag, selector }) => ({
      explanation: explain(policy.assignment, tag, selector),
      preview: preview(policy.assignment, tag, tools(), undefined, selector),
    }));
    if (flags.format === 'json')
      return (await import('../../format/explain-json.ts')).explainJson(explained, placeOf);
    const { explainText } = await import('../../format/explain-text.ts');
    const texts = explained.map(({ explanation, preview: shown }) =>
      explainText(explanation, shown, paint, placeOf),
    );
    return [`${policy.label}\n`, ...texts].join('\n');
  }
  const complete = flags.format !== 'text' && flags.format !== 'markdown';
  const filter: RowFilter = {
    tags,
    commands: flags.command,
    layers: flags.layer,
    groups: (flags.group ?? []).map(groupOf),
    all: flags.all || complete,
    byType: flags.wide || tags.length > 0,
  };
  const report = assignmentReport(policy, filter, { version: packageVersion(), date: today() });
  return format(report, policy, flags, { paint, wide: flags.wide });
}

/** How it does by PS3.15 Table E.1-1. */
async function standardText(
  policy: Policy,
  tags: readonly Tag[],
  flags: PrintFlags,
  paint: Awaited<ReturnType<typeof painter>>,
): Promise<string> {
  const other = (['command', 'layer', 'group'] as const).find((name) => (flags[name] ?? []).length > 0);
  if (other !== undefined)
    throw new UserError(
      `--standard shows rows of PS3.15 Table E.1-1: --${other} cannot filter them, --tag can`,
      `leave --${other} out`,
    );
  const report = coverageReport(policy, tags, { version: packageVersion(), date: today() });
  switch (flags.format) {
    case 'json':
      return (await import('../../format/coverage-json.ts')).coverageJson(report);
    case 'csv':
      return (await import('../../format/coverage-csv.ts')).coverageCsv(report);
    case 'markdown':
      return (await import('../../format/coverage-markdown.ts')).coverageMarkdown(report, {
        all: flags.all || flags.wide,
      });
    case 'html':
      return (await import('../../format/coverage-html.ts')).coverageHtml(report);
    default:
      return (await import('../../format/coverage-text.ts')).coverageText(report, {
        paint,
        all: flags.all,
        wide: flags.wide,
      });
  }
}

/** Formats are loaded when they are asked for. */
async function format(
  report: AssignmentReport,
  policy: Policy,
  flags: PrintFlags,
  options: { paint: Awaited<ReturnType<typeof painter>>; wide: boolean },
): Promise<string> {
  switch (flags.format) {
    case 'json':
      return (await import('../../format/assignment-json.ts')).assignmentJson(report);
    case 'csv':
      return (await import('../../format/assignment-csv.ts')).assignmentCsv(report);
    case 'markdown':
      return (await import('../../format/assignment-markdown.ts')).assignmentMarkdown(
        report,
        await findingsOf(policy, flags),
      );
    case 'html':
      return (await import('../../format/assignment-html.ts')).assignmentHtml(
        report,
        await findingsOf(policy, flags),
      );
    default:
      return (await import('../../format/assignment-text.ts')).assignmentText(report, options);
  }
}

function tagOf(text: string): Extract<NamedTag, { ok: true }> {
  const named = namedTag(text);
  if (named.ok) return named;
  throw new UserError(
    `"${text}" is neither a tag like "(0008,103e)" nor a keyword of PS3.6`,
    named.near === undefined
      ? 'write a tag, or a keyword such as PatientName'
      : `did you mean ${named.near}?`,
  );
}

function groupOf(text: string): number {
  const digits = text.trim().replace(/^0x/i, '');
  if (!/^[0-9a-f]{1,4}$/i.test(digits))
    throw new UserError(`"${text}" is not a group`, 'write four hexadecimal digits, such as 0010');
  return Number.parseInt(digits, 16);
}

/** The key is no secret here: the values are examples. */
const exampleDerive = deriveWith(new Uint8Array(32), { kind: 'project', name: '' });

const tools = (): PreviewTools => ({
  fresh: exampleDerive,
  derive: exampleDerive,
  lasting: false,
  codec: textCodec,
  ...processTimes(new Date()),
  method: `mercure-anonymizer v${packageVersion()}`,
});

/** In local time. */
function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
