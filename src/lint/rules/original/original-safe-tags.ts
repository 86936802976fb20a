import type { LintRule } from '../../support/types.ts';
import { optionReport, viewsOf } from '../../support/views.ts';

const removesGeometry = (preset: string) =>
  `with remove_safe_tags the original also takes out Rows, Columns and geometry, which the preset ${preset} calls safe`;
const takeOut = () => 'take it out, and write rules for what is to be removed';

export const originalSafeTags: LintRule = {
  id: 'original-safe-tags',
  severity: 'warning',
  compat: true,
  docs: {
    what: '`remove_safe_tags` is true under a preset.',
    why: 'The original leaves images that no program can show; here what an image needs to be shown stays.',
    wrong: { text: '{"general": {"preset": "default", "remove_safe_tags": "true"}}' },
    right: { text: '{"general": {"preset": "default", "(0018,1400)": "remove"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const { preset, options } = place.assignment;
      const given = optionReport(place, 'remove_safe_tags');
      if (given === undefined || !options.removeSafeTags || preset === 'none') continue;
      report({ ...given, message: removesGeometry(preset), hint: takeOut() });
    }
  },
};
