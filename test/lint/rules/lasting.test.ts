/** Identities that are to last: where the key comes from, and what codes are long enough. */

import { describe, expect, test } from 'vitest';
import { oddsText } from '../../../src/finding/odds.ts';
import { type Expected, testRule } from '../fixtures.ts';

const LUNG = (options = '') => `"general": {}, "lung": {${options}"(0010,0020)": "set(@pseudo_mrn@)"}`;
const KEY_FILE = String.raw`"environment": "{\"MERCURE_ANONYMIZER_KEY_FILE\": \"/keys/a.key\"}",`;

interface Parts {
  readonly top?: string;
  readonly module?: string;
  readonly settings?: string;
  readonly trigger?: string;
  readonly rule?: string;
}

const mercure = ({
  top = '',
  module = '',
  settings = LUNG(),
  trigger = '"study"',
  rule = '',
}: Parts): string => `{
  ${top}
  "modules": {"anonymizer": {
    "docker_tag": "mercureimaging/mercure-anonymizer:1.0", ${module}
    "settings": {${settings}}
  }},
  "rules": {"anon": {"action": "both", ${rule} "action_trigger": ${trigger}, "processing_module": "anonymizer"}}
}`;

const file = (name: string, parts: Parts, ...expected: Expected[]) => ({
  name,
  kind: 'mercure' as const,
  text: mercure(parts),
  expected,
});

const task = (name: string, config: string, type: string, ...expected: Expected[]) => ({
  name,
  kind: 'task' as const,
  text: `{"id": "1", "info": {"uid_type": "${type}"}, "process": {"module_config": {${config}}, "settings": {${LUNG()}}}}`,
  expected,
});

const NONE: Expected = [
  'the settings ask for identities that last, and the module has no lasting key: every task gets pseudonyms, UIDs and dates of its own',
  String.raw`write "requires_persistence": true in the module (a key is made in its folder on first use), or name a key file in its environment: "{\"MERCURE_ANONYMIZER_KEY_FILE\": \"/keys/anonymizer.key\"}"`,
];
const DEMANDED: Expected = [
  'the settings demand a lasting key, and the module has none: run refuses every task',
  NONE[1],
  'error',
];
const NOMAD: Expected = [
  'process_runner is nomad, under which mercure gives a module neither a folder of its own nor its environment, and so no lasting key: every task gets pseudonyms, UIDs and dates of its own',
  'run the module on Docker, or put up with identities of one task',
];

testRule('no-lasting-key', 'warning', [
  file('false', { module: '"requires_persistence": ⟦false⟧,' }, NONE),
  file('false, as older versions write it', { module: '"requires_persistence": ⟦"False"⟧,' }, NONE),
  {
    name: 'nothing is said of persistence',
    kind: 'mercure',
    text: mercure({}).replace('"anonymizer":', '⟦"anonymizer"⟧:'),
    expected: [NONE],
  },
  file(
    'demanded',
    { module: '"requires_persistence": ⟦false⟧,', settings: LUNG('"require_key": true, ') },
    DEMANDED,
  ),
  file(
    'a fingerprint demands one',
    { module: '"requires_persistence": ⟦false⟧,', settings: LUNG('"key_fingerprint": "0123456789abcdef", ') },
    DEMANDED,
  ),
  file(
    'an option alone',
    {
      module: '"requires_persistence": ⟦false⟧,',
      settings: '"general": {}, "lung": {"domain": "trial"}',
    },
    NONE,
  ),
  file(
    'a rule that is turned off',
    { module: '"requires_persistence": ⟦false⟧,', rule: '"disabled": true,' },
    [NONE[0], NONE[1], 'note'],
  ),
  file('Nomad', { top: '"process_runner": "nomad",', module: '"requires_persistence": ⟦true⟧,' }, NOMAD),
  file(
    'Nomad, where a key file helps as little',
    { top: '"process_runner": "nomad",', module: `"requires_persistence": ⟦true⟧, ${KEY_FILE}` },
    NOMAD,
  ),
  file('a folder', { top: '"process_runner": "docker",', module: '"requires_persistence": true,' }),
  file('a key file', { module: KEY_FILE }),
  file(
    'an environment without one',
    { module: String.raw`"requires_persistence": ⟦false⟧, "environment": "{\"TZ\": \"UTC\"}",` },
    NONE,
  ),
  file('nothing is to last', { settings: '"general": {}, "lung": {"(0010,0020)": "set(@fake_mrn@)"}' }),
  file('a rule that another one beats', {
    settings: '"general": {"(0010,0020)": "set(@pseudo_mrn@)"}, "lung": {"(0010,0020)": "clear"}',
  }),
  file('dates that move need none in a task of a study', {
    settings: '"general": {}, "lung": {"(0008,0020)": "shiftdate"}',
  }),
  task('of a task', '"requires_persistence": ⟦false⟧', 'study', NONE),
  task('of a task with a folder', '"requires_persistence": true', 'study'),
]);

const BY_STUDY = 'write "action_trigger": "study" in the rule of mercure';
const OR_KEY =
  'write "requires_persistence": true in the module, where a key is made then, or "action_trigger": "study" in the rule of mercure';
const OR_SECTION =
  'give the project a section of its own, since nothing lasts without one, or write "action_trigger": "study" in the rule of mercure';
const REFUSED_LASTING =
  'run refuses tasks of single series where identities are to last, since the module has no lasting key and each series of a study would get its own; the rule is triggered by series';
const REFUSED_DATES =
  'run refuses tasks of single series where dates move and there is no lasting key, since each series of a study would be moved by other days; the rule is triggered by series';
const OWN = (what: string): Expected => [
  `each series of a study gets ${what} of its own: the rule is triggered by series, and every task begins anew`,
  BY_STUDY,
];
const PLAIN = '"(0010,0010)": "clear", "(0010,0020)": "clear", "(0008,0050)": "clear"';
const DATES = `"general": {}, "lung": {${PLAIN}, "(0008,0020)": "shiftdate"}`;
const PSEUDO = `"general": {}, "lung": {${PLAIN}, "(0010,1000)": "set(@pseudo@)"}`;

testRule('series-trigger', 'warning', [
  file('pseudonyms without a key', { trigger: '⟦"series"⟧', settings: PSEUDO }, [
    REFUSED_LASTING,
    OR_KEY,
    'error',
  ]),
  file('dates without a key', { trigger: '⟦"series"⟧', settings: DATES }, [REFUSED_DATES, OR_KEY, 'error']),
  file(
    'pseudonyms in general alone, which no key helps',
    {
      trigger: '⟦"series"⟧',
      module: '"requires_persistence": true,',
      settings: `"general": {${PLAIN}, "(0010,1000)": "set(@pseudo@)"}`,
    },
    [REFUSED_LASTING, OR_SECTION, 'error'],
  ),
  file('pseudonyms with a key', {
    trigger: '"series"',
    module: '"requires_persistence": true,',
    settings: PSEUDO,
  }),
  file('dates with a key', { trigger: '"series"', module: KEY_FILE, settings: DATES }),
  file(
    'invented names are of one task all the same',
    {
      trigger: '⟦"series"⟧',
      module: '"requires_persistence": true,',
      settings: `"general": {}, "lung": {"(0010,0010)": "set(@fake_name@)", "(0010,0020)": "set(@pseudo_mrn@)", "(0008,0050)": "clear"}`,
    },
    OWN('an invented name'),
  ),
  file(
    'Nomad has no key',
    {
      top: '"process_runner": "nomad",',
      trigger: '⟦"series"⟧',
      module: '"requires_persistence": true,',
      settings: DATES,
    },
    [REFUSED_DATES, BY_STUDY, 'error'],
  ),
  file(
    'where nothing asks for the key, UIDs are of one task',
    {
      trigger: '⟦"series"⟧',
      module: '"requires_persistence": true,',
      settings: `"general": {}, "lung": {${PLAIN}}`,
    },
    OWN('a Study UID'),
  ),
]);

const settings = (name: string, text: string, ...expected: Expected[]) => ({ name, text, expected });
const ALONE: Expected = [
  'pseudonyms last within a project, and general stands alone: every task gives the patient another one',
  'write it into a section that is named like the project (its AE title)',
];

testRule('nothing-lasts', 'warning', [
  settings(
    'a rule of general',
    '{"general": {"(0010,0020)": ⟦"set(X_@pseudo_mrn@)"⟧, "(0010,0010)": "clear"}}',
    ALONE,
  ),
  settings('an option that run refuses', '{"general": {⟦"require_key"⟧: true}}', [
    'require_key demands a lasting key, which only the section of a project can have: run refuses every task',
    ALONE[1],
    'error',
  ]),
  settings('an option', '{"general": {⟦"uid_generation"⟧: 2, "require_key": false}}', [
    'identities last within a project, and general stands alone: uid_generation has no effect',
    ALONE[1],
  ]),
  settings(
    'a rule of general beside projects',
    '{"general": {"(0010,0020)": ⟦"set(@pseudo_mrn@)"⟧}, "lung": {}, "heart": {}}',
    [
      'pseudonyms last within a project: a task of a project without a section gives the patient another one every time',
      'write "require_project": "true" into general, so that such tasks fail, or write the rule into the sections of the projects',
      'note',
    ],
  ),
  settings(
    'beside projects, which a task has to have',
    '{"general": {"require_project": true, "(0010,0020)": "set(@pseudo_mrn@)"}, "lung": {}}',
  ),
  settings(
    'a rule of a project',
    '{"general": {"require_key": true}, "lung": {"(0010,0020)": "set(@pseudo_mrn@)"}}',
  ),
]);

// Python: 1 - exp(-n*(n-1)/(2*23**(length-1))) for n = 10000, 8 characters: 0.01458; 6: 0.9996; 10: 2.78e-05.
testRule('pseudonyms-collide', 'warning', [
  settings(
    'a short format',
    `{"general": {}, "lung": {⟦"pseudonym_format"⟧: {"mrn": "LUNG-{8}"}, "(0010,0020)": "set(@pseudo_mrn@)"}}`,
    [
      'codes of 8 characters: the chance that two of 10,000 patients get the same pseudonym is 1 in 69',
      'write {9} for "mrn" in "pseudonym_format", or say in "expected_patients" how many there can be',
    ],
  ),
  settings(
    'many patients',
    '{"general": {⟦"expected_patients"⟧: 10000000}, "lung": {"(0010,0020)": "set(@pseudo_mrn@)"}}',
    [
      'codes of 12 characters: the chance that two of 10,000,000 patients get the same pseudonym is 1 in 20',
      'write {14} for "mrn" in "pseudonym_format", or say in "expected_patients" how many there can be',
    ],
  ),
  settings(
    'of accession numbers',
    `{"general": {}, "lung": {⟦"pseudonym_format"⟧: {"acc": "{6}"}, "(0008,0050)": "set(@pseudo_acc@)"}}`,
    [
      'codes of 6 characters: the chance that two of 10,000 accession numbers get the same pseudonym is over 99 in 100',
      'write {9} for "acc" in "pseudonym_format", or say in "expected_patients" how many there can be',
    ],
  ),
  settings(
    'long enough, and what no rule writes',
    '{"general": {}, "lung": {"pseudonym_format": {"mrn": "LUNG-{10}", "acc": "{4}"}, "(0010,0020)": "set(@pseudo_mrn@)"}}',
  ),
]);

testRule('pseudonyms-reported', 'warning', [
  settings(
    'true',
    '{"general": {⟦"report_pseudonyms"⟧: "true"}, "lung": {"report_pseudonyms": false}, "heart": {}}',
    [
      'result.json gets the new Patient IDs, which mercure keeps beside the number of the patient: whoever can read its database knows whose the images are',
      'take it out, and work pseudonyms out with the key where they are needed, or accept it with its reason in "lint_accept"',
    ],
  ),
  settings('false', '{"general": {"report_pseudonyms": "false"}}'),
]);

testRule('value-misfit', 'warning', [
  settings(
    'a pseudonym with text around it',
    '{"general": {}, "lung": {"(0008,0050)": ⟦"set(LUNG_@pseudo_acc@)"⟧, "(0010,0020)": "set(LUNG_@pseudo_mrn@)"}}',
    [
      'the new value of AccessionNumber has 17 characters, and PS3.5 Table 6.2-1 allows 16 (VR SH)',
      'shorten the text, or the format in "pseudonym_format"',
    ],
  ),
  settings(
    'a format that is for another element',
    '{"general": {}, "lung": {"pseudonym_format": {"mrn": "LUNG-{16}"}, "(0008,0050)": ⟦"set(@pseudo_mrn@)"⟧}}',
    [
      'the new value of AccessionNumber has 21 characters, and PS3.5 Table 6.2-1 allows 16 (VR SH)',
      'shorten the text, or the format in "pseudonym_format"',
    ],
  ),
  settings(
    'small letters in a code string',
    '{"general": {}, "lung": {"pseudonym_format": {"value": "a-{6}"}, "(0018,0015)": ⟦"set(@pseudo@)"⟧, "(0008,1010)": "set(@pseudo@)"}}',
    [
      'the new value of BodyPartExamined does not have the form of its VR CS: capital letters, digits, blanks and underscores',
      'write a text of that form, or "clear" or "remove"',
    ],
  ),
  settings(
    'what fits',
    '{"general": {}, "lung": {"(0008,0050)": "set(@pseudo_acc@)", "(0010,0010)": "set(@pseudo_name@)"}}',
  ),
]);

testRule('no-text-value', 'error', [
  settings(
    'a pseudonym where no letters can stand',
    '{"general": {"(0008,0020)": ⟦"set(@pseudo@)"⟧, "(0020,000e)": ⟦"replace(@pseudo@)"⟧, "(0020,0013)": ⟦"set(1@pseudo_acc@)"⟧}}',
    [
      'a pseudonym is made of letters and digits, and Study Date holds dates (VR DA)',
      'write "shiftdate", "truncdate" or "remove"',
    ],
    [
      'a pseudonym is made of letters and digits, and Series Instance UID holds UIDs (VR UI)',
      'write "mapuid": new UIDs last with a key as pseudonyms do',
    ],
    [
      'a pseudonym is made of letters and digits, and Instance Number holds numbers (VR IS)',
      'write "clear" or "remove"',
    ],
  ),
  settings(
    'of a whole VR',
    '{"general": {"(vr:DS)": ⟦"replace(@pseudo@)"⟧, "(vr:LO)": "replace(@pseudo@)"}}',
    [
      'a pseudonym is made of letters and digits, and such an element holds numbers (VR DS)',
      'write "clear" or "remove"',
    ],
  ),
]);

describe('odds', () => {
  test.each([
    [0.995, 'over 99 in 100'],
    [0.6, 'over 1 in 2'],
    [0.5, '1 in 2'],
    [1 / 69, '1 in 69'],
    [1 / 123_456, '1 in 120,000'],
    [1e-10, 'less than 1 in 1,000,000,000'],
  ])('%d', (probability, text) => expect(oddsText(probability)).toBe(text));
});
