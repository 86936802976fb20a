import type { LintRule } from '../types.ts';

export const retainInputImages: LintRule = {
  id: 'retain-input-images',
  severity: 'error',
  refused: true,
  problems: ['retain-input-images'],
  docs: {
    what: 'A task hands the originals on together with the results.',
    why: 'The identified images would be sent to the target; `run` refuses the task.',
    wrong: {
      kind: 'task',
      text: '{"id": "1", "info": {}, "process": {"settings": {"general": {}}, "retain_input_images": true}}',
    },
    right: {
      kind: 'task',
      text: '{"id": "1", "info": {}, "process": {"settings": {"general": {}}, "retain_input_images": false}}',
    },
  },
};
