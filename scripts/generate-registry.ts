/** Writes src/lint/rules/registry.generated.ts: every file in a folder of src/lint/rules is a rule. Run by `npm run generate`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../src/lint/rules');
/** `bad-tag` is exported as `badTag`. */
const nameOf = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const groups = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    ids: readdirSync(join(folder, name))
      .map((file) => file.replace(/\.ts$/, ''))
      .sort(),
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const imports = groups.flatMap(({ name, ids }) =>
  ids.map((id) => `import { ${nameOf(id)} } from './${name}/${id}.ts';`),
);
const rows = groups.map(({ name, ids }) => `  ${name}: [${ids.map(nameOf).join(', ')}],`);

writeFileSync(
  join(folder, 'registry.generated.ts'),
  `// Written by scripts/generate-registry.ts from the files in these folders.
import type { GroupId } from './groups.ts';
import type { LintRule } from '../support/types.ts';
${imports.join('\n')}

export const RULES_OF = {
${rows.join('\n')}
} as const satisfies Readonly<Record<GroupId, readonly LintRule[]>>;
`,
);
