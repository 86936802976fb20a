import { dcmjsSuite } from './dcmjs.ts';
import { deid } from './deid.ts';
import { dicognito } from './dicognito.ts';
import { foDicom } from './fo-dicom.ts';
import { kitware } from './kitware.ts';
import { microsoft } from './microsoft.ts';
import { orthanc } from './orthanc.ts';
import { dicomCurate, karnak, pymedphys, umessen } from './others.ts';
import { rsna } from './rsna.ts';
import type { Suite } from './table.ts';

export const SUITES: readonly Suite[] = [
  dicognito,
  kitware,
  microsoft,
  deid,
  foDicom,
  dcmjsSuite,
  orthanc,
  rsna,
  pymedphys,
  dicomCurate,
  karnak,
  umessen,
];
