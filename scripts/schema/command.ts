import { COLUMN, KEY_COLUMNS } from '../../src/rules/column.ts';
import { COMMANDS, type CommandInfo } from '../../src/rules/commands.ts';
import { MACROS, macroUsages } from '../../src/rules/macros.ts';
import { anyCase, INNER_TAG, literal, oneOf } from './patterns.ts';

const plain = COMMANDS.filter(({ argument }) => !argument);
const withText = COMMANDS.filter(({ argument }) => argument);

const names = (infos: readonly { readonly name: string }[]): string[] => infos.map(({ name }) => name);

const MACRO_NAMES = oneOf(names(MACROS.filter(({ takesColumn }) => !takesColumn)));
const MACRO_WITH_TAG = `${oneOf(names(MACROS.filter(({ takesTag }) => takesTag)))}\\(${INNER_TAG}\\)`;
/** But for the columns that hold the original. */
const COLUMN_INSIDE = `\\s*(?!${oneOf(Object.values(KEY_COLUMNS).map(anyCase))}\\s*\\))${COLUMN}\\s*`;
const MACRO_WITH_COLUMN = `${oneOf(names(MACROS.filter(({ takesColumn }) => takesColumn)))}\\(${COLUMN_INSIDE}\\)`;

/** A text with macros: an @ begins a macro that is known, or nothing that looks like one. */
const TEMPLATE = `(?:[^@]|@(?:${MACRO_NAMES}|${MACRO_WITH_TAG}|${MACRO_WITH_COLUMN})@|@(?![a-z_]+(?:\\([^@]*\\))?@))*`;

const COMMAND = `^(?:${names(plain).map(literal).join('|')}|${oneOf(names(withText))}\\(${TEMPLATE}\\))$`;

/** What `isMeantAsCommand` takes for a command, in whatever case. */
const MEANT = [
  '^\\s*(?:',
  // A note may well be a single letter.
  names(plain)
    .filter((name) => name.length > 1)
    .map(anyCase)
    .join('|'),
  `|${oneOf(names(withText).map(anyCase))}\\s*\\([\\s\\S]*\\))\\s*$`,
].join('');

const usage = ({ name, argument }: CommandInfo): string => (argument ? `${name}(text)` : name);

const DESCRIPTION = 'What happens to the elements that this rule matches.';

const MARKDOWN = [
  DESCRIPTION,
  '',
  ...COMMANDS.map((info) => `- \`${usage(info)}\`: ${info.description}`),
  '',
  `Macros in the text of ${names(withText)
    .map((name) => `\`${name}\``)
    .join(' and ')}:`,
  '',
  ...MACROS.map(
    (info) =>
      `- ${macroUsages(info)
        .map((text) => `\`${text}\``)
        .join(', ')}: ${info.description}`,
  ),
].join('\n');

const MACRO_SNIPPETS = MACROS.flatMap(({ name, takesTag, takesColumn, description }) => [
  takesColumn
    ? { label: `set(@${name}(column)@)`, description, body: `set(@${name}(\${1:column})@)` }
    : { label: `set(@${name}@)`, description, body: `set(@${name}@)` },
  ...(takesTag
    ? [
        {
          label: `set(@${name}(gggg,eeee)@)`,
          description,
          body: `set(@${name}(\${1:0010},\${2:0020})@)`,
        },
      ]
    : []),
]);

export const command = {
  description: DESCRIPTION,
  markdownDescription: MARKDOWN,
  anyOf: [
    {
      type: 'string',
      pattern: COMMAND,
      errorMessage: `This is not a command, or it holds an unknown macro. Commands: ${COMMANDS.map(usage).join(', ')}. Macros: ${MACROS.flatMap(macroUsages).join(' ')}`,
    },
    {
      type: 'string',
      enum: names(plain),
      enumDescriptions: plain.map(({ description }) => description),
    },
  ],
  defaultSnippets: [
    ...withText.map(({ name, description }) => ({
      label: `${name}(text)`,
      description,
      body: `${name}(\${1:text})`,
    })),
    ...MACRO_SNIPPETS,
  ],
  examples: ['remove', 'set(@project_prefix@_@hash_acc@)'],
};

export const meantAsCommand = { type: 'string', pattern: MEANT };
