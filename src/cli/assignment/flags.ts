import * as Flags from '@oclif/core/flags';
import type { InferredFlags } from '@oclif/core/interfaces';
import { COMMANDS } from '../../rules/commands.ts';

const ASSIGNMENT_FORMATS = ['text', 'json', 'markdown', 'html', 'csv'] as const;
const DIFF_FORMATS = ['text', 'json', 'markdown'] as const;
const LAYERS = ['built-in', 'preset', 'general', 'project', 'option'] as const;

/** Which of the assignments of a file is meant. */
const choice = {
  project: Flags.string({
    char: 'p',
    helpValue: 'NAME',
    description: 'project: an AE title or a section; "general" for general alone',
  }),
  rule: Flags.string({ helpValue: 'NAME', description: 'rule of a mercure.json' }),
  module: Flags.string({
    helpValue: 'NAME',
    description: 'module of a mercure.json, whatever its image is called',
  }),
};

const output = {
  output: Flags.string({ char: 'o', helpValue: 'FILE', description: 'write to a file' }),
  color: Flags.boolean({ allowNo: true, description: 'colour (default: on a terminal)' }),
};

const repeatable = { multiple: true, multipleNonGreedy: true } as const;

export const printFlags = {
  ...choice,
  preset: Flags.string({
    helpValue: 'NAME',
    description: 'show a preset instead of a file; of several, write ps315-basic+ps315-retain-device',
  }),
  tag: Flags.string({
    ...repeatable,
    char: 't',
    helpValue: 'TAG',
    description: 'explain this tag or keyword (repeatable)',
  }),
  command: Flags.option({ options: COMMANDS.map(({ name }) => name), ...repeatable })({
    description: 'only what has this command (repeatable)',
  }),
  layer: Flags.option({ options: LAYERS, ...repeatable })({
    description: 'only what this layer decides (repeatable)',
  }),
  group: Flags.string({ ...repeatable, helpValue: 'GGGG', description: 'only this group (repeatable)' }),
  all: Flags.boolean({ description: 'also what stays as safe, or because an image needs it' }),
  wide: Flags.boolean({ description: 'also why, and which rules were overruled' }),
  format: Flags.option({ options: ASSIGNMENT_FORMATS, default: 'text' as const })({
    char: 'f',
    description: 'html, csv and json hold everything, as with --all',
  }),
  standard: Flags.boolean({
    description: 'which rows of PS3.15 Table E.1-1 it fulfils, and what files may claim',
    exclusive: ['original'],
  }),
  original: Flags.boolean({ description: 'print the lines that print_assignment puts into the log' }),
  ...output,
};

export const diffFlags = {
  ...choice,
  from: Flags.string({ helpValue: 'REV', description: 'git revision of the first side' }),
  to: Flags.string({
    helpValue: 'REV',
    description: 'git revision of the second side (default: the file as it is)',
    dependsOn: ['from'],
  }),
  all: Flags.boolean({ description: 'list every attribute' }),
  'fail-on': Flags.option({ options: ['weaker', 'any'] as const })({
    description: 'exit 1 if anything is weaker, or different at all',
  }),
  format: Flags.option({ options: DIFF_FORMATS, default: 'text' as const })({
    char: 'f',
    description: 'markdown is for a comment on a pull request',
  }),
  ...output,
};

export type PrintFlags = InferredFlags<typeof printFlags>;
export type DiffFlags = InferredFlags<typeof diffFlags>;
