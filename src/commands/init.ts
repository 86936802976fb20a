import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { BaseCommand } from '../cli/base-command.ts';
import { executeInit } from '../cli/init/execute.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';
import { readKeep } from '../init/answers.ts';
import { HOSTERS } from '../init/ci/files.ts';

export default class Init extends BaseCommand {
  static override readonly summary = 'Write the section of a project, by questions and answers.';

  static override readonly description =
    'Makes a new settings file, or adds the section to an existing one or to a mercure.json; all other text in it ' +
    'stays as it is. Every question has a flag. ' +
    exitCodesOf('init');

  static override readonly examples = [
    '<%= config.bin %> init',
    '<%= config.bin %> init lungstudy --yes',
    '<%= config.bin %> init lungstudy --keep dates --purpose "growth" --yes',
    '<%= config.bin %> init lungstudy --preset ps315-basic --keep sex-age,moved-dates --yes',
    '<%= config.bin %> init lungstudy -f mercure.json --module anonymizer --yes',
    '<%= config.bin %> init --ci github --tool tools/mercure-anonymizer-0.1.0.tgz',
  ];

  static override readonly args = {
    project: Args.string({ description: 'AE title that images are sent to: names the section' }),
  };

  static override readonly flags = {
    file: Flags.string({
      char: 'f',
      // What is written is -o in all other commands, and -f is their format: both letters work here.
      charAliases: ['o'],
      helpValue: 'FILE',
      default: 'settings.json',
      description: 'settings file or mercure.json to write to; -o is the same',
    }),
    module: Flags.string({
      helpValue: 'NAME',
      description: 'module of a mercure.json whose settings get the section',
    }),
    rule: Flags.string({
      helpValue: 'NAME',
      description: 'rule of a mercure.json whose settings get the section',
    }),
    name: Flags.string({ helpValue: 'TEXT', description: 'name of the project' }),
    owner: Flags.string({ helpValue: 'TEXT', description: 'owner of the project; the key of @hash_acc@' }),
    prefix: Flags.string({ helpValue: 'TEXT', description: 'prefix of patient IDs' }),
    identity: Flags.option({
      options: ['invented', 'hashed'] as const,
      description:
        'what takes the place of the patient: an invented one for each task, or a hash of the accession number',
    })(),
    preset: Flags.option({
      options: ['default', 'ps315-basic'] as const,
      description:
        'rules to start from: the preset default, or the Basic Profile of DICOM PS3.15 with options',
    })(),
    keep: Flags.string({
      helpValue: 'LIST',
      multiple: true,
      description:
        'what must survive: descriptions, sex-age, dates, device, diffusion, csa (with commas), or none; with ps315-basic, moved-dates but no csa',
    }),
    purpose: Flags.string({
      helpValue: 'TEXT',
      description: 'what the data is for: goes into the settings as the reason for what is kept',
    }),
    trigger: Flags.option({
      options: ['study', 'series'] as const,
      description: 'trigger of the rule of mercure',
    })(),
    ci: Flags.option({
      options: HOSTERS,
      multiple: true,
      // `--ci github lungstudy`: the project is no second value.
      multipleNonGreedy: true,
      description: 'write the file that checks settings in CI (repeatable)',
    })(),
    tool: Flags.string({
      helpValue: 'SOURCE',
      description:
        'where CI gets the program from: FILE.tgz (from npm pack, in your repository), IMAGE@sha256:DIGEST, or git+https://HOST/OWNER/REPO#COMMIT',
    }),
    yes: Flags.boolean({ char: 'y', description: 'ask nothing: use defaults for what is not given' }),
    force: Flags.boolean({ description: 'replace an existing section or CI file' }),
    'dry-run': Flags.boolean({ description: 'print the section, write nothing' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init);
    const { file, module, rule, name, owner, prefix, identity, preset, purpose, trigger, yes, force } = flags;
    const keep = flags.keep && readKeep(flags.keep);
    process.exitCode = await executeInit({
      given: { project: args.project, name, owner, prefix, identity, preset, keep, purpose, trigger },
      file,
      module,
      rule,
      ci: flags.ci ?? [],
      tool: flags.tool,
      yes,
      force,
      dryRun: flags['dry-run'],
      terminal: process.stdin.isTTY === true && process.stderr.isTTY === true,
    });
  }
}
