import { SOP_INSTANCE_UID } from '../../../standard/named-tags.ts';
import { formatTag, type Tag } from '../../../standard/tag.ts';
import { acceptHint, attributeName, nameSome } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { decideTag, optionReport, viewsOf } from '../../support/views.ts';

/** So many attributes are named. */
const NAMED = 3;

const noPreset = () =>
  'encrypt_attributes encrypts originals, and no preset that de-identifies takes the rest out: the files are no more anonymous for it';
const takePreset = () => `write "preset": "ps315-basic" or "default", ${acceptHint()}`;
const kept = (tags: readonly Tag[]) =>
  tags.length === 1
    ? `encrypt_attributes encrypts ${attributeName(tags[0]!)}, and it also stays where everybody can read it`
    : `encrypt_attributes encrypts ${nameSome(tags, NAMED)}, and they also stay where everybody can read them`;
const removeThem = ([tag]: readonly Tag[]) =>
  `write a rule such as "${formatTag(tag!)}": "remove", or take what stays out of the list`;

export const encryptedAndKept: LintRule = {
  id: 'encrypted-and-kept',
  severity: 'warning',
  docs: {
    what: 'An attribute that `encrypt_attributes` names stays in plain text as well, or no preset that de-identifies is used.',
    why: 'Only the owner of the private key is meant to read what is encrypted.',
    wrong: {
      text: '{"general": {"encrypt_attributes": {"certificate": "research.pem", "attributes": ["(0010,0020)"]}, "(0010,0020)": "keep"}}',
    },
    right: {
      text: '{"general": {"encrypt_attributes": {"certificate": "research.pem", "attributes": ["(0010,0020)"]}}}',
    },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const { deidentifies, options } = place.assignment;
      const option = optionReport(place, 'encrypt_attributes');
      if (option === undefined || options.encryptAttributes === undefined) continue;
      const stays = options.encryptAttributes.attributes.filter(
        (tag) => tag !== SOP_INSTANCE_UID && decideTag(place.assignment, tag).action.kind === 'keep',
      );
      if (!deidentifies) report({ ...option, message: noPreset(), hint: takePreset() });
      else if (stays.length > 0) report({ ...option, message: kept(stays), hint: removeThem(stays) });
    }
  },
};
