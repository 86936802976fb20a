/** What `templates/project.json` holds: the parts of a project section, as data. */
export interface ProjectTemplate {
  /** The section `general` of a new file. */
  readonly general: Readonly<Record<string, string>>;
  readonly identity: Readonly<Record<Identity, IdentityChoice>>;
  readonly survive: readonly Survivor[];
}

export type Identity = 'invented' | 'hashed';
export type Trigger = 'study' | 'series';

export interface IdentityChoice {
  readonly words: string;
  /** Commands by tag. */
  readonly rules: Readonly<Record<string, string>>;
}

/** A group of elements that a project may need. */
export interface Survivor {
  readonly id: string;
  readonly words: string;
  /** What a project gets that does not say otherwise: what the preset `default` keeps. */
  readonly byDefault: boolean;
  /** Said where it is kept. */
  readonly advice: string;
  /** By tag the command that takes the element away where it is not to stay. */
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
  /** Ids of survivors. */
  readonly keep: readonly string[];
  /** What the data is for: the reason of each acceptance. */
  readonly purpose: string;
  /** How mercure's rule is triggered; undefined where nobody said. */
  readonly trigger: Trigger | undefined;
}
