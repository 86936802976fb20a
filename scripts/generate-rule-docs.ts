/** Writes docs/rules.md from the linter's rules. Run by `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleDocs } from '../src/format/rule-docs.ts';
import { RULE_GROUPS } from '../src/lint/all-rules.ts';

writeFileSync(join(import.meta.dirname, '../docs/rules.md'), ruleDocs(RULE_GROUPS));
