import type { LintRule } from '../../support/types.ts';
import { userRules, viewsOf } from '../../support/views.ts';

const changed = () =>
  'the original took "prefix" of "general" for the owner: hashes of accession numbers differ from those it made';
const hint = () => 'write "owner" with the text of this prefix to keep the old hashes, or leave it as it is';

export const generalPrefix: LintRule = {
  id: 'general-prefix',
  severity: 'note',
  docs: {
    what: 'The section general has a prefix, and a rule uses the owner: the original mixed the two up.',
    why: '`@hash_acc@` gives other values than with the original wherever the owner is not that prefix.',
    wrong: {
      text: '{"general": {"prefix": "MS", "owner": "blockt01"}, "mystudy": {"(0008,0050)": "set(@hash_acc@)"}}',
    },
    right: {
      text: '{"general": {"owner": "blockt01"}, "mystudy": {"prefix": "MS", "(0008,0050)": "set(@hash_acc@)"}}',
    },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const { general } = place.unit;
      if (general?.value.kind !== 'object') continue;
      const prefix = general.value.properties.find(({ key }) => key === 'prefix');
      // An owner of the project's own was left alone; one equal to the prefix gives the same hashes.
      const own = place.view.property?.value;
      const hasOwner = own?.kind === 'object' && own.properties.some(({ key }) => key === 'owner');
      if (prefix?.value.kind !== 'string' || hasOwner) continue;
      const { owner } = place.assignment.project;
      if (owner === undefined || owner === prefix.value.value) continue;
      const uses = userRules(place).some(
        ({ rule: { command } }) =>
          (command.kind === 'set' || command.kind === 'replace') &&
          command.template.some(
            (part) => part.kind === 'macro' && ['hash_acc', 'project_owner'].includes(part.macro.kind),
          ),
      );
      if (uses)
        report({
          ...place.shared,
          at: prefix,
          message: changed(),
          hint: hint(),
          sections: [general.key],
        });
    }
  },
};
