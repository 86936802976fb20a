import * as Flags from '@oclif/core/flags';
import type { InferredFlags } from '@oclif/core/interfaces';
import type { LintCall } from './execute.ts';
import { FORMATS } from './formats.ts';

/** The flags of `lint`, in the order of its help. */
export const lintFlags = {
  format: Flags.option({ options: FORMATS, default: 'pretty' as const })({
    char: 'f',
    description: 'format of the findings',
  }),
  output: Flags.string({ char: 'o', helpValue: 'FILE', description: 'write the findings to a file' }),
  quiet: Flags.boolean({ char: 'q', description: 'show errors only' }),
  notes: Flags.boolean({ description: 'show notes in full, instead of how many there are' }),
  'max-warnings': Flags.integer({
    helpValue: 'N',
    min: 0,
    description: 'exit 1 if there are more warnings than this',
  }),
  fix: Flags.boolean({ description: 'fix what can only be meant in one way, and show the difference' }),
  'unsafe-fixes': Flags.boolean({
    description: 'with --fix or --fix-dry-run: also what was only probably meant; read the difference',
    relationships: [{ type: 'some', flags: ['fix', 'fix-dry-run'] }],
  }),
  'fix-dry-run': Flags.boolean({
    description: 'show what --fix would fix, write nothing',
    exclusive: ['fix'],
  }),
  project: Flags.string({
    char: 'p',
    helpValue: 'NAME',
    description: 'only findings of this project, of general, and of the file',
  }),
  kind: Flags.option({ options: ['settings', 'task', 'mercure'] as const })({
    description: 'what the files are, instead of finding out by their content',
  }),
  module: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'NAME',
    description: 'module of a mercure.json that is the anonymizer, whatever its image is called',
  }),
  compat: Flags.boolean({ description: 'also report what only the original would misread' }),
  baseline: Flags.string({ helpValue: 'FILE', description: 'leave out the findings of this baseline' }),
  'write-baseline': Flags.string({
    helpValue: 'FILE',
    description: 'write the findings as a baseline, except what run refuses, and exit 0',
    exclusive: ['project'],
  }),
  'ignore-unknown': Flags.boolean({ description: 'skip named files of other kinds' }),
  'stdin-filename': Flags.string({
    helpValue: 'NAME',
    default: '<stdin>',
    description: 'name of standard input in findings',
  }),
  explain: Flags.string({ helpValue: 'RULE', description: 'explain a rule' }),
  'list-rules': Flags.boolean({ description: 'list all rules' }),
  color: Flags.boolean({ allowNo: true, description: 'colour (default: on a terminal)' }),
};

/** The call that arguments and flags make. */
export function lintCall(args: readonly string[], flags: InferredFlags<typeof lintFlags>): LintCall {
  return {
    args,
    format: flags.format,
    output: flags.output,
    quiet: flags.quiet,
    notes: flags.notes,
    maxWarnings: flags['max-warnings'],
    fix: flags.fix ? 'write' : flags['fix-dry-run'] ? 'try' : undefined,
    guesses: flags['unsafe-fixes'],
    project: flags.project,
    kind: flags.kind,
    modules: flags.module ?? [],
    compat: flags.compat,
    baseline: flags.baseline,
    writeBaseline: flags['write-baseline'],
    ignoreUnknown: flags['ignore-unknown'],
    stdinName: flags['stdin-filename'],
    colour: flags.color,
  };
}
