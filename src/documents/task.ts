import { type Finding, hasError, placed, type Span, type UnplacedFinding } from '../finding/finding.ts';
import { looksLikeKey, NEW_KEY_IN_FILE } from '../settings/secret.ts';
import { type JsonNode, type JsonObject, type JsonProperty, parseJson } from '../settings/tree.ts';

const noObject = (what: string): UnplacedFinding => ({
  id: 'task-invalid',
  message: `this is not a task of mercure: ${what}`,
  hint: 'the file must be the task.json that mercure writes',
});
const settingsMissing = (): UnplacedFinding => ({
  id: 'settings-missing',
  message: 'Invalid task file (settings missing)',
  hint: 'give the module settings in mercure; {} stands for the default preset',
});
const notOurs = (count: number): UnplacedFinding => ({
  id: 'task-ambiguous',
  message:
    count === 0
      ? 'none of the steps in process is this module'
      : 'several of the steps in process are this module, and nothing tells which of them runs now',
  hint: 'the docker tag of exactly one step must end in "mercure-anonymizer"',
});
const retainsInput = (): UnplacedFinding => ({
  id: 'retain-input-images',
  message: 'retain_input_images is true: the identified originals would be sent on together with the results',
  hint: 'turn "retain input images" off in the rule of mercure; under Nomad it sends the originals although run refuses the task',
});
const retainsUnknown = (): UnplacedFinding => ({
  id: 'retain-input-images',
  message: 'retain_input_images is neither true nor false',
  hint: 'turn "retain input images" off in the rule of mercure',
});
const keyInEnvironment = (): UnplacedFinding => ({
  id: 'secret-in-environment',
  message:
    'the environment of the module holds a key: mercure copies it into the task.json of every task and into its database',
  hint: NEW_KEY_IN_FILE,
});
const duplicate = (key: string, earlier: Span): UnplacedFinding => ({
  id: 'duplicate-key',
  message: `the key "${key}" appears twice; it first appears`,
  earlier,
  hint: 'take one of them out',
});

/** What the module reads of `task.json`. Spans are those of the whole file. */
export interface Task {
  /** The value of `process.settings`, whatever it is: `readSettings` judges it. */
  readonly settings: JsonNode;
  /** Of `info`; undefined where mercure gives none ("MISSING" or empty). For logs, only the AE title may be shown. */
  readonly receiverAet: string | undefined;
  readonly accession: string | undefined;
  readonly patientName: string | undefined;
  readonly patientId: string | undefined;
  /** `series` or `study`, in lower case, as mercure writes it. */
  readonly uidType: string | undefined;
  /** The name of the rule of mercure that made it a task. */
  readonly appliedRule: string | undefined;
  /** What mercure says of the module (`module_config`), as it stands in its own settings. */
  readonly module: JsonObject | undefined;
}

export interface ReadTask {
  /** Undefined where one of the findings is an error. */
  readonly task: Task | undefined;
  /** What could be read all the same: for the linter, which looks at the settings of any task. */
  readonly draft: Task | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the tree of a `task.json`. Messages never quote a value of `info`, which names the patient. */
export function readTask(root: JsonNode): ReadTask {
  const findings: Finding[] = [];
  const fail = (finding: UnplacedFinding, at: Span): ReadTask => {
    findings.push(placed('error', finding, at, undefined));
    return { task: undefined, draft: undefined, findings };
  };
  const get = (object: JsonObject, key: string): JsonNode | undefined => {
    const [first, second] = properties(object, key);
    if (first !== undefined && second !== undefined) fail(duplicate(key, first), second);
    return first?.value;
  };

  if (root.kind !== 'object') return fail(noObject('it is not a JSON object'), root);
  const processNode = get(root, 'process');
  if (processNode === undefined) return fail(noObject('it has no key "process"'), root);
  const step = ownStep(processNode);
  if ('finding' in step) return fail(step.finding, processNode);

  const retain = judgeRetain(get(step.object, 'retain_input_images'));
  if (retain !== undefined) fail(retain.finding, retain.at);
  const environment = environmentWithKey(step.object);
  if (environment !== undefined) fail(keyInEnvironment(), environment);
  const settings = get(step.object, 'settings');
  if (settings === undefined) return fail(settingsMissing(), step.object);

  const info = get(root, 'info');
  const infoText = (key: string): string | undefined =>
    info?.kind === 'object' ? given(get(info, key)) : undefined;
  const task: Task = {
    settings,
    receiverAet: infoText('receiver_aet'),
    accession: infoText('acc'),
    // Nothing hangs on these but what is looked for in text: a second one is no error.
    patientName: given(child(info, 'patient_name')),
    patientId: given(child(info, 'mrn')),
    uidType: infoText('uid_type'),
    appliedRule: infoText('applied_rule'),
    module: objectOf(child(step.object, 'module_config')),
  };
  return { task: hasError(findings) ? undefined : task, draft: task, findings };
}

const properties = (object: JsonObject, key: string): readonly JsonProperty[] =>
  object.properties.filter((property) => property.key === key);

const child = (node: JsonNode | undefined, key: string): JsonNode | undefined =>
  node?.kind === 'object' ? properties(node, key)[0]?.value : undefined;

const objectOf = (node: JsonNode | undefined): JsonObject | undefined =>
  node?.kind === 'object' ? node : undefined;

/** mercure writes "MISSING" where a file had no such element. */
function given(node: JsonNode | undefined): string | undefined {
  if (node?.kind !== 'string') return undefined;
  return node.value.trim() === '' || node.value === 'MISSING' ? undefined : node.value;
}

/**
 * `process` is one step, or a list of all steps of a chain. In a list ours is the one whose image is called
 * `mercure-anonymizer`, else the only one whose settings have a section `general`.
 */
function ownStep(node: JsonNode): { object: JsonObject } | { finding: UnplacedFinding } {
  if (node.kind === 'object') return { object: node };
  if (node.kind !== 'array') return { finding: noObject('process is not a JSON object') };
  const steps = node.items.filter((item) => item.kind === 'object');
  if (steps.length !== node.items.length || steps.length === 0) {
    return { finding: noObject('process holds something that is not a JSON object') };
  }
  if (steps.length === 1) return { object: steps[0]! };
  const named = steps.filter((step) => isOurImage(child(child(step, 'module_config'), 'docker_tag')));
  const candidates =
    named.length > 0
      ? named
      : steps.filter((step) => child(child(step, 'settings'), 'general') !== undefined);
  return candidates.length === 1 ? { object: candidates[0]! } : { finding: notOurs(candidates.length) };
}

function isOurImage(node: JsonNode | undefined): boolean {
  if (node?.kind !== 'string') return false;
  // A colon behind the last slash separates the tag; one before it belongs to the registry's port.
  const repository = node.value
    .trim()
    .replace(/@.*$/, '')
    .replace(/:[^:/]*$/, '');
  return repository.endsWith('mercure-anonymizer');
}

/** Up to mercure 0.2.1 the strings "True" and "False"; since then a JSON boolean. */
function judgeRetain(node: JsonNode | undefined): { finding: UnplacedFinding; at: Span } | undefined {
  if (node === undefined || node.kind === 'null') return undefined;
  const value = 'value' in node ? String(node.value).trim().toLowerCase() : undefined;
  if (value === 'true' || value === '1') return { finding: retainsInput(), at: node };
  if (value === 'false' || value === '0' || value === '') return undefined;
  return { finding: retainsUnknown(), at: node };
}

/** What a key would be called whose file goes by MERCURE_ANONYMIZER_KEY_FILE. */
const KEY_VARIABLE = 'MERCURE_ANONYMIZER_KEY';

/** mercure keeps the variables as a text of JSON. Undefined where none of them is a key. */
function environmentWithKey(step: JsonObject): JsonProperty | undefined {
  const config = child(step, 'module_config');
  if (config?.kind !== 'object') return undefined;
  return properties(config, 'environment').find(
    ({ value }) => value.kind === 'string' && holdsKey(value.value),
  );
}

function holdsKey(text: string): boolean {
  const { root } = parseJson(text);
  // What mercure cannot read either is no variable, but may be a key.
  if (root?.kind !== 'object') return looksLikeKey(text);
  return root.properties.some(
    ({ key, value }) =>
      value.kind === 'string' &&
      value.value.trim() !== '' &&
      (key === KEY_VARIABLE || looksLikeKey(value.value)),
  );
}
