import { expect, test } from 'vitest';
import { leavesOut } from '../../../src/lint/support/file-filter.ts';
import { OWN_PREFIX } from '../../../src/mercure/lock.ts';
import { type Expected, lintText, testRule } from '../fixtures.ts';

interface Parts {
  /** JSON members, each with a comma behind it. */
  readonly module?: string;
  readonly rule?: string;
  readonly modules?: string;
  readonly rules?: string;
  readonly targets?: string;
  /** The key of the module, and of the rule. */
  readonly moduleKey?: string;
  readonly ruleKey?: string;
  /** Keys of the file itself. */
  readonly top?: string;
}

/** A sensible mercure.json with one anonymizer and one rule; what is given stands before the sensible. */
const mercure = (parts: Parts): string => `{${parts.top ?? ''}
    "targets": {${parts.targets ?? '"pacs": {"target_type": "dicom", "ip": "10.0.0.1", "port": "104"}'}},
    "modules": {
        ${parts.moduleKey ?? '"anonymizer"'}: {
            ${parts.module ?? '"docker_tag": "mercureimaging/mercure-anonymizer:1.0", "network_enabled": false,'}
            "requires_persistence": false
        }${parts.modules ?? ''}
    },
    "rules": {
        ${parts.ruleKey ?? '"anon"'}: {
            ${parts.rule ?? '"action": "both", "action_trigger": "study", "processing_module": "anonymizer",'}
            "priority": "normal"
        }${parts.rules ?? ''}
    }
}`;

const file = (name: string, parts: Parts, ...expected: Expected[]) => ({
  name,
  kind: 'mercure' as const,
  text: mercure(parts),
  expected,
});

const OURS = '"docker_tag": "mercureimaging/mercure-anonymizer:1.0", "network_enabled": false,';
const STUDY = '"action": "both", "action_trigger": "study",';
const ANON = `${STUDY} "processing_module": "anonymizer",`;
const VIEWER = ', "viewer": {"docker_tag": "example/viewer:1"}';

const RETAINED: Expected = [
  'mercure adds the originals to the results: identified images would be sent on',
  'write "processing_retain_images": false; run refuses such a task, but under Nomad mercure sends the originals all the same',
];
const NOMAD = ' "process_runner": "nomad",';

testRule('originals-retained', 'error', [
  file('a boolean', { rule: `${ANON} "processing_retain_images": ⟦true⟧,` }, RETAINED),
  file("an older version's text", { rule: `${ANON} "processing_retain_images": ⟦"True"⟧,` }, RETAINED),
  file('a disabled rule', { rule: `${ANON} "disabled": "True", "processing_retain_images": ⟦true⟧,` }, [
    RETAINED[0],
    RETAINED[1],
    'note',
  ]),
  file(
    'under Nomad, where a refusal stops nothing',
    { top: NOMAD, rule: `${ANON} "processing_retain_images": ⟦true⟧,` },
    [
      'mercure adds the originals to the results, and under Nomad sends them even where a module fails: identified images are sent on',
      'write "processing_retain_images": false; run refuses such a task, which stops nothing under Nomad',
    ],
  ),
  file(
    'the runner is Docker',
    { top: ' "process_runner": "docker",', rule: `${ANON} "processing_retain_images": ⟦true⟧,` },
    RETAINED,
  ),
  file('false, as text', { rule: `${ANON} "processing_retain_images": "False",` }),
  file('a rule of another module', {
    rule: `${STUDY} "processing_module": "viewer", "processing_retain_images": true,`,
    modules: VIEWER,
  }),
]);

const BOTH = 'write "action": "both", or take the module out of the rule';

const PASSED_ON: Expected = [
  'images that may show the name of the patient are passed on without a warning',
  'write "burned_in": "refuse", "drop" or "warn", or accept it with its reason in "lint_accept"',
];

testRule('burned-in-kept', 'warning', [
  file(
    'in the settings of the module',
    {
      module: `${OURS} "settings": {"general": {}, "a": {⟦"burned_in"⟧: "keep"}, "b": {"burned_in": "drop"}},`,
    },
    PASSED_ON,
  ),
  file(
    'in the settings of a rule, for a project that the module knows',
    {
      module: `${OURS} "settings": {"general": {"burned_in": "refuse"}, "a": {}},`,
      rule: `${ANON} "processing_settings": {"a": {⟦"burned_in"⟧: "keep"}},`,
    },
    PASSED_ON,
  ),
  file('of another module', {
    rule: `${STUDY} "processing_module": "viewer",`,
    modules: ', "viewer": {"docker_tag": "example/viewer:1", "settings": {"general": {"burned_in": "keep"}}}',
  }),
]);

testRule('originals-routed', 'error', [
  file('route', { rule: '"action": ⟦"route"⟧, "processing_module": ["anonymizer"],' }, [
    'the action is route, and so mercure does not run the anonymizer: the targets get the originals',
    BOTH,
  ]),
  file('no action, which is route', { ruleKey: '⟦"anon"⟧', rule: '"processing_module": "anonymizer",' }, [
    'the action is route, and so mercure does not run the anonymizer: the targets get the originals',
    BOTH,
  ]),
  file('discard', { rule: '"action": ⟦"discard"⟧, "processing_module": "anonymizer",' }, [
    'the action is discard, and so mercure does not run the anonymizer',
    BOTH,
    'warning',
  ]),
  file('process, and a rule that only routes', {
    rule: '"action": "process", "action_trigger": "study", "processing_module": "anonymizer",',
    rules: ', "all": {"action": "route", "processing_module": "", "target": "pacs"}',
  }),
]);

const filterOf = (pattern: string): string =>
  `write "file_filter": "${pattern}"; several patterns are separated by commas, without blanks`;
const SENT = (type: string, pattern = 'task.json'): Expected => [
  `${type} targets copy all files: task.json, with name, number and accession number of the patient, goes with the images`,
  filterOf(pattern),
];

testRule('task-json-sent', 'error', [
  file(
    'no filter; a filter for something else; an empty one',
    {
      targets:
        '⟦"a"⟧: {"target_type": "folder"}, "b": {"target_type": "sftp", "file_filter": ⟦"*.tags, task"⟧}, "c": {"target_type": "rsync", "file_filter": ⟦""⟧}',
      rule: `${ANON} "target": ["a", "b", "c"],`,
    },
    SENT('folder'),
    SENT('sftp'),
    SENT('rsync'),
  ),
  file('filters that exclude it, targets that send images only, and those that the rule does not send to', {
    targets:
      '"a": {"target_type": "folder", "file_filter": "*.tags,*.json"}, "b": {"target_type": "dicomweb"}, "c": {"target_type": "sftp"}',
    rule: `${ANON} "target": ["a", "b"],`,
    rules: ', "raw": {"action": "route", "target": "c"}',
  }),
  file('nothing is sent', {
    targets: '"a": {"target_type": "folder"}',
    rule: '"action": "process", "action_trigger": "study", "processing_module": "anonymizer", "target": "a",',
  }),
  file(
    'mercure keeps a blank behind the comma, and no file is called so',
    {
      targets: '"a": {"target_type": "folder", "file_filter": ⟦"*.tags, task.json"⟧}',
      rule: `${ANON} "target": "a",`,
    },
    SENT('folder'),
  ),
  file(
    'the alternate target, of a rule that sends nothing otherwise',
    {
      targets: '⟦"a"⟧: {"target_type": "sftp"}, "b": {"target_type": "rsync"}',
      rule: '"action": "process", "action_trigger": "study", "processing_module": "anonymizer", "target": "b", "dynamic_routing": "True", "conditional_alternate_target": "a",',
    },
    SENT('sftp'),
  ),
  file('an alternate target that dynamic routing does not lead to', {
    targets: '"a": {"target_type": "sftp"}',
    rule: `${ANON} "dynamic_routing": false, "conditional_alternate_target": "a",`,
  }),
  file(
    'under Nomad: what else is to be left out',
    { top: NOMAD, targets: '⟦"a"⟧: {"target_type": "folder"}', rule: `${ANON} "target": "a",` },
    SENT('folder', 'task.json,.mercure-anonymizer*'),
  ),
]);

const UNFINISHED = (type: string): Expected => [
  `${type} targets copy all files, and under Nomad a module that was killed counts as done: they get its unfinished files`,
  'add ".mercure-anonymizer*" to "file_filter": "task.json,.mercure-anonymizer*"',
];

testRule('unfinished-files-sent', 'warning', [
  file(
    'task.json alone is left out; nothing is',
    {
      top: NOMAD,
      targets:
        '"a": {"target_type": "folder", "file_filter": ⟦"task.json"⟧}, ⟦"b"⟧: {"target_type": "sftp"}, "c": {"target_type": "dicom"}',
      rule: `${ANON} "target": ["a", "b", "c"],`,
    },
    UNFINISHED('folder'),
    UNFINISHED('sftp'),
  ),
  file('the folder is left out, or the files in it', {
    top: NOMAD,
    targets:
      '"a": {"target_type": "folder", "file_filter": "task.json,.mercure-anonymizer*"}, "b": {"target_type": "rsync", "file_filter": "*.part,task.json"}',
    rule: `${ANON} "target": ["a", "b"],`,
  }),
  file('with Docker such a task fails', {
    top: ' "process_runner": "docker",',
    targets: '"a": {"target_type": "folder", "file_filter": "task.json"}',
    rule: `${ANON} "target": "a",`,
  }),
]);

test('what a run makes before it is done is left out by the filter that is recommended', () => {
  for (const name of [`${OWN_PREFIX}.lock`, `${OWN_PREFIX}-0123456789abcdef`])
    expect(leavesOut('task.json,.mercure-anonymizer*', name)).toBe(true);
});

// As Python 3.12 answers: fnmatch.filter(['task.json'], pattern) for each pattern of the filter, split at the commas.
test.each([
  ['task.json', true],
  ['*.tags,task.json', true],
  ['*.tags, task.*', false],
  ['*.tags,task.*', true],
  [' task.json', false],
  ['[!a]ask.json', true],
  ['[!t]ask.json', false],
  ['task[.]json', true],
  ['[a-z]ask.json', true],
  ['[]t]ask.json', true],
  ['task.jso[n', false],
  ['t?sk.json', true],
  ['*', true],
  ['[ts]ask.json', true],
  ['[', false],
  ['taskxjson', false],
  ['TASK.JSON', false],
  ['result.json', false],
  ['', false],
])('the filter %j excludes task.json: %s', (filter, excluded) => {
  expect(leavesOut(filter, 'task.json')).toBe(excluded);
});

const BY_STUDY = 'write "action_trigger": "study" in the rule of mercure';
const ownIdentities = (what: string): string =>
  `each series of a study gets ${what} of its own: the rule is triggered by series, and every task begins anew`;
const REFUSED =
  'run refuses tasks of single series where dates move and there is no lasting key, since each series of a study would be moved by other days; the rule is triggered by series';
const OR_PERSISTENCE =
  'write "requires_persistence": true in the module, where a key is made then, or "action_trigger": "study" in the rule of mercure';
const OR_PROJECT =
  'give the project a section of its own, since nothing lasts without one, or write "action_trigger": "study" in the rule of mercure';
const WITH_KEY = `${OURS} "requires_persistence": "True",`;
const KEY_FILE = `${OURS} "environment": "{\\"MERCURE_ANONYMIZER_KEY_FILE\\": \\"/key\\"}",`;
/** By series; dates move, and nothing else differs from task to task but UIDs. */
const moving = (trigger: string, project = ''): string =>
  `"action": "both", "action_trigger": ${trigger}, "processing_module": "anonymizer", "processing_settings": {"general": {"preset": ["ps315-basic", "ps315-retain-modified-dates"]}${project}},`;
const ALL_FAKES = 'a Study UID, an invented name, an invented patient ID and an invented accession number';

testRule('series-trigger', 'warning', [
  file(
    'by series',
    { rule: '"action": "both", "action_trigger": ⟦"series"⟧, "processing_module": "anonymizer",' },
    [ownIdentities(ALL_FAKES), BY_STUDY],
  ),
  file(
    'no trigger, which is series',
    { ruleKey: '⟦"anon"⟧', rule: '"action": "both", "processing_module": "anonymizer",' },
    [ownIdentities(ALL_FAKES), BY_STUDY],
  ),
  file(
    'what is the same in all series does not count',
    {
      rule: '"action": "both", "action_trigger": ⟦"series"⟧, "processing_module": "anonymizer", "processing_settings": {"general": {"owner": "x", "(0010,0010)": "clear", "(0010,0020)": "set(@hash_acc@)", "(0008,0050)": "clear"}},',
    },
    [ownIdentities('a Study UID'), BY_STUDY],
  ),
  file(
    'dates that move',
    {
      rule: '"action": "both", "action_trigger": ⟦"series"⟧, "processing_module": "anonymizer", "processing_settings": {"general": {"retain_uids": true, "(vr:DA)": "shiftdate", "(0010,0010)": "clear", "(0010,0020)": "clear", "(0008,0050)": "clear"}},',
    },
    [REFUSED, OR_PERSISTENCE, 'error'],
  ),
  file('dates that move with a key in the persistence folder', {
    module: WITH_KEY,
    rule: moving('"series"', ', "a": {}'),
  }),
  file('dates that move with a key file', { module: KEY_FILE, rule: moving('"series"', ', "a": {}') }),
  file(
    'dates that move with a key, and no project that it could hold for',
    { module: WITH_KEY, rule: moving('⟦"series"⟧') },
    [REFUSED, OR_PROJECT, 'error'],
  ),
  file(
    'what is invented is of one task even with a key, UIDs are not',
    {
      module: WITH_KEY,
      rule: moving('⟦"series"⟧', ', "a": {"(0010,0020)": "set(@fake_mrn@)"}'),
    },
    [ownIdentities('an invented patient ID'), BY_STUDY],
  ),
  file(
    'persistence of a module whose settings ask for no key',
    {
      module: WITH_KEY,
      rule: '"action": "both", "action_trigger": ⟦"series"⟧, "processing_module": "anonymizer", "processing_settings": {"general": {"preset": "ps315-basic"}, "a": {}},',
    },
    [ownIdentities('a Study UID'), BY_STUDY],
  ),
  {
    name: 'dates that move under Nomad',
    kind: 'mercure',
    text: mercure({ module: WITH_KEY, rule: moving('⟦"series"⟧', ', "a": {}') }).replace(
      '{',
      '{"process_runner": "nomad",',
    ),
    expected: [[REFUSED, BY_STUDY, 'error']],
  },
  {
    name: 'a task of one series of a module with persistence',
    kind: 'task',
    text: '{"id": "1", "info": {"uid_type": "series"}, "process": {"module_config": {"requires_persistence": true}, "settings": {"general": {}, "a": {"preset": ["ps315-basic", "ps315-retain-modified-dates"]}}}}',
    expected: [],
  },
  {
    name: 'the same without',
    kind: 'task',
    text: '{"id": "1", "info": {"uid_type": "series"}, "process": {"module_config": {"requires_persistence": false}, "settings": {⟦"general"⟧: {}, "a": {"preset": ["ps315-basic", "ps315-retain-modified-dates"]}}}}',
    expected: [[REFUSED, OR_PERSISTENCE, 'error']],
  },
  file('nothing changes', {
    rule: '"action": "both", "action_trigger": "series", "processing_module": "anonymizer", "processing_settings": {"general": {"retain_uids": true, "(0010,0010)": "clear", "(0010,0020)": "clear", "(0008,0050)": "clear"}},',
  }),
  file('by study', {}),
  {
    name: 'a task of one series',
    kind: 'task',
    text: '{"id": "1", "info": {"uid_type": "series", "patient_name": "Doe^Jane"}, "process": {"settings": {⟦"general"⟧: {}}}}',
    expected: [[ownIdentities(ALL_FAKES), BY_STUDY]],
  },
  {
    name: 'a task of a study, and settings by themselves',
    kind: 'task',
    text: '{"id": "1", "info": {"uid_type": "study"}, "process": {"settings": {"general": {}}}}',
    expected: [],
  },
]);

const MERGE = "copy what is to apply from the module's section, or keep the section in only one of the two";

testRule('settings-hidden', 'warning', [
  file(
    'general and a project, with what is lost',
    {
      module: `${OURS} "settings": {"general": {"preset": "none", "(0008,1030)": "remove", "( 10,10)": "clear"}, "a": {"name": "A", "owner": "b"}, "c": {}},`,
      rule: `${ANON} "processing_settings": {⟦"general"⟧: {"(0010,0010)": "clear"}, ⟦"a"⟧: {"name": "A"}},`,
    },
    [`this "general" replaces the module's as a whole; lost with it: 1 rule and 1 option`, MERGE],
    [`this section replaces the module's as a whole; lost with it: 1 option`, MERGE],
  ),
  file(
    'an option that holds anyway',
    {
      module: `${OURS} "settings": {"general": {"preset": "default"}},`,
      rule: `${ANON} "processing_settings": {⟦"general"⟧: {"remove_safe_tags": "true"}},`,
    },
    [`this "general" replaces the module's as a whole; lost with it: 1 option`, MERGE],
  ),
  file('all of it is said again, but for a note', {
    module: `${OURS} "settings": {"general": {"preset": "default", "(0008,1030)": "remove", "comment": "x"}},`,
    rule: `${ANON} "processing_settings": {"general": {"preset": "default", "(0008,1030)": "keep"}, "mystudy": {}},`,
  }),
  file('what is no section', {
    module: `${OURS} "settings": {"general": {"preset": "default"}},`,
    rule: `${ANON} "processing_settings": {"general": "none"},`,
  }),
]);

test('settings-hidden shows where the hidden section stands', () => {
  const text = mercure({
    module: `${OURS} "settings": {"general": {"(0008,1030)": "remove"}},`,
    rule: `${ANON} "processing_settings": {"general": {}},`,
  });
  const [finding] = lintText(text, 'mercure').filter(({ rule }) => rule === 'settings-hidden');
  const line = text.split('\n').findIndex((one) => one.includes('(0008,1030)')) + 1;
  const column = text.split('\n')[line - 1]!.indexOf('"general"') + 1;
  expect(finding?.related).toEqual([{ message: 'what is lost stands here', start: { line, column } }]);
});

test('settings of a chain: what is for another module is no section of ours', () => {
  const rule = (settings: string) =>
    `${STUDY} "processing_module": ["viewer", "anonymizer"], "rule": "@ReceiverAET@ == 'mystudy'", "processing_settings": ${settings},`;
  const found = (settings: string) =>
    lintText(mercure({ modules: VIEWER, rule: rule(settings) }), 'mercure').map((finding) => finding.rule);
  const always = ['chain-position', 'chain-shares-settings', 'preset-keeps'];
  expect(found('{"model": "v3", "Viewer": {"threshold": 0.4}, "mystudy": {"name": "M"}}').sort()).toEqual(
    always,
  );
  expect(found('{"remove_curves": "true", "mystudy": {}}')).toContain('option-outside-section');
  expect(found('{"general": "none", "mystudy": {}}')).toContain('no-object');
  expect(found('{"viewer": {"(0010,0010)": "keep"}, "mystudy": {}}')).toContain('direct-identifier-kept');
  expect(found('[{}, {"viewer": {"threshold": 0.4}, "mystudy": {}}]')).toContain('unknown-key');
});

testRule('network-enabled', 'warning', [
  file('true', { module: '"docker_tag": "x/mercure-anonymizer:1", "network_enabled": ⟦"True"⟧,' }, [
    'the anonymizer needs no network, and has it here',
    'write "network_enabled": false',
  ]),
  file('not written', { moduleKey: '⟦"anonymizer"⟧', module: '"docker_tag": "x/mercure-anonymizer:1",' }, [
    'the anonymizer needs no network, and has it: network_enabled is true where it is not written',
    'write "network_enabled": false',
  ]),
  file('false as text; another module', {
    module: '"docker_tag": "x/mercure-anonymizer:1", "network_enabled": "False",',
    modules: VIEWER,
  }),
]);

testRule('root-required', 'warning', [
  file('true', { module: `${OURS} "requires_root": ⟦true⟧,` }, [
    'the anonymizer needs no root, and runs as root here',
    'write "requires_root": false',
  ]),
  file('false', { module: `${OURS} "requires_root": "False",` }),
]);

const PIN: Expected = [
  'the image has no fixed version: mercure pulls the newest one, and results change overnight',
  'name a version, "mercureimaging/mercure-anonymizer:1.2.3", or a digest, "...@sha256:..."',
];

testRule('image-not-pinned', 'note', [
  ...[
    'x/mercure-anonymizer',
    'x/mercure-anonymizer:latest',
    'host:5000/mercure-anonymizer',
    'x/mercure-anonymizer:',
  ].map((tag) => file(tag, { module: `"docker_tag": ⟦"${tag}"⟧, "network_enabled": false,` }, PIN)),
  ...['x/mercure-anonymizer:1.0', 'host:5000/mercure-anonymizer:dev', 'x/mercure-anonymizer@sha256:0123'].map(
    (tag) => file(tag, { module: `"docker_tag": "${tag}", "network_enabled": false,` }),
  ),
]);

const AT_HUB =
  'Nomad pulls the image from a registry for every task, never from the server itself: without a registry that is Docker Hub';
const PUSH = 'push the image to a registry and name it, "registry.example.org/mercure-anonymizer:1.2.3"';

testRule('image-without-registry', 'note', [
  file(
    'an owner at Docker Hub',
    { top: NOMAD, module: '"docker_tag": ⟦"clinic/mercure-anonymizer:1.0"⟧, "network_enabled": false,' },
    [AT_HUB, PUSH],
  ),
  file(
    'not even that: it can only have been built on the server',
    { top: NOMAD, module: '"docker_tag": ⟦"mercure-anonymizer:1.0"⟧, "network_enabled": false,' },
    [AT_HUB, PUSH, 'warning'],
  ),
  ...[
    'registry.example.org/mercure-anonymizer:1.0',
    'localhost/mercure-anonymizer:1',
    'host:5000/x/mercure-anonymizer@sha256:01',
  ].map((tag) => file(tag, { top: NOMAD, module: `"docker_tag": "${tag}", "network_enabled": false,` })),
  file('Docker, which takes what is on the server', {
    module: '"docker_tag": "mercure-anonymizer:1.0", "network_enabled": false,',
  }),
]);

const PASSED: Expected = [
  'mercure calls this target under the AE title of the scanner, and archives write that title into the files: (0002,0016)',
  'write "pass_sender_aet": false, and "aet_source" with a title that names no device',
];

testRule('sender-aet-passed', 'warning', [
  file(
    'a DICOM target, one with TLS, and the alternate target',
    {
      targets:
        '"a": {"target_type": "dicom", "pass_sender_aet": ⟦true⟧}, "b": {"target_type": "dicomtls", "pass_sender_aet": ⟦"True"⟧}, "c": {"target_type": "dicom", "pass_sender_aet": ⟦true⟧}',
      rule: `${ANON} "target": ["a", "b"], "dynamic_routing": true, "conditional_alternate_target": "c",`,
    },
    PASSED,
    PASSED,
    PASSED,
  ),
  file('its own title; the title of the receiver; a target that has no such key; another rule', {
    targets:
      '"a": {"target_type": "dicom", "pass_sender_aet": false}, "b": {"target_type": "dicom", "pass_receiver_aet": true}, "c": {"target_type": "dicomweb", "pass_sender_aet": true}, "d": {"target_type": "dicom", "pass_sender_aet": true}',
    rule: `${ANON} "target": ["a", "b", "c"],`,
    rules: ', "raw": {"action": "route", "target": "d"}',
  }),
]);

const TWO_TARGETS = '"pacs": {"target_type": "dicom"}, "burned": {"target_type": "dicom"}';
const DIVERT = '"processing_settings": {"general": {"burned_in": "divert", "divert_rules": ["anon"]}},';
const ALTERNATE = '"dynamic_routing": true, "conditional_alternate_target": "burned",';
const GO_ON =
  'files that may show who the patient is go to the usual targets, in spite of burned_in "divert"';
const NO_ROUTING: Expected = [
  `the rule has no dynamic routing, without which mercure does not read what a module says: ${GO_ON}`,
  'write "dynamic_routing": true; mercure\'s page of the rule sets it where an alternate target is chosen',
];
const NO_ALTERNATE: Expected = [
  `the rule has no alternate target: ${GO_ON}`,
  'write "conditional_alternate_target" with the name of a target for such images',
];

testRule('routing-not-set-up', 'error', [
  file('set up', { targets: TWO_TARGETS, rule: `${ANON} "target": "pacs", ${ALTERNATE} ${DIVERT}` }),
  file(
    'nothing is',
    { targets: TWO_TARGETS, ruleKey: '⟦⟦"anon"⟧⟧', rule: `${ANON} "target": "pacs", ${DIVERT}` },
    NO_ROUTING,
    NO_ALTERNATE,
  ),
  file(
    'dynamic routing off, and an alternate target that is not there',
    {
      targets: TWO_TARGETS,
      rule: `${ANON} "target": "pacs", "dynamic_routing": ⟦"False"⟧, "conditional_alternate_target": ⟦"burnd"⟧, ${DIVERT}`,
    },
    NO_ROUTING,
    [`there is no target "burnd": ${GO_ON}`, 'did you mean "burned"?'],
  ),
  file(
    'the alternate target is the usual one',
    {
      targets: TWO_TARGETS,
      rule: `${ANON} "target": ["pacs", "burned"], "dynamic_routing": true, "conditional_alternate_target": ⟦"burned"⟧, ${DIVERT}`,
    },
    [
      `the alternate target is one of the targets that the rule sends to anyway: ${GO_ON}`,
      'name a target for such images that the rule does not send to otherwise',
    ],
  ),
  file(
    'not the last module',
    {
      targets: TWO_TARGETS,
      modules: VIEWER,
      rule: `${STUDY} "processing_module": [⟦"anonymizer"⟧, "viewer"], "target": "pacs", ${ALTERNATE} "processing_settings": [{"general": {"burned_in": "divert", "divert_rules": ["anon"]}}, {}],`,
    },
    [
      `mercure reads what the last module of a rule says about routing, and this is not the last one: ${GO_ON}`,
      'put the anonymizer at the end of the chain',
    ],
  ),
  file(
    'Nomad',
    {
      top: ' "process_runner": ⟦"nomad"⟧,',
      targets: TWO_TARGETS,
      rule: `${ANON} "target": "pacs", ${ALTERNATE} ${DIVERT}`,
    },
    [
      `under Nomad mercure does not read what a module says about routing: ${GO_ON}`,
      'run modules with Docker, or write "burned_in": "refuse", "drop" or "warn"',
    ],
  ),
  file('a rule that is not listed fails instead', {
    targets: TWO_TARGETS,
    rule: `${ANON} "target": "pacs", "processing_settings": {"general": {"burned_in": "divert", "divert_rules": ["other"]}},`,
  }),
  file(
    'one project alone diverts, and the rule is disabled',
    {
      targets: TWO_TARGETS,
      ruleKey: '⟦"anon"⟧',
      rule: `${ANON} "target": "pacs", "disabled": true, "conditional_alternate_target": "burned", "processing_settings": {"general": {}, "a": {"burned_in": "divert", "divert_rules": ["anon"]}},`,
    },
    [NO_ROUTING[0], NO_ROUTING[1], 'note'],
  ),
  file(
    'discard needs no alternate target',
    {
      ruleKey: '⟦"anon"⟧',
      rule: `${ANON} "processing_settings": {"general": {"burned_in": "drop", "nothing_left": "discard"}},`,
    },
    [
      'the rule has no dynamic routing, without which mercure does not read what a module says: if nothing is left of a task, mercure tries for an hour to send nothing, and fails',
      NO_ROUTING[1],
      'warning',
    ],
  ),
  file(
    'general, for a task whose project has no section',
    {
      targets: TWO_TARGETS,
      ruleKey: '⟦"anon"⟧',
      rule: `${ANON} "target": "pacs", "conditional_alternate_target": "burned", "processing_settings": {"general": {"burned_in": "divert", "divert_rules": ["anon"]}, "a": {"burned_in": "refuse"}},`,
    },
    NO_ROUTING,
  ),
  file('general, where no such task is taken', {
    targets: TWO_TARGETS,
    rule: `${ANON} "target": "pacs", "processing_settings": {"general": {"require_project": true, "burned_in": "divert", "divert_rules": ["anon"]}, "a": {"burned_in": "refuse"}},`,
  }),
  file('discard, set up; discard without drop', {
    rule: `${ANON} "dynamic_routing": "true", "processing_settings": {"general": {"burned_in": "drop", "nothing_left": "discard"}},`,
    rules: `, "b": {${ANON} "processing_settings": {"general": {"nothing_left": "discard"}}}`,
  }),
]);

const NO_LIST: Expected = [
  'burned_in "divert" without divert_rules is "refuse": a task with a file that may show who the patient is fails',
  'write "divert_rules": ["..."] with the names of the rules of mercure that are set up for it, or "burned_in": "refuse"',
];

testRule('divert-rules', 'error', [
  { name: 'none, in settings', text: '{"general": {⟦"burned_in"⟧: "Divert"}}', expected: [NO_LIST] },
  {
    name: 'none in general, for a task whose project has no section',
    text: '{"general": {⟦"burned_in"⟧: "divert"}, "a": {"burned_in": "warn"}}',
    expected: [NO_LIST],
  },
  {
    name: 'an empty list of the project',
    text: '{"general": {"burned_in": "divert", "divert_rules": ["anon"]}, "a": {⟦"divert_rules"⟧: []}}',
    expected: [NO_LIST],
  },
  {
    name: 'a list that another option overrules; a list in settings alone, whose rules nobody knows',
    text: '{"general": {"burned_in": "divert", "divert_rules": ["anon"]}, "a": {"burned_in": "warn"}}',
    expected: [],
  },
  file(
    'a rule that is not there, and one that runs another module',
    {
      modules: VIEWER,
      targets: TWO_TARGETS,
      rule: `${ANON} ${ALTERNATE} "processing_settings": {"general": {"burned_in": "divert", "divert_rules": ["anon", ⟦"anno"⟧, ⟦"raw"⟧, ⟦"Somewhere"⟧]}},`,
      rules: ', "raw": {"action": "both", "processing_module": "viewer"}',
    },
    ['there is no rule "anno" in this mercure.json', 'did you mean "anon"?'],
    ['the rule "raw" does not run the anonymizer', 'take it out', 'warning'],
    [
      'there is no rule "Somewhere" in this mercure.json',
      'take it out, or write the name as it stands in "rules"',
    ],
  ),
  file(
    'two rules share the settings, and one is not listed',
    {
      targets: TWO_TARGETS,
      module: `${OURS} "settings": {"general": {"burned_in": "divert", ⟦"divert_rules"⟧: ["anon"]}},`,
      rule: `${ANON} ${ALTERNATE}`,
      rules: `, "anon_us": {${ANON} "priority": "normal"}`,
    },
    [
      'the rule "anon_us" uses these settings and is not listed: its tasks with a file that may show who the patient is fail',
      'add "anon_us" here once its dynamic routing and its alternate target are set up; else leave it to fail',
      'warning',
    ],
  ),
]);

const CHAIN = 'put before the anonymizer only what needs the originals';
const FIRST: Expected = ['modules before the anonymizer see the identified images', CHAIN];
const LAST: Expected = [
  'modules after the anonymizer get no .tags files, and nobody de-identifies what they add to the images',
  CHAIN,
];

testRule('chain-position', 'note', [
  file('first', { rule: `${STUDY} "processing_module": [⟦"anonymizer"⟧, "viewer"],`, modules: VIEWER }, LAST),
  file('last', { rule: `${STUDY} "processing_module": ["viewer", ⟦"anonymizer"⟧],`, modules: VIEWER }, FIRST),
  file('alone', { rule: `${STUDY} "processing_module": ["anonymizer"],` }),
]);

testRule('chain-shares-settings', 'note', [
  file(
    'one object for two modules',
    {
      rule: `${STUDY} "processing_module": ["anonymizer", "viewer"], ⟦"processing_settings"⟧: {"mystudy": {}},`,
      modules: VIEWER,
    },
    [
      'these settings go to both modules of the chain, and each of them reads the sections of the others',
      'write a list with one settings object for each module, in the order of the chain',
    ],
  ),
  file('an empty one, and a list', {
    rule: `${STUDY} "processing_module": ["anonymizer", "viewer"], "processing_settings": {},`,
    rules: `, "b": {${STUDY} "processing_module": ["anonymizer", "viewer"], "processing_settings": [{"a": {}}, {}]}`,
    modules: VIEWER,
  }),
]);

testRule('settings-list-length', 'warning', [
  file(
    'too short, too long',
    {
      rule: `${STUDY} "processing_module": ["anonymizer", "viewer"], ⟦"processing_settings"⟧: [{}],`,
      rules: `, "b": {${STUDY} "processing_module": "anonymizer", ⟦"processing_settings"⟧: [{}, {}]}`,
      modules: VIEWER,
    },
    [
      '1 settings object for 2 modules: mercure takes them by their place in the chain',
      'write one object for each module, {} where it has none',
    ],
    [
      '2 settings objects for 1 module: mercure takes them by their place in the chain',
      'write one object for each module, {} where it has none',
    ],
  ),
  file('as long; no list', {
    rule: `${STUDY} "processing_module": "anonymizer", "processing_settings": [{}],`,
    rules: `, "b": {${STUDY} "processing_module": "anonymizer", "processing_settings": ""}`,
  }),
]);

testRule('unknown-module', 'warning', [
  file(
    'misspelt, unknown, and disabled',
    {
      rule: `${STUDY} "processing_module": ["anonymizer", ⟦"Viewers"⟧],`,
      rules: `, "b": {${STUDY} "disabled": true, "processing_module": ⟦"something"⟧}`,
      modules: VIEWER,
    },
    ['there is no module "Viewers": the rule cannot process anything', 'did you mean "viewer"?'],
    [
      'there is no module "something": the rule cannot process anything',
      'the modules are "anonymizer", "viewer"',
      'note',
    ],
  ),
  file('none', { rules: ', "b": {"action": "route", "processing_module": ""}' }),
]);

testRule('unknown-target', 'warning', [
  file(
    'misspelt, unknown',
    { rule: `${ANON} "target": [⟦"pasc"⟧, ⟦"archive"⟧, "pacs"],` },
    ['there is no target "pasc": the results go to the other targets only', 'did you mean "pacs"?'],
    ['there is no target "archive": the results go to the other targets only', 'the targets are "pacs"'],
  ),
  file('the only one', { rule: `${ANON} "target": ⟦"archive"⟧,` }, [
    'there is no target "archive": the results are sent nowhere',
    'the targets are "pacs"',
  ]),
  file('none, and rules of other modules', {
    rule: `${ANON} "target": "",`,
    rules: ', "b": {"action": "route", "target": "nowhere"}',
  }),
  {
    name: 'a part of a mercure.json without targets',
    kind: 'mercure',
    text: `{"modules": {"a": {${OURS} "comment": ""}}, "rules": {"b": {${STUDY} "processing_module": "a", "target": "pacs"}}}`,
    expected: [],
  },
]);

testRule('module-unused', 'note', [
  file('no rule uses it', { moduleKey: '⟦"anonymizer"⟧', rule: '"action": "route",' }, [
    'no rule of mercure uses this module, and so its settings take no effect',
    'name it in a rule, or take it out',
  ]),
  file('used; not ours', { modules: VIEWER }),
]);

test('the settings of a module that no rule uses are read all the same', () => {
  const text = mercure({
    module: `${OURS} "settings": {"general": {"(0010,0010)": "keeep"}},`,
    rule: '"action": "route",',
  });
  expect(lintText(text, 'mercure').map(({ rule }) => rule)).toEqual(['module-unused', 'unknown-command']);
});

const JSON_TEXT = 'write a JSON object as text, "{\\"KEY\\": \\"value\\"}", or leave it empty';

testRule('module-json-text', 'warning', [
  file(
    'no JSON, no object',
    { module: `${OURS} "environment": ⟦"TZ=UTC"⟧, "docker_arguments": ⟦"[]"⟧,` },
    ['the text of environment is not a JSON object, and mercure cannot start the module', JSON_TEXT],
    ['the text of docker_arguments is not a JSON object, and mercure cannot start the module', JSON_TEXT],
  ),
  file('objects, empty texts', {
    module: `${OURS} "environment": "{\\"TZ\\": \\"UTC\\"}", "additional_volumes": " ", "docker_arguments": "",`,
  }),
]);

const DEAD = 'no rule of mercure that uses this section lets an AE title of this project through';
const SECTIONS = '"settings": {"general": {}, "kidney": {}, "Liver": {}},';

testRule('unreachable-project', 'warning', [
  file(
    'in the module, with two rules',
    {
      module: `${OURS} "settings": {"general": {}, "kidney": {}, ⟦"liver"⟧: {}},`,
      rule: `${ANON} "rule": "@ReceiverAET@ == 'az_Kidney'",`,
      rules: `, "b": {${ANON} "rule": "tags.ReceiverAET in ['lung'] and tags.Modality == 'CT'"}`,
    },
    [DEAD, 'the rules name "az_Kidney" and "lung"'],
  ),
  file(
    "in the rule's own settings",
    { rule: `${ANON} "rule": "@ReceiverAET@ == 'kidney'", "processing_settings": {⟦"lungs"⟧: {}},` },
    [DEAD, 'the rules name "kidney"'],
  ),
  file('reached, in any case, with az_', {
    module: `${OURS} ${SECTIONS}`,
    rule: `${ANON} "rule": "@ReceiverAET@ in ('KIDNEY', 'az_liver')",`,
  }),
  file('one rule that lets through what nobody can tell', {
    module: `${OURS} ${SECTIONS}`,
    rule: `${ANON} "rule": "@ReceiverAET@ == 'other'",`,
    rules: `, "b": {${ANON} "rule": "'az_' in @ReceiverAET@.lower()"}`,
  }),
  file('a fallback', {
    module: `${OURS} ${SECTIONS}`,
    rule: `${ANON} "rule": "@ReceiverAET@ == 'other'",`,
    rules: `, "b": {${ANON} "rule": "@ReceiverAET@ == 'x'", "fallback": "True"}`,
  }),
  file('a disabled rule besides', {
    module: `${OURS} ${SECTIONS}`,
    rule: `${ANON} "rule": "@ReceiverAET@ == 'other'",`,
    rules: `, "b": {${ANON} "rule": "@ReceiverAET@ == 'x'", "disabled": true}`,
  }),
  file(
    'a rule that runs no module reaches nothing',
    {
      module: `${OURS} "settings": {"general": {}, ⟦"kidney"⟧: {}},`,
      rule: `${ANON} "rule": "@ReceiverAET@ == 'other'",`,
      rules:
        ', "b": {"action": "route", "processing_module": "anonymizer", "rule": "@ReceiverAET@ == \'kidney\'"}',
    },
    [DEAD, 'the rules name "other"'],
  ),
  file('a disabled rule alone', {
    module: `${OURS} ${SECTIONS}`,
    rule: `${ANON} "rule": "@ReceiverAET@ == 'other'", "disabled": true,`,
  }),
]);

testRule('aet-without-section', 'note', [
  file(
    'one of two',
    {
      module: `${OURS} "settings": {"general": {}, "kidney": {}},`,
      rule: `${ANON} "rule": ⟦"@ReceiverAET@ in ['az_kidney', 'az_kidneys']"⟧,`,
    },
    [
      'the rule lets the AE title "az_kidneys" through, and there is no section for it: general applies alone',
      'add a section for the project, or correct its name',
    ],
  ),
  file('a rule that runs no module', {
    module: `${OURS} "settings": {"general": {}, "kidney": {}},`,
    rule: '"action": "route", "processing_module": "anonymizer", "rule": "@ReceiverAET@ == \'lung\'",',
  }),
  file('no sections at all: general is meant', { rule: `${ANON} "rule": "@ReceiverAET@ == 'kidney'",` }),
]);

const LOWER =
  'compare in small letters: tags.ReceiverAET.lower().startswith("az_"), or tags.ReceiverAET.lower() == "az_mystudy"';

testRule('aet-case', 'warning', [
  file('in one case', { rule: `${ANON} "rule": ⟦"'AZ_' in @ReceiverAET@"⟧,` }, [
    'the AE title is tested for "AZ_" letter by letter: the same title in other letters is missed',
    LOWER,
  ]),
  file('never', { rule: `${ANON} "rule": ⟦"tags.ReceiverAET.lower().startswith('AZ_')"⟧,` }, [
    'the AE title is changed to another case first, and never holds "AZ_"',
    LOWER,
  ]),
  file('a whole title, by equality', { rule: `${ANON} "rule": ⟦"@ReceiverAET@ == 'AZ_KIDNEY'"⟧,` }, [
    'the AE title is tested for "AZ_KIDNEY" letter by letter: the same title in other letters is missed',
    LOWER,
  ]),
  file('in any case; a title without az_', {
    rule: `${ANON} "rule": "tags.ReceiverAET.lower().startswith('az_')",`,
    rules: `, "b": {${ANON} "rule": "@ReceiverAET@ == 'KIDNEY'"}`,
  }),
]);

const PREFIX: Expected = [
  'the original took "prefix" of "general" for the owner: hashes of accession numbers differ from those it made',
  'write "owner" with the text of this prefix to keep the old hashes, or leave it as it is',
];

testRule('general-prefix', 'note', [
  {
    name: 'with an owner in general',
    text: '{"general": {⟦"prefix"⟧: "MS", "owner": "b", "(0008,0050)": "set(@hash_acc@)"}, "mystudy": {}}',
    expected: [PREFIX],
  },
  {
    name: 'no rule needs the owner; the same text; an owner of the project',
    text: '{"general": {"prefix": "MS", "owner": "b"}, "mystudy": {}, "c": {"owner": "d", "(0008,0050)": "set(@hash_acc@)"}}',
    expected: [],
  },
  {
    name: 'the same text',
    text: '{"general": {"prefix": "MS", "owner": "MS", "(0008,0050)": "set(@hash_acc@)"}}',
    expected: [],
  },
]);

test('a sensible mercure.json has nothing but what the preset keeps', () => {
  const text = mercure({
    targets:
      '"pacs": {"target_type": "dicom"}, "share": {"target_type": "folder", "folder": "/data", "file_filter": "task.json"}',
    module: `"docker_tag": "registry.example.org:5000/mercureimaging/mercure-anonymizer:1.2.0", "network_enabled": "False",
      "requires_root": "False", "environment": "", "additional_volumes": "{}", "settings": {
        "general": {"preset": "default", "burned_in": "refuse"},
        "kidney": {"name": "Kidney", "owner": "blockt01", "prefix": "KD", "(0008,1030)": "remove", "(0010,0040)": "clear",
          "(0010,0010)": "set(@project_prefix@)", "(0010,0020)": "set(@project_prefix@_@fake_mrn@)",
          "(0008,0050)": "set(@hash_acc@)", "(0019,0010)": "keep"}},`,
    modules: ', "seg": {"docker_tag": "example/seg", "network_enabled": true, "requires_root": true}',
    rule: `${ANON} "rule": "'az_' in tags.ReceiverAET.lower()", "target": ["pacs", "share"], "processing_settings": [{}], "processing_retain_images": "False",`,
    rules: `, "liver": {${ANON} "rule": "@ReceiverAET@.lower() == 'az_liver'", "target": "pacs", "processing_settings": {"liver": {"name": "Liver", "owner": "x"}}},
      "seg": {"action": "both", "action_trigger": "series", "processing_module": ["seg"], "processing_retain_images": true, "target": "pacs"},
      "all": {"rule": "True", "action": "route", "target": "share", "fallback": "True", "processing_module": "", "processing_settings": ""}`,
  });
  const found = lintText(text, 'mercure').map(({ rule, severity, projects }) => [rule, severity, projects]);
  expect(found).toEqual([
    ['preset-keeps', 'note', ['kidney']],
    ['preset-keeps', 'note', ['liver']],
  ]);
});
