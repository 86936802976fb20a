import type { Tag } from '../standard/tag.ts';

/** Invented: nobody's. */
const BY_TAG: Readonly<Record<Tag, string>> = {
  524293: 'ISO_IR 100',
  524310: '1.2.840.10008.5.1.4.1.1.2',
  524312: '1.2.3.4.3',
  524368: 'ACC-0001',
  528432: 'MRI brain, Dr. Doe',
  528446: 't1 tra, Mrs. Doe',
  1048592: 'Doe^Jane',
  1048608: '1234567',
  1048624: '19740314',
  1048640: 'F',
  2097165: '1.2.3.4.1',
  2097166: '1.2.3.4.2',
};

const BY_VR: Readonly<Record<string, string>> = {
  AE: 'SCANNER1',
  AS: '047Y',
  AT: '(0010,0010)',
  CS: 'EXAMPLE',
  DA: '20240517',
  DS: '1.5',
  DT: '20240517101530',
  FD: '1.5',
  FL: '1.5',
  IS: '42',
  LO: 'Example text',
  LT: 'Example text',
  PN: 'Doe^Jane',
  SH: 'Example',
  SL: '42',
  SS: '42',
  ST: 'Example text',
  SV: '42',
  TM: '101530',
  UC: 'Example text',
  UI: '1.2.3.4.5.6',
  UL: '42',
  UR: 'https://example.org/1',
  US: '42',
  UT: 'Example text',
  UV: '42',
};

/** What a lookup table might hold for an attribute of this VR. */
export const exampleOfVr = (vr: string): string => BY_VR[vr] ?? 'Example';

/** A value to show what becomes of it; undefined for sequences and bulk data, which have no text. */
export const exampleValue = (tag: Tag, vr: string): string | undefined => BY_TAG[tag] ?? BY_VR[vr];
