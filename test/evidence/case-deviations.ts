/**
 * Where this program does not do what the original did, case by case, with the reason: D numbers are the rows of
 * docs/compatibility.md. Everything that holds for all cases alike is in compare-case.ts.
 */

/** What an element must be: absent, as in the input, or these characters (UTF-8 unless `latin1`), padding included. */
export type Wanted =
  | 'absent'
  | 'input'
  | { readonly text: string; readonly latin1?: true }
  /** A new UID in the place of the input's. */
  | 'new-uid'
  | 'fake-name'
  | 'fake-mrn';

export interface Refused {
  readonly outcome: 'refused';
  readonly why: string;
  /** 1 unless given: the task failed. 2: the call could not be carried out. */
  readonly exit?: number;
  /** What the log must say. */
  readonly says: RegExp;
}

export interface Accepted {
  readonly outcome: 'accepted';
  readonly why: string;
  /** By path of tags, `0008,2218/0008,0104`: what differs from the recorded result. */
  readonly elements?: Readonly<Record<string, Wanted>>;
  /** Where the original failed there is no recorded result: that of this case with `elements` on top. */
  readonly like?: string;
  /** Text of a setting that is replaced before the run. */
  readonly edit?: { readonly from: string; readonly to: string };
}

const refused = (why: string, says: RegExp, exit = 1): Refused => ({ outcome: 'refused', why, says, exit });
const accepted = (why: string, more: Omit<Accepted, 'outcome' | 'why'> = {}): Accepted => ({
  outcome: 'accepted',
  why,
  ...more,
});

const overlaysGone: Readonly<Record<string, Wanted>> = {
  '5000,0010': 'absent',
  '5000,3000': 'absent',
  '501e,0022': 'absent',
  '6000,0010': 'absent',
  '6000,0022': 'absent',
  '6000,3000': 'absent',
  '601e,3000': 'absent',
  '6020,3000': 'absent',
};

/** Items of the sequences that the nested cases hold: what may stay of them under preset `default` (D1). */
const nestedCleaned: Readonly<Record<string, Wanted>> = {
  '0008,1199': 'input',
  '0008,1199/0008,1150': 'input',
  '0008,1199/0008,1155': 'new-uid',
  '0008,1199/0010,0010': 'fake-name',
  '0008,1199/0010,0020': 'fake-mrn',
  '0008,2218': 'input',
  '0008,2218/0008,0100': 'input',
  '0008,2218/0008,0102': 'input',
  '0008,2218/0008,0104': 'input',
  '0008,2218/0008,2220': 'input',
  '0008,2218/0008,2220/0008,0020': { text: '20240101' },
  // No code stands beside it: it is text.
  '0008,2218/0008,2220/0008,0104': 'absent',
  '0008,2218/0008,2220/0008,1048': 'absent',
  '0008,2218/0009,1001': 'absent',
};

export const DEVIATIONS: Readonly<Record<string, Refused | Accepted>> = {
  // The call.
  'args-none': refused('the call could not be carried out', /folder/i, 2),
  'args-one': refused('the call could not be carried out', /folder/i, 2),

  // Files.
  'file-nested-dir': refused('D22: nothing to send is no success', /ERROR: .*/),
  'file-other-ext': refused('D22: nothing to send is no success', /ERROR: .*/),
  'file-second-bad': refused('D15: nothing is left of a failed task', /ERROR: .*/),
  'file-two-series-different-aet': refused('two projects in one task', /project/i),
  'file-two-studies': accepted('D4: each study and patient keeps an identity of its own'),

  // The receiver's AE title.
  'aet-spaces': accepted('D21: blanks around an AE title do not count', {
    elements: { '0008,1030': { text: 'Proj One|alice01|P1 ' } },
  }),

  // Commands.
  'cmd-prefix-match': refused('commands match exactly', /command/i),
  'cmd-set-grouplength-meta': accepted('D23: the meta group is ours'),
  'cmd-set-private': accepted('D23: private elements that are not there are left out', {
    like: 'preset-none-case-insensitive',
    elements: { '0009,0010': 'absent', '0009,1001': 'absent', '0011,1001': 'absent' },
  }),
  'cmd-set-private-existing': accepted('D23: an existing private element is set in its VR', {
    like: 'preset-none-case-insensitive',
    elements: { '0009,0010': 'input', '0009,1001': { text: 'hello ' } },
  }),
  'cmd-truncdate': accepted('D8 (all values), D20 (DT)', {
    elements: { '0008,0024': { text: '20240101\\20240101 ' }, '0008,002a': { text: '20240101' } },
  }),
  'cmd-truncdate-garbage8': accepted('D20: what is no date becomes empty', {
    elements: { '0008,0020': { text: '' }, '0008,0050': { text: '' } },
  }),
  'cmd-truncdate-latin8': accepted('D20: what is no date becomes empty', {
    elements: { '0010,0010': { text: '' } },
  }),

  // Project info.
  'general-prefix': accepted('D11: general.prefix sets the prefix', {
    elements: { '0008,1030': { text: 'G|go|GP ' } },
  }),
  'hash-no-acc': accepted('an empty accession number in .tags is looked up in the data set', {
    elements: { '0008,0050': { text: 'BB080269D559DBD3' } },
  }),
  'hash-owner-empty': refused('the hash has no key without an owner', /owner/i),
  'macro-project-name-nested': accepted('D18: project info is text', {
    elements: { '0008,1030': { text: '@project_owner@ ' } },
  }),

  // Selectors.
  'key-no-parens': refused('a key that looks like a tag but is not one', /\(0010,0010\)/),
  'key-uppercase-hex': accepted('hex in any case; D14: the creator stays', {
    elements: {
      '0008,103e': { text: 'custom' },
      '0010,1040': 'absent',
      '0009,0010': 'input',
      '0009,10ab': 'input',
    },
  }),
  'key-uppercase-override': accepted('hex in any case; the three UIDs are always mapped', {
    elements: { '0010,21b0': 'input', '0008,002a': 'input', '0020,000d': 'new-uid' },
  }),
  'key-uppercase-project-vs-general': accepted('hex in any case: the project wins', {
    elements: { '0010,21b0': 'input' },
  }),

  // Macros.
  'macro-all-two-files': accepted(
    'an unknown macro, and what only looks like one, is refused; without them the rest is as the original had it',
    {
      edit: { from: '@Project_Name@ @nope@ a@b', to: 'Project_Name nope a@b' },
      elements: { '0008,0081': { text: 'Project_Name nope a@b ' } },
    },
  ),
  'macro-value': accepted('D8: all values', {
    elements: { '0008,0008': { text: 'ORIGINAL\\PRIMARY\\AXIAL' } },
  }),
  'macro-value-latin1': accepted('text is decoded in the character set of the file', {
    elements: { '0008,1030': { text: 'Schädel!', latin1: true } },
  }),
  'macro-value-other': accepted('D8: all values', {
    elements: { '0008,103e': { text: 'ORIGINAL\\PRIMARY\\AXIAL' } },
  }),
  'macro-value-other-loop': accepted('an inserted value is never scanned again', {
    like: 'preset-none-case-insensitive',
    elements: { '0008,1030': { text: 'x @value(0010,4000)@' }, '0010,4000': 'input' },
  }),

  // Depth.
  'nested-phi-default': accepted('D1: rules at every depth', {
    elements: { ...nestedCleaned, '0008,1140': 'absent', '0040,0275': 'absent' },
  }),
  'nested-unknown-key-toplevel': accepted('D1: rules at every depth', {
    elements: {
      ...nestedCleaned,
      '0008,1140': 'absent',
      '0040,0275': 'input',
      '0040,0275/0040,0007': 'absent',
    },
  }),

  // Options.
  'opt-misspelt': refused('a key within one edit of an option', /remove_unknown_tags/),
  'opt-mode-other': refused('a mode that is none', /mode/i),
  'opt-remove-unknown-bool': accepted('a JSON boolean means what it says'),
  'overlay-curve-kept-on-request': accepted('D5: overlays still go as unknown tags', {
    elements: overlaysGone,
  }),
  'overlay-curve-none-remove-true': accepted('D5: whole groups', { elements: overlaysGone }),
  'overlay-curve-unknown-false': accepted('D5: whole groups', { elements: overlaysGone }),
  'overlay-keep-assign': accepted('D5: a keep does not override a true option', { elements: overlaysGone }),
  'preset-none-remove-unknown-true': refused('D13: nothing to keep', /remove_unknown_tags/),
  'preset-not-string': refused('a preset that is none', /preset/i),
  'preset-project-default-over-general-none': accepted('D12: the removals of the final preset', {
    elements: { '0009,0010': 'absent', '0009,1001': 'absent', '6000,0010': 'absent', '6000,3000': 'absent' },
  }),
  'preset-unknown': refused('a preset that is none', /preset/i),

  // The task.
  'retain-bool-true': refused('the originals would be sent on', /retain/i),
  'retain-lower-true': refused('the originals would be sent on', /retain/i),
  'task-process-list': accepted('a list of one step', { like: 'preset-none-case-insensitive' }),
  'task-settings-string': refused('settings that are no object', /settings/i),
};
