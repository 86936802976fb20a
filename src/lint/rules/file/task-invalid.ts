import type { LintRule } from '../../support/types.ts';

export const taskInvalid: LintRule = {
  id: 'task-invalid',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A task.json that the module cannot read: no step for it, or no settings.',
    why: 'The task fails, and mercure moves it to its error folder.',
    wrong: { kind: 'task', text: '{"id": "1", "info": {}, "process": {"module_name": "anonymizer"}}' },
    right: { kind: 'task', text: '{"id": "1", "info": {}, "process": {"settings": {"general": {}}}}' },
  },
};
