import { isAscii } from '../../dicom/charset.ts';
import { elementBytes } from '../../dicom/header.ts';
import { withValue } from '../../dicom/plain-element.ts';
import { isText } from '../../standard/vr.ts';
import { readVr } from '../context/element-vr.ts';
import { documentLength, ENCAPSULATED_DOCUMENT_LENGTH } from '../values/changed-value.ts';
import { withoutHidden } from '../values/fit.ts';
import { cleared } from '../values/new-value.ts';
import { isListOfOwnUids } from '../values/uid-in-text.ts';
import type { Edit } from './edit.ts';
import { tellOwnName } from './own-name-stays.ts';
import { sequenceEdit } from './sequence.ts';
import type { Carried, Site } from './site.ts';
import { keptUids } from './uids.ts';

/** As it is; of a sequence and of references, what is in them goes its own way. */
export const kept = (site: Site): Carried =>
  site.element.items === undefined
    ? keptValue(site)
    : sequenceEdit(site, site.element.items, () => cleared(site.element, site.scope));

/** The value less what is hidden behind its end. */
export function keptText(site: Site): Carried {
  const { element, scope } = site;
  const value = withoutHidden(element, site.creator, scope.encoding.bigEndian);
  if (value === undefined) return kept(site);
  const edit = keptValue({ ...site, element: withValue(element, value) });
  return edit === 'copy' ? elementBytes(element.tag, element.vr, value, scope.encoding) : edit;
}

function keptValue(site: Site): Edit {
  const { element, scope, file } = site;
  if (element.tag === ENCAPSULATED_DOCUMENT_LENGTH && file.documentReplaced && scope.path.length === 0)
    return documentLength(element, scope, file.values);
  if (readVr(element) === 'UI' || isListOfOwnUids(element, file.values.task.ownUids)) return keptUids(site);
  strand(site);
  tellOwnName(site);
  return 'copy';
}

/** Text that stays as it is has to be read by the set that its data set names in the end. */
export function strand({ element, scope, file }: Site): void {
  if (scope.readCharset.key === scope.writeCharset.key || !isText(readVr(element))) return;
  const ascii = element.value === undefined ? element.end === element.valueStart : isAscii(element.value);
  if (!ascii) file.stranded ??= element.tag;
}
