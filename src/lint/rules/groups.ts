/** The groups of the rules, in the order in which people see them. Each is a folder of `rules`. */
export const GROUPS = [
  { id: 'file', title: 'The file' },
  { id: 'sections', title: 'Sections and projects' },
  { id: 'keys', title: 'Tags and other keys' },
  { id: 'commands', title: 'Commands and macros' },
  { id: 'options', title: 'Options and presets' },
  { id: 'effect', title: 'Rules without effect' },
  { id: 'identity', title: 'What is left of a patient' },
  { id: 'standard', title: 'The profile of the standard' },
  { id: 'objects', title: 'Objects that stay usable' },
  { id: 'mercure', title: "mercure's modules, rules and targets" },
  { id: 'original', title: 'What only the original misreads' },
  { id: 'acceptance', title: 'Acceptances and baselines' },
] as const;

export type GroupId = (typeof GROUPS)[number]['id'];
