import type { Given, Section } from './types.ts';

type FieldOf<T> = {
  [K in keyof Section]-?: NonNullable<Section[K]> extends Given<infer V>
    ? [V, T] extends [T, V]
      ? K
      : never
    : never;
}[keyof Section];

type ChoiceOf<K extends keyof Section> = K extends keyof Section
  ? NonNullable<Section[K]> extends Given<infer V>
    ? { readonly kind: 'choice'; readonly field: K; readonly choices: readonly V[] }
    : never
  : never;

/** How the value is read, and the field of `Section` that takes it. */
type OptionType =
  | { readonly kind: 'boolean'; readonly field: FieldOf<boolean> }
  | { readonly kind: 'preset'; readonly field: 'presets' }
  | { readonly kind: 'text'; readonly field: FieldOf<string> }
  /** A text of a pattern; `what` says of which. */
  | {
      readonly kind: 'pattern';
      readonly field: FieldOf<string>;
      readonly pattern: RegExp;
      readonly what: string;
    }
  /** `of` says what is counted: "days". */
  | {
      readonly kind: 'whole';
      readonly field: FieldOf<number>;
      readonly of: string;
      readonly min: number;
      readonly max: number;
    }
  /** One of a few words, in any case. */
  | ChoiceOf<'burnedIn' | 'nothingLeft' | 'severalPatients' | 'patientIdZeros' | 'lookupMissing'>
  | { readonly kind: 'texts'; readonly field: 'noPatientIds' }
  | { readonly kind: 'pseudonym-format'; readonly field: 'pseudonymFormat' }
  | { readonly kind: 'rule-names'; readonly field: 'divertRules' }
  | { readonly kind: 'encrypt-attributes'; readonly field: 'encryptAttributes' }
  /** Checked, and without an effect beyond that. */
  | { readonly kind: 'mode' | 'verify' };

/** One option of a section, as the reference and the editor's schema show it. */
export type OptionInfo = OptionType & {
  readonly name: string;
  /** As text; empty where nothing is the default. */
  readonly default: string;
  readonly description: string;
  /**
   * The values with which it lets no more through than without it: a misspelt key is taken for this option, by whoever
   * asks for guesses, with these alone.
   */
  readonly harmless: 'any' | 'true' | 'false' | 'never';
  /** Has an effect in `general` only. */
  readonly generalOnly?: true;
  /** Has no meaning in `general`, and is an error there. */
  readonly projectOnly?: true;
};

export const OPTIONS: readonly OptionInfo[] = [
  {
    name: 'preset',
    kind: 'preset',
    field: 'presets',
    default: 'default',
    harmless: 'never',
    description:
      'The list of rules to start from; or several, ["ps315-basic", "ps315-retain-device"]: one, and those that go on top of it.',
  },
  {
    name: 'remove_unknown_tags',
    kind: 'boolean',
    field: 'removeUnknownTags',
    default: 'true',
    harmless: 'true',
    description:
      'Elements without a rule are removed, but for what an image needs; inside sequences that stay, only those that are private, not in PS3.6 or in PS3.15 Table E.1-1. With preset none the default is false.',
  },
  {
    name: 'remove_safe_tags',
    kind: 'boolean',
    field: 'removeSafeTags',
    default: 'false',
    harmless: 'true',
    description: 'Elements whose rule is safe are removed, except what an image needs to be shown.',
  },
  {
    name: 'remove_curves',
    kind: 'boolean',
    field: 'removeCurves',
    default: 'true',
    harmless: 'true',
    description: 'The groups 5000 to 50FF are removed. With preset none the default is false.',
  },
  {
    name: 'remove_overlays',
    kind: 'boolean',
    field: 'removeOverlays',
    default: 'true',
    harmless: 'true',
    description: 'The even groups 6000 to 60FF are removed. With preset none the default is false.',
  },
  {
    name: 'print_assignment',
    kind: 'boolean',
    field: 'printAssignment',
    default: 'false',
    harmless: 'any',
    description: 'The log shows the assignment that was used.',
    generalOnly: true,
  },
  {
    name: 'name',
    kind: 'text',
    field: 'projectName',
    default: '',
    harmless: 'any',
    description: "The project's name, for @project_name@ and @hash_acc@.",
  },
  {
    name: 'owner',
    kind: 'text',
    field: 'projectOwner',
    default: '',
    harmless: 'any',
    description: "The project's owner, for @project_owner@ and @hash_acc@.",
  },
  {
    name: 'prefix',
    kind: 'text',
    field: 'projectPrefix',
    default: '',
    harmless: 'any',
    description: "The project's prefix, for @project_prefix@.",
  },
  {
    name: 'mode',
    kind: 'mode',
    default: 'blacklist',
    harmless: 'any',
    description: 'Only blacklist is known.',
  },
  {
    name: 'require_project',
    kind: 'boolean',
    field: 'requireProject',
    default: 'false',
    harmless: 'true',
    description: 'An AE title without a section of its own is an error; otherwise general applies alone.',
    generalOnly: true,
  },
  {
    name: 'retain_uids',
    kind: 'boolean',
    field: 'retainUids',
    default: 'false',
    harmless: 'false',
    description: 'Study, Series and SOP Instance UID and the UIDs that a preset maps stay as they are.',
  },
  {
    name: 'burned_in',
    kind: 'choice',
    field: 'burnedIn',
    choices: ['keep', 'warn', 'refuse', 'drop', 'divert'],
    default: 'warn',
    harmless: 'never',
    description:
      'What to do with images that may hold burned-in text: keep, warn (count them), refuse (fail), drop (leave them out), ' +
      "divert (ask mercure to send the task to the rule's alternate target).",
  },
  {
    name: 'nothing_left',
    kind: 'choice',
    field: 'nothingLeft',
    choices: ['fail', 'discard'],
    default: 'fail',
    harmless: 'never',
    description:
      'What to do where burned_in drop leaves no file: fail, discard (ask mercure to send nothing).',
  },
  {
    name: 'divert_rules',
    kind: 'rule-names',
    field: 'divertRules',
    default: '',
    harmless: 'never',
    description:
      'The rules of mercure that are set up for burned_in divert, as a list: ["anon_us"]. Under any other rule divert acts as refuse.',
  },
  {
    name: 'verify',
    kind: 'verify',
    default: 'off',
    harmless: 'any',
    description: 'Reserved for a later version; only off is known.',
  },
  {
    name: 'date_shift_max_days',
    kind: 'whole',
    of: 'days',
    min: 1,
    // More days than there are between the years 1 and 9999 leave no date.
    max: 999_999,
    field: 'dateShiftMaxDays',
    default: '3650',
    harmless: 'never',
    description: 'The most days by which shiftdate moves the dates of a patient into the past.',
  },
  {
    name: 'require_key',
    kind: 'boolean',
    field: 'requireKey',
    default: 'false',
    harmless: 'true',
    description: 'A task without a lasting key fails; otherwise it gets a random one of its own.',
  },
  {
    name: 'key_fingerprint',
    kind: 'pattern',
    field: 'keyFingerprint',
    pattern: /^[0-9a-f]{16}$/i,
    what: 'the 16 hexadecimal digits that mercure-anonymizer key prints',
    default: '',
    harmless: 'any',
    description: 'The fingerprint that the lasting key must have; a task with any other key fails.',
  },
  {
    name: 'domain',
    kind: 'text',
    field: 'domain',
    default: '',
    harmless: 'never',
    projectOnly: true,
    description:
      'A name that several projects share: the same patient then has the same pseudonym, UIDs and dates in all of them.',
  },
  {
    name: 'uid_generation',
    kind: 'whole',
    of: 'releases',
    min: 0,
    max: 999_999,
    field: 'uidGeneration',
    default: '0',
    harmless: 'never',
    description:
      'Goes into the UIDs made with a lasting key: raise it to release the same images again after rules or masks changed.',
  },
  {
    name: 'pseudonym_format',
    kind: 'pseudonym-format',
    field: 'pseudonymFormat',
    default: '',
    harmless: 'never',
    description:
      'How @pseudo_mrn@, @pseudo_acc@, @pseudo_name@ and @pseudo@ look, by "mrn", "acc", "name", "value": {"mrn": "LUNG-{10}"}.',
  },
  {
    name: 'expected_patients',
    kind: 'whole',
    of: 'patients',
    min: 1,
    max: 1_000_000_000,
    field: 'expectedPatients',
    default: '10000',
    harmless: 'any',
    description:
      'How many patients the project may come to have: lint works out the odds of equal pseudonyms from it.',
  },
  {
    name: 'default_issuer',
    kind: 'text',
    field: 'defaultIssuer',
    default: '',
    harmless: 'never',
    description: 'The Issuer of Patient ID (0010,0021) of files that name none.',
  },
  {
    name: 'patient_id_zeros',
    kind: 'choice',
    field: 'patientIdZeros',
    choices: ['keep', 'ignore'],
    default: 'keep',
    harmless: 'never',
    description: 'Whether zeros at the front of a Patient ID count: keep, or ignore (00123 is 123).',
  },
  {
    name: 'no_patient_ids',
    kind: 'texts',
    field: 'noPatientIds',
    default: '',
    harmless: 'never',
    description: 'More Patient IDs that stand for none, beside UNKNOWN, 0, TEST and the like.',
  },
  {
    name: 'several_patients',
    kind: 'choice',
    field: 'severalPatients',
    choices: ['refuse', 'separate'],
    default: '',
    harmless: 'never',
    description:
      'Different Patient IDs in one study: refuse (fail), or separate (each ID is a patient). Unless given, the task fails where dates move or a lasting key is used.',
  },
  {
    name: 'report_pseudonyms',
    kind: 'boolean',
    field: 'reportPseudonyms',
    default: 'false',
    harmless: 'false',
    description:
      'result.json holds the new Patient IDs; whoever can read it can tell which patient has which.',
  },
  {
    name: 'lookup_missing',
    kind: 'choice',
    field: 'lookupMissing',
    choices: ['fail', 'pseudonym'],
    default: 'fail',
    harmless: 'never',
    description: 'A patient who is not in the table of @lookup(...)@: fail, or pseudonym.',
  },
  {
    name: 'encrypt_attributes',
    kind: 'encrypt-attributes',
    field: 'encryptAttributes',
    default: '',
    harmless: 'never',
    description:
      'Originals that go along encrypted, for whoever has the private key of the certificate: {"certificate": "research.pem", "attributes": ["(0010,0020)"]}.',
  },
];

/** Keys that other tools read: the editor's schema, and what `lint` accepts. */
export const FOREIGN_KEYS: readonly string[] = ['$schema', 'lint_accept'];

export const optionNames: readonly string[] = OPTIONS.map(({ name }) => name);

export const findOption = (key: string): OptionInfo | undefined => OPTIONS.find(({ name }) => name === key);
