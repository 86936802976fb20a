import type { Span } from '../../finding/finding.ts';
import { encryptAttributesText } from '../../settings/encrypt-attributes.ts';
import { OPTIONS } from '../../settings/options.ts';
import type { EncryptAttributes, Given, PseudonymFormats, Section, Settings } from '../../settings/types.ts';
import { type Assignment, type Options, PROJECT_DEFAULTS } from '../types.ts';

/** A value in force, and whose word it is. */
export interface InForce {
  /** As it is written in settings. */
  readonly name: string;
  readonly value: string;
  readonly origin: 'default' | 'preset' | 'general' | 'project';
  /** Where it is written; undefined where nobody wrote it. */
  readonly span: Span | undefined;
}

/** All options that have an effect, in the order of the reference. `options` are those of the assignment. */
export function optionsInForce(settings: Settings, options: Options): InForce[] {
  return OPTIONS.flatMap((info): InForce[] => {
    if (!('field' in info) || isProjectText(info.name)) return [];
    const { name, field, generalOnly } = info;
    const projects = generalOnly === true ? undefined : settings.project;
    const found = inForce(name, settings.general, projects, field, info.default);
    if (found.origin !== 'default' || !(field in options)) return found.value === '' ? [] : [found];
    // Where nobody wrote it, a preset may have a default of its own.
    const value = shown(options[field as keyof Options] ?? '', field);
    return [value === info.default ? found : { ...found, value, origin: 'preset' }];
  });
}

const isProjectText = (name: string): boolean => name === 'name' || name === 'owner' || name === 'prefix';

/** Name, owner and prefix of the project; the value is what the macro inserts. */
export function projectInfoInForce({ general, project }: Settings): InForce[] {
  return [
    inForce('name', general, project, 'projectName', PROJECT_DEFAULTS.name),
    inForce('owner', general, project, 'projectOwner', PROJECT_DEFAULTS.owner),
    inForce('prefix', general, project, 'projectPrefix', PROJECT_DEFAULTS.prefix),
  ];
}

type Field = {
  [K in keyof Section]-?: NonNullable<Section[K]> extends Given<unknown> ? K : never;
}[keyof Section];

function inForce(
  name: string,
  general: Section,
  project: Section | undefined,
  field: Field,
  byDefault: string,
): InForce {
  const ofProject = project?.[field];
  const given = ofProject ?? general[field];
  if (given === undefined) return { name, value: byDefault, origin: 'default', span: undefined };
  return {
    name,
    value: shown(given.value, field),
    origin: ofProject === undefined ? 'general' : 'project',
    span: given.span,
  };
}

function shown(
  value: string | number | boolean | readonly string[] | PseudonymFormats | EncryptAttributes,
  field: string,
): string {
  if (typeof value !== 'object') return String(value);
  if ('attributes' in value) return encryptAttributesText(value);
  return Array.isArray(value)
    ? value.join(field === 'presets' ? ' + ' : ', ')
    : Object.entries(value)
        .map(([kind, format]) => `${kind} ${format}`)
        .join(', ');
}

/** What the macros insert that are the same in every file. */
export const fixedMacros = ({ project }: Assignment): { macro: string; value: string }[] => [
  { macro: '@project_name@', value: project.name ?? PROJECT_DEFAULTS.name },
  { macro: '@project_owner@', value: project.owner ?? PROJECT_DEFAULTS.owner },
  { macro: '@project_prefix@', value: project.prefix ?? PROJECT_DEFAULTS.prefix },
];
