/** Writes the study as mercure hands it over: task.json, and per image a .dcm and a .tags file. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoStudy, type Image, SECRETS } from './study.ts';

const RECEIVER_AET = 'az_LungStudy';

/** What a user would type into mercure's page. */
export const SETTINGS = {
  general: { preset: 'default' },
  lungstudy: {
    name: 'LungStudy',
    owner: 'rdrummond',
    prefix: 'LUNG',
    '(0010,0010)': 'set(@fake_name@)',
    '(0010,0020)': 'set(@project_prefix@_@fake_mrn@)',
    '(0010,0030)': 'truncdate',
    '(0008,0050)': 'set(@fake_acc@)',
    '(0008,103e)': 'replace(CT chest)',
  },
} as const;

const taskJson = (): object => ({
  info: {
    action: 'both',
    uid: SECRETS.studyUid,
    uid_type: 'study',
    triggered_rules: { lung: true },
    applied_rule: 'lung',
    patient_name: SECRETS.name,
    mrn: SECRETS.patientId,
    acc: SECRETS.accession,
    mercure_version: '0.4.1',
    sender_aet: SECRETS.scanner,
    receiver_aet: RECEIVER_AET,
  },
  id: '5d2f1a3e-3e0b-11f0-9c6e-0242ac120002',
  dispatch: { target_name: ['research_pacs'], status: {}, retries: null },
  process: { module_name: 'anonymizer', settings: SETTINGS, retain_input_images: false, output: null },
  study: { study_uid: SECRETS.studyUid },
  nomad_info: null,
});

const tagsJson = (image: Image): object => ({
  SpecificCharacterSet: 'ISO_IR 100',
  SOPInstanceUID: image.sopUid,
  SeriesInstanceUID: image.seriesUid,
  StudyInstanceUID: SECRETS.studyUid,
  PatientName: SECRETS.name,
  PatientID: SECRETS.patientId,
  AccessionNumber: SECRETS.accession,
  SenderAET: SECRETS.scanner,
  ReceiverAET: RECEIVER_AET,
});

/** Makes `folder` and fills it; gives the images that are in it. */
export function writeTask(folder: string): Image[] {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'task.json'), JSON.stringify(taskJson()));
  const images = demoStudy();
  images.forEach((image, index) => {
    const stem = `${image.seriesUid}#MR.X.1.2.276.0.7230010.3.1.4.${1000 + index}`;
    writeFileSync(join(folder, `${stem}.dcm`), image.bytes);
    writeFileSync(join(folder, `${stem}.tags`), JSON.stringify(tagsJson(image)));
  });
  return images;
}
