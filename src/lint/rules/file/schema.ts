import type { SettingsDocument, SettingsUnit } from '../../../documents/types.ts';
import type { Span } from '../../../finding/finding.ts';
import { quoteKey } from '../../../rules/selector.ts';
import { schemaErrors } from '../../support/schema-errors.ts';
import { isNoSection } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const notAsDescribed = (words: string) => `this does not follow the schema of settings: ${words}`;
const noSection = (key: string) => `${key} is not a section, and is ignored`;
const asNote = () => 'a section is an object: "myproject": {...}; move a note into a section';

export const schema: LintRule = {
  id: 'schema',
  severity: 'warning',
  docs: {
    what: 'The settings do not follow their JSON schema, in a way that `run` does not mind.',
    why: 'Such a key has no effect, and editors mark it.',
    wrong: { text: '{"general": {}, "_comment": "settings of the brain study"}' },
    right: { text: '{"general": {"comment": "settings of the brain study"}}' },
  },
  check(file, report) {
    for (const unit of file.units) {
      const judged = judgedByReader(file, unit);
      for (const { keys, property, value, message } of schemaErrors(unit.settings)) {
        const [section, inSection] = keys;
        if (section === undefined || judged(property) || judged(value)) continue;
        // It has a rule of its own.
        if (inSection === 'lint_accept') continue;
        const isNote = keys.length === 1 && section !== '$schema';
        // What can name a project is an error of its own.
        if (isNote && !isNoSection(section)) continue;
        report({
          at: isNote ? property : value,
          message: isNote ? noSection(quoteKey(section)) : notAsDescribed(message),
          hint: isNote ? asNote() : undefined,
          sections: [section],
          mercureRule: unit.use?.rule.name,
        });
      }
    }
  },
};

/** Whether the reader has said something of what begins there: its words are plainer than the schema's. */
function judgedByReader(file: SettingsDocument, { views }: SettingsUnit): (at: Span) => boolean {
  const findings = [...file.findings, ...views.flatMap((view) => view.findings)];
  const starts = new Set(findings.map(({ span }) => span.start));
  return ({ start }) => starts.has(start);
}
