/** Writes docs/rules.md from the linter's rules. Run by `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleDocs } from '../src/format/rule-docs.ts';
import { RULES } from '../src/lint/rules/index.ts';

writeFileSync(join(import.meta.dirname, '../docs/rules.md'), ruleDocs(RULES));
