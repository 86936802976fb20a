/** Written by scripts/generate-types.ts from schema/settings.schema.json. */

export type PresetName = string;
export type Preset = 'default' | 'none' | 'original' | 'ps315-basic';
/**
 * One preset, and those that lie over it.
 *
 * @minItems 1
 */
export type PresetList = string[];
/**
 * The rules of mercure that are set up for burned_in divert, as a list: ["anon_us"]. Under any other rule divert is refuse.
 */
export type DivertRules = string[];
/**
 * Originals that go along encrypted, for whoever has the private key of the certificate: {"certificate": "research.pem", "attributes": ["(0010,0020)"]}.
 */
export type EncryptAttributes = {
  /**
   * The name of a file in the persistence folder, or the text of a certificate in PEM form. May be left out where run gets --encrypt-certificate.
   */
  certificate?: string;
  /**
   * Tags of the top level that go along encrypted as they are in the original; the SOP Instance UID always does. Sequences go with all that is in them; bulk data and private elements cannot be named.
   *
   * @minItems 1
   */
  attributes?: [string, ...string[]];
} & string;
/**
 * What happens to the elements that this rule speaks of.
 *
 * This interface was referenced by `General`'s JSON-Schema definition
 * via the `patternProperty` "^\s*\(".
 *
 * This interface was referenced by `Project`'s JSON-Schema definition
 * via the `patternProperty` "^\s*\(".
 */
export type Command = string;
/**
 * Neither an option nor a tag: a note, which the anonymizer ignores.
 */
export type Note = unknown;

/**
 * The section general, which applies to all projects, and one section for each project.
 */
export interface RawSettings {
  /**
   * Where an editor finds this schema. The anonymizer does not read it.
   */
  $schema?: string;
  general?: General;
  [k: string]: Project | string | General | undefined;
}
/**
 * Options and rules for all projects.
 */
export interface General {
  /**
   * The list of rules to start from; or several, ["ps315-basic", "ps315-retain-device"]: one, and those that lie over it.
   */
  preset?: PresetName | Preset | PresetList;
  /**
   * Elements without a rule are removed, but for what an image needs; inside sequences that stay, only those that are private, not in PS3.6 or in PS3.15 Table E.1-1. With preset none the default is false.
   */
  remove_unknown_tags?: string | boolean;
  /**
   * Elements whose rule is safe are removed, except what an image needs to be shown.
   */
  remove_safe_tags?: string | boolean;
  /**
   * The groups 5000 to 50FF are removed. With preset none the default is false.
   */
  remove_curves?: string | boolean;
  /**
   * The even groups 6000 to 60FF are removed. With preset none the default is false.
   */
  remove_overlays?: string | boolean;
  /**
   * The log shows the assignment that was used.
   */
  print_assignment?: string | boolean;
  /**
   * The project's name, for @project_name@ and @hash_acc@.
   */
  name?: string;
  /**
   * The project's owner, for @project_owner@ and @hash_acc@.
   */
  owner?: string;
  /**
   * The project's prefix, for @project_prefix@.
   */
  prefix?: string;
  /**
   * Only blacklist is known.
   */
  mode?: string | 'blacklist';
  /**
   * An AE title without a section of its own is an error; otherwise general applies alone.
   */
  require_project?: string | boolean;
  /**
   * Study, Series and SOP Instance UID and the UIDs that a preset maps stay as they are.
   */
  retain_uids?: string | boolean;
  /**
   * What to do with images that may hold burned-in text: keep, warn (count them), refuse (fail), drop (leave them out), divert (ask mercure to send the task to the rule's alternate target).
   */
  burned_in?: string | ('keep' | 'warn' | 'refuse' | 'drop' | 'divert');
  /**
   * What to do where burned_in drop leaves no file: fail, discard (ask mercure to send nothing).
   */
  nothing_left?: string | ('fail' | 'discard');
  divert_rules?: DivertRules;
  /**
   * Reserved for a later version; only off is known.
   */
  verify?: string | 'off';
  /**
   * The farthest that shiftdate moves the dates of a patient into the past, in days.
   */
  date_shift_max_days?: string | number;
  /**
   * A task fails where no lasting key is there; otherwise it gets a random one of its own.
   */
  require_key?: string | boolean;
  /**
   * The fingerprint of the lasting key that has to be there; a task with any other key fails.
   */
  key_fingerprint?: string;
  /**
   * A name that several projects share: the same patient then has the same pseudonym, UIDs and dates in all of them.
   */
  domain?: string;
  /**
   * Enters the UIDs made with a lasting key: raise it to release the same images again after rules or masks changed.
   */
  uid_generation?: string | number;
  pseudonym_format?: PseudonymFormat;
  /**
   * How many patients the project may come to have: lint works out the odds of equal pseudonyms from it.
   */
  expected_patients?: string | number;
  /**
   * The Issuer of Patient ID (0010,0021) of files that name none.
   */
  default_issuer?: string;
  /**
   * Whether zeros at the front of a Patient ID count: keep, or ignore (00123 is 123).
   */
  patient_id_zeros?: string | ('keep' | 'ignore');
  /**
   * More Patient IDs that stand for none, beside UNKNOWN, 0, TEST and the like.
   */
  no_patient_ids?: string | string[];
  /**
   * Different Patient IDs in one study: refuse (fail), or separate (each ID is a patient). Unless given, the task fails where dates move or a lasting key is used.
   */
  several_patients?: string | ('refuse' | 'separate');
  /**
   * result.json holds the new Patient IDs, so that whoever may read it can tell whose they are.
   */
  report_pseudonyms?: string | boolean;
  encrypt_attributes?: EncryptAttributes;
  /**
   * A patient who is not in the table of @lookup(...)@: fail, or pseudonym.
   */
  lookup_missing?: string | ('fail' | 'pseudonym');
  /**
   * Where an editor finds this schema. The anonymizer does not read it.
   */
  $schema?: string;
  lint_accept?: LintAccept;
  [k: string]: unknown;
}
/**
 * How @pseudo_mrn@, @pseudo_acc@, @pseudo_name@ and @pseudo@ look, by "mrn", "acc", "name", "value": {"mrn": "LUNG-{10}"}.
 */
export interface PseudonymFormat {
  /**
   * Of @pseudo_mrn@; of @pseudo_name@ too, where that has no format of its own.
   */
  mrn?: string;
  /**
   * Of @pseudo_acc@.
   */
  acc?: string;
  /**
   * Of @pseudo_name@.
   */
  name?: string;
  /**
   * Of @pseudo@ and @pseudo(gggg,eeee)@.
   */
  value?: string;
  [k: string]: unknown;
}
/**
 * Findings of the linter that are accepted here, each with a reason.
 */
export interface LintAccept {
  [k: string]: {
    /**
     * Why this is accepted.
     */
    [k: string]: string;
  };
}
/**
 * Options and rules for one project: that of the AE title, less a leading az_.
 */
export interface Project {
  /**
   * The list of rules to start from; or several, ["ps315-basic", "ps315-retain-device"]: one, and those that lie over it.
   */
  preset?: PresetName | Preset | PresetList;
  /**
   * Elements without a rule are removed, but for what an image needs; inside sequences that stay, only those that are private, not in PS3.6 or in PS3.15 Table E.1-1. With preset none the default is false.
   */
  remove_unknown_tags?: string | boolean;
  /**
   * Elements whose rule is safe are removed, except what an image needs to be shown.
   */
  remove_safe_tags?: string | boolean;
  /**
   * The groups 5000 to 50FF are removed. With preset none the default is false.
   */
  remove_curves?: string | boolean;
  /**
   * The even groups 6000 to 60FF are removed. With preset none the default is false.
   */
  remove_overlays?: string | boolean;
  /**
   * The log shows the assignment that was used.
   */
  print_assignment?: string | boolean;
  /**
   * The project's name, for @project_name@ and @hash_acc@.
   */
  name?: string;
  /**
   * The project's owner, for @project_owner@ and @hash_acc@.
   */
  owner?: string;
  /**
   * The project's prefix, for @project_prefix@.
   */
  prefix?: string;
  /**
   * Only blacklist is known.
   */
  mode?: string | 'blacklist';
  /**
   * An AE title without a section of its own is an error; otherwise general applies alone.
   */
  require_project?: string | boolean;
  /**
   * Study, Series and SOP Instance UID and the UIDs that a preset maps stay as they are.
   */
  retain_uids?: string | boolean;
  /**
   * What to do with images that may hold burned-in text: keep, warn (count them), refuse (fail), drop (leave them out), divert (ask mercure to send the task to the rule's alternate target).
   */
  burned_in?: string | ('keep' | 'warn' | 'refuse' | 'drop' | 'divert');
  /**
   * What to do where burned_in drop leaves no file: fail, discard (ask mercure to send nothing).
   */
  nothing_left?: string | ('fail' | 'discard');
  divert_rules?: DivertRules;
  /**
   * Reserved for a later version; only off is known.
   */
  verify?: string | 'off';
  /**
   * The farthest that shiftdate moves the dates of a patient into the past, in days.
   */
  date_shift_max_days?: string | number;
  /**
   * A task fails where no lasting key is there; otherwise it gets a random one of its own.
   */
  require_key?: string | boolean;
  /**
   * The fingerprint of the lasting key that has to be there; a task with any other key fails.
   */
  key_fingerprint?: string;
  /**
   * A name that several projects share: the same patient then has the same pseudonym, UIDs and dates in all of them.
   */
  domain?: string;
  /**
   * Enters the UIDs made with a lasting key: raise it to release the same images again after rules or masks changed.
   */
  uid_generation?: string | number;
  pseudonym_format?: PseudonymFormat;
  /**
   * How many patients the project may come to have: lint works out the odds of equal pseudonyms from it.
   */
  expected_patients?: string | number;
  /**
   * The Issuer of Patient ID (0010,0021) of files that name none.
   */
  default_issuer?: string;
  /**
   * Whether zeros at the front of a Patient ID count: keep, or ignore (00123 is 123).
   */
  patient_id_zeros?: string | ('keep' | 'ignore');
  /**
   * More Patient IDs that stand for none, beside UNKNOWN, 0, TEST and the like.
   */
  no_patient_ids?: string | string[];
  /**
   * Different Patient IDs in one study: refuse (fail), or separate (each ID is a patient). Unless given, the task fails where dates move or a lasting key is used.
   */
  several_patients?: string | ('refuse' | 'separate');
  /**
   * result.json holds the new Patient IDs, so that whoever may read it can tell whose they are.
   */
  report_pseudonyms?: string | boolean;
  encrypt_attributes?: EncryptAttributes;
  /**
   * A patient who is not in the table of @lookup(...)@: fail, or pseudonym.
   */
  lookup_missing?: string | ('fail' | 'pseudonym');
  /**
   * Where an editor finds this schema. The anonymizer does not read it.
   */
  $schema?: string;
  lint_accept?: LintAccept;
  [k: string]: unknown;
}
