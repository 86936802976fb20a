import { projectOf, sectionName } from '../settings/project.ts';

/** PS3.5 Table 6.2-1: an AE title has at most 16 characters. */
const AE_TITLE_LENGTH = 16;
const TEXT_LENGTH = 64;
const PREFIX_LENGTH = 32;

/** The section that an answer names: an AE title with `az_` names the same project as without. */
export const projectKey = (answer: string): string => projectOf(answer);

/** What is wrong with the name of a project; undefined for a good one. */
export function projectFault(answer: string): string | undefined {
  const name = answer.trim();
  if (projectKey(name) === '') return 'a project needs a name: the AE title that images are sent to';
  if (name.length > AE_TITLE_LENGTH)
    return `an AE title has at most ${AE_TITLE_LENGTH} characters, and this has ${name.length}: nothing could be sent to it`;
  if (!/^[A-Za-z0-9 .:@_-]+$/.test(name))
    return 'mercure takes AE titles of letters, digits, blanks and . : @ _ - only: nothing else could be sent to it';
  if (sectionName(projectKey(name)) === 'general') return '"general" is the section for all projects';
  return undefined;
}

/** What to know about a name that is no fault. */
export function* projectAdvice(answer: string): Iterable<string> {
  const name = answer.trim();
  const key = projectKey(name);
  if (/^az_/i.test(name))
    yield `The section is called "${key}": one az_ in front of an AE title does not count, ${name} and ${name.slice(3)} both find it.`;
  else if (key.length > AE_TITLE_LENGTH - 3)
    yield `With az_ in front, the AE title would be longer than ${AE_TITLE_LENGTH} characters: send to ${name} itself.`;
}

/** For name and owner. */
export function textFault(text: string): string | undefined {
  if (/\p{Cc}|\\/u.test(text)) return 'no control characters and no backslash, please';
  return text.length > TEXT_LENGTH ? `at most ${TEXT_LENGTH} characters, please` : undefined;
}

/** A prefix becomes a part of patient IDs. */
export function prefixFault(prefix: string): string | undefined {
  if (!/^[A-Za-z0-9._-]*$/.test(prefix))
    return 'letters, digits and . _ - only, since it becomes a part of patient IDs';
  return prefix.length > PREFIX_LENGTH ? `at most ${PREFIX_LENGTH} characters, please` : undefined;
}

export const ownerFault = (owner: string, hashed: boolean): string | undefined =>
  hashed && owner.trim() === '' ? 'a hash needs the owner: it is the key' : textFault(owner);

/** A reason that stands in the settings, which mercure hands on in task.json. */
export function purposeFault(purpose: string): string | undefined {
  if (purpose.trim() === '')
    return 'write in a few words what the data is for: it becomes the reason for what is kept';
  if (/\p{Cc}/u.test(purpose)) return 'no control characters, please';
  return purpose.length > 200 ? 'at most 200 characters, please' : undefined;
}
