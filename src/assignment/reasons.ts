/** Every reason that a decision may have, in words: the rest of "this happens because ...". */
const REASONS = {
  rule: 'the rule says so',
  'not-of-a-data-set': 'this group has no place in a data set; the file meta group is always made anew',
  'of-a-directory':
    'group 0004 belongs to directories of files: a preset that de-identifies removes it from all objects (PS3.15 Section E.1.1)',
  'group-length': 'group lengths are retired, and would be wrong after an edit',
  signature: 'a digital signature does not survive an edit',
  encrypted: 'encrypt_attributes puts the originals that it names there, encrypted (PS3.15 Section E.1.1)',
  'encrypted-before':
    'it is made of originals, encrypted by somebody else: it always goes under a preset that de-identifies, and with encrypt_attributes',
  padding: 'padding at the end of a data set has lost its meaning',
  curve: 'remove_curves is true, and wins over all rules',
  overlay: 'remove_overlays is true, and wins over all rules',
  'instance-uid': 'Study, Series and SOP Instance UID are always replaced, unless retain_uids is true',
  'uid-retained': 'retain_uids is true',
  method: 'a file says by what it was de-identified, and how far (PS3.15 Section E.1.1)',
  'safe-removed': 'its rule is safe, and remove_safe_tags is true',
  'image-critical': 'an image needs it to be shown: presets and options never remove it',
  'names-a-class': 'its UIDs name a class, a syntax or a coding scheme, never a patient',
  'private-creator': 'it names the owner of private elements that stay',
  'unknown-kept': 'no rule names it, and remove_unknown_tags is false',
  unknown: 'no rule names it, and remove_unknown_tags is true',
  misfit: 'this attribute cannot have such a value, and a preset keeps attributes for what they hold',
  unread: 'the value is too long to be looked at, and a preset keeps attributes for what they hold',
  remains: 'it stays, without the bytes after the end of its value',
  'uid-of-instance':
    'a UID that stays leads to the original: it is mapped where identities last, and where a profile of PS3.15 is to be fulfilled',
  'uid-in-text': 'its text holds the UID of an instance, which leads to the original',
  standard:
    'PS3.6 knows it, and PS3.15 Table E.1-1 does not list it: it stays under a preset of the standard',
  'within-replaced':
    'it is in a sequence that is replaced: structure and codes stay, the rest gets values that mean nothing',
  'within-cleaned': 'it is text in a sequence that is cleaned',
  'no-code': 'no code stands beside it, so it is text that somebody typed',
  'within-unknown':
    'it is private or unknown, in a sequence that is replaced or cleaned, and no rule names it',
  concept: 'PS3.15 Table E.3.4-1, or its option, says so for the concept of the content item',
  'concept-removed':
    'PS3.15 Table E.3.4-1 removes the content item; the object needs it in its place, so only its value is removed',
  'shared-date':
    'it is not the patient’s own: others have it too, so that moved it would tell by how many days all dates were moved; it is handled as the Basic Profile says',
  needed: 'no object can be read without it',
  'same-creator': 'it belongs to the creator of the private sequence around it, which stays',
  'within-kept-sequence':
    'it is inside a sequence that stays, PS3.6 knows it, and PS3.15 Table E.1-1 does not list it',
} as const;

/** A reason without words does not compile. */
export type Reason = keyof typeof REASONS;

export const reasonText = ({ reason }: { readonly reason: Reason }): string => REASONS[reason];
