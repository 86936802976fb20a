/** What `templates/project.json` holds: the parts of a project section, as data. */
export interface ProjectTemplate {
  /** The section `general` of a new file. */
  readonly general: Readonly<Record<string, string>> & { readonly preset: string };
  readonly profile: ProfileChoice;
  readonly identity: Readonly<Record<Identity, IdentityChoice>>;
  readonly survive: readonly Survivor[];
}

export type Identity = 'invented' | 'hashed';
export type Trigger = 'study' | 'series';

interface IdentityChoice {
  readonly words: string;
  /** Commands by tag. */
  readonly rules: Readonly<Record<string, string>>;
}

/** The other way to begin: the profile of PS3.15, and a preset over it for each thing that must survive. */
interface ProfileChoice {
  readonly preset: string;
  readonly words: string;
  readonly survive: readonly ProfileSurvivor[];
}

/** What may survive, whatever lets it. */
export interface Offer {
  readonly id: string;
  readonly words: string;
  /** What goes where it is not kept, if that is not what `words` say; "" where there is no more to say. */
  readonly gone?: string;
  /** The id of another one that cannot be had as well. */
  readonly insteadOf?: string;
  /** What goes of that other one where this is kept. */
  readonly goneBeside?: string;
  /** Said where it is kept. */
  readonly advice: string;
}

interface ProfileSurvivor extends Offer {
  /** The preset that lets it stay. */
  readonly overlay: string;
}

/** A group of elements that a project may need. */
interface Survivor extends Offer {
  /** What a project gets that does not say otherwise: what the preset `default` keeps. */
  readonly byDefault: boolean;
  /** By selector the command that takes the element away where it is not to stay. */
  readonly elements: Readonly<Record<string, string>>;
}

/** Everything that `init` asks for. */
export interface Answers {
  /** Name of the section, in lower case. */
  readonly project: string;
  readonly name: string;
  readonly owner: string;
  readonly prefix: string;
  readonly identity: Identity;
  /** Those that it starts from, the bottom one first. */
  readonly presets: readonly string[];
  /** Ids of survivors. */
  readonly keep: readonly string[];
  /** What the data is for: the reason of each acceptance. */
  readonly purpose: string;
  /** How mercure's rule is triggered; undefined where nobody said. */
  readonly trigger: Trigger | undefined;
}
