/**
 * What Table E.1-1 of PS3.15 does not list and a nested item could still carry: inside a sequence that stays, what has
 * no rule stays.
 */

import { describe, expect, test } from 'vitest';
import { allEntries } from '../../src/standard/dictionary.ts';
import { formatTag } from '../../src/standard/tag.ts';
import { commandsFor, presetFile } from '../support/preset-file.ts';

const commands = commandsFor(presetFile('default'), '');
const attributes = allEntries().filter(({ tag, mask }) => mask === 0xffffffff && tag >= 0x00080000);

describe('no attribute of PS3.6 of these VRs keeps its value', () => {
  test.each([
    ['PN', /^(remove|clear|replace\([^@]+\)|set\(@fake_name@\))$/],
    ['AE', /^(remove|clear|replace\([^@]+\))$/],
    ['DA', /^(remove|clear|truncdate|replace\([^@]+\))$/],
    ['DT', /^(remove|clear|truncdate|replace\([^@]+\))$/],
    ['TM', /^(remove|clear|replace\([^@]+\))$/],
  ])('%s', (vr, goes) => {
    const kept = attributes
      .filter(({ tag, vrs }) => vrs[0] === vr && !goes.test(commands.get(tag) ?? 'no rule'))
      .map(({ tag, keyword }) => `${formatTag(tag)} ${keyword}`);
    expect(kept).toEqual([]);
  });
});

/** By the meaning that PS3.3 gives them: persons, orders, places, files and devices. */
const IDENTIFIERS = [
  'AccessoryCode AsserterIdentificationSequence AssignedLocation AuthorIdentificationSequence',
  'AuthorizationEquipmentCertificationNumber BoardingPassID CarrierID ComponentWelderIDs ContactDisplayName',
  'ContactURI DeviceID DocumentAuthorIdentifierCodeSequenceTrial DocumentIdentifierCodeSequenceTrial',
  'DocumentingObserverIdentifierCodeSequenceTrial DocumentingOrganizationIdentifierCodeSequenceTrial',
  'EncryptedContent FileAccessURI FilenameInContainer FillerOrderNumberImagingServiceRequestRetired',
  'FillerOrderNumberProcedure FolderAccessURI GridID HumanPerformerCodeSequence IdentifierCodeSequenceTrial',
  'ImageID ItineraryID LocalNamespaceEntityID ModifiedImageID NTPSourceAddress OOIOwnerSequence',
  'ObjectBinaryIdentifierTrial OrderFillerIdentifierSequence OrderPlacerIdentifierSequence OtherStudyNumbers',
  'OwnerID PatientClinicalTrialParticipationSequence PatientSupportAccessoryCode',
  'PlacerOrderNumberImagingServiceRequestRetired PlacerOrderNumberProcedure PrintJobID PrintQueueID PrinterName',
  'PriorRecordKey RecordKey RepairID ReportNumber RequestingPhysicianIdentificationSequence',
  'SelectorUCValue Signature StorageMediaFileSetID StoredInstanceBaseURI SubstanceAdministrationDeviceID',
  'TrayAccessoryCode UniversalEntityID',
].flatMap((line) => line.split(' '));

test.each(IDENTIFIERS)('%s goes', (keyword) => {
  const tag = allEntries().find((entry) => entry.keyword === keyword)?.tag;
  expect(commands.get(tag!)).toBe('remove');
});

/** Notes and comments: people write into them whatever they like. */
const REMARKS = /(Comments?|Notes|Narrative)$/;
/** Of displays, materials and instruments; no patient is near them. */
const NOT_OF_PATIENTS = /^\((0014|0028),/;

test('no remark stays', () => {
  const kept = attributes
    .filter(({ vrs }) => /^(LO|LT|SH|ST|UC|UT)$/.test(vrs[0] ?? ''))
    .filter(({ keyword, tag }) => REMARKS.test(keyword) && !NOT_OF_PATIENTS.test(formatTag(tag)))
    .filter(({ tag }) => !/^(remove|clear|replace\([^@]+\))$/.test(commands.get(tag) ?? 'no rule'))
    .map(({ tag, keyword }) => `${formatTag(tag)} ${keyword}`);
  expect(kept).toEqual([]);
});

test('a UID that may be of an instance is mapped', () => {
  expect(commands.get(0x0072007f)).toBe('mapuid');
});
