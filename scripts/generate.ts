/**
 * Writes what is made from other files of the repository: the reference tables in the README, the signs in
 * docs/security.md, and docs/commands.md. Run by `npm run generate`, behind a build.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PresetFile } from '../src/assignment/preset.ts';
import { PIXEL_SIGNS, type SignRow } from '../src/engine/pixel-risk.ts';
import { exitCodeRows } from '../src/finding/exit-codes.ts';
import { COMMANDS } from '../src/rules/commands.ts';
import { MACROS, macroUsages } from '../src/rules/macros.ts';
import { OPTIONS } from '../src/settings/options.ts';
import { lookUp } from '../src/standard/dictionary.ts';
import { METHOD_CODES } from '../src/standard/method-codes.ts';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');
const security = join(root, 'docs/security.md');

/** A Markdown table; cells must not hold bars. */
const table = (...rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...body.map(line)].join('\n');
};

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

const commands = (): string =>
  table(
    ['command', 'effect'],
    ...COMMANDS.map(({ name, argument, description }) => [
      code(argument ? `${name}(text)` : name),
      description,
    ]),
  );

const macros = (): string =>
  table(
    ['macro', 'inserts'],
    ...MACROS.map((info) => [macroUsages(info).map(code).join(' '), info.description]),
  );

const options = (): string =>
  table(
    ['option', 'default', 'meaning'],
    ...OPTIONS.map((option) => [
      code(option.name),
      code(option.default),
      option.generalOnly ? `${option.description} In \`general\` only.` : option.description,
    ]),
  );

/** Names of rows `UID|name`; a retired UID often has the name of its successor. */
const names = (rows: readonly string[]): string =>
  [...new Set(rows.map((row) => row.slice(row.indexOf('|') + 1)))].join(', ');

/** `SOP class A, B and (gggg,eeee) Name holds DOSE` */
function rowText({ sop_classes, transfer_syntaxes, values, overlay_in_pixels }: SignRow): string {
  const parts: string[] = [];
  if (sop_classes !== undefined)
    parts.push(`SOP class ${names(sop_classes.map((row) => row.replace(/ Storage\b( SOP Class)?/, '')))}`);
  if (transfer_syntaxes !== undefined) parts.push(`transfer syntax ${names(transfer_syntaxes)}`);
  for (const { tag, value } of values ?? []) {
    const name = lookUp(Number.parseInt(tag.replace(/\W/g, ''), 16))!.name;
    const text = value.replaceAll('*', '');
    const held = value === '*' ? 'not empty' : `${value === text ? 'is' : 'holds'} ${text}`;
    parts.push(`${tag} ${name} ${held}`);
  }
  if (overlay_in_pixels === true) parts.push('(60xx,0100) Overlay Bits Allocated is more than 1');
  return parts.join(' and ');
}

const signs = (): string =>
  table(
    ['sign', 'what', 'why', 'recognised by'],
    ...PIXEL_SIGNS.map(({ id, what, why, when }) => [code(id), what, why, when.map(rowText).join('; ')]),
  );

/** The help of a command, as a terminal of 80 columns without colour shows it. */
function helpOf(id: string): string {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', OCLIF_COLUMNS: '80' };
  const program = join(root, 'bin/run.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, id, '--help'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`no help for ${id}: ${stderr}`);
  return `\`\`\`text\n${stdout.replace(/[ \t]+$/gm, '').trim()}\n\`\`\``;
}

interface Manifest {
  readonly commands: Readonly<Record<string, { readonly hidden?: boolean; readonly summary?: string }>>;
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8'));
const programs = Object.entries(manifest.commands)
  .filter(([, { hidden }]) => hidden !== true)
  .sort(([a], [b]) => (a < b ? -1 : 1));

const programList = (): string =>
  table(
    ['command', 'what it does'],
    ...programs.map(([id, { summary = '' }]) => [`[\`${id}\`](docs/commands.md#${id})`, summary]),
  );

const EXIT_REMARK =
  'A run that another signal stops ends with 128 and its number (143 for SIGTERM). Where `MERCURE_IN_DIR` and `MERCURE_OUT_DIR` name the ' +
  'folders of `run`, whatever fails is 1: the task failed. Errors are a sentence that begins with `ERROR:`, on standard error, and a line ' +
  '`hint:` with what to do.';

const commandPages = (): string =>
  [
    '# Commands',
    'The same as `mercure-anonymizer COMMAND --help`. Made by `npm run generate`.',
    ...programs.map(([id]) => `## ${id}\n\n${helpOf(id)}`),
    `## Exit codes\n\n${table(...exitCodeRows())}`,
    EXIT_REMARK,
  ].join('\n\n');

/** The presets of PS3.15, the profile first, with the codes that files made with them may carry. */
const standardPresets = (): string => {
  const files = readdirSync(join(root, 'presets'))
    .map((name): PresetFile & { description: string } =>
      JSON.parse(readFileSync(join(root, 'presets', name), 'utf8')),
    )
    .filter(({ standard }) => standard !== undefined)
    .sort((a, b) => Number(a.overlay ?? false) - Number(b.overlay ?? false) || (a.name < b.name ? -1 : 1));
  return table(
    ['preset', 'what a project gets', 'code'],
    ...files.map(({ name, description, standard }) => {
      const { code: number = '' } = METHOD_CODES.find(({ option }) => option === standard?.option) ?? {};
      const words = description.replace(/^PS3\.15 \w+, /, '').replace('; for use after ps315-basic', '');
      return [code(name), words, number];
    }),
  );
};

/** `text` with the block between its two marks replaced. */
function fill(text: string, name: string, block: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${begin} or ${end} is missing`);
  return `${text.slice(0, from)}${begin}\n\n${block}\n\n${text.slice(to)}`;
}

const blocks = { commands: commands(), macros: macros(), options: options(), programs: programList() };
const filled = Object.entries(blocks).reduce(
  (text, [name, block]) => fill(text, name, block),
  readFileSync(readme, 'utf8'),
);
writeFileSync(readme, filled);
writeFileSync(security, fill(readFileSync(security, 'utf8'), 'signs', signs()));
const standard = join(root, 'docs/standard.md');
writeFileSync(standard, fill(readFileSync(standard, 'utf8'), 'presets', standardPresets()));
writeFileSync(join(root, 'docs/commands.md'), `${commandPages()}\n`);
