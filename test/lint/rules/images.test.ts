import { testRule } from '../fixtures.ts';

const ACCEPT = 'or accept it with its reason in "lint_accept"';
const project = (rules: string): string => `{"general": {}, "mystudy": {${rules}}}`;
const KEEP = 'write "keep", or take the rule out: presets and options never remove it';

testRule('object-unusable', 'error', [
  {
    name: 'pixels, geometry, SOP class, contours',
    text: project(
      '⟦"(7FE0,0010)"⟧: "remove", ⟦"(0028,0030)"⟧: "clear", ⟦"(0008,0016)"⟧: "remove", ⟦"(3006,0039)"⟧: "remove", ⟦"(0020,003x)"⟧: "remove"',
    ),
    expected: [
      [
        'this removes PixelData, which objects need to be shown and measured: the objects become unusable',
        KEEP,
      ],
      ['this empties PixelSpacing, which is Type 1 in CT, MR and PET: the objects become unusable', KEEP],
      [
        'this removes SOPClassUID, which is Type 1 in CR, DX, MG and 18 more: the objects become unusable',
        KEEP,
      ],
      ['this removes ROIContourSequence, which is Type 1 in RTSTRUCT: the objects become unusable', KEEP],
      [
        'this removes ImagePositionPatient, which is Type 1 in CT, MR and PET (and 1 more of its kind): the objects become unusable',
        KEEP,
      ],
    ],
  },
  {
    name: 'kept again by the project; the three UIDs, which are mapped whatever is said; the preset',
    text: '{"general": {"require_project": "true", "(0028,0030)": "remove", "(0020,000d)": "remove"}, "mystudy": {"(0028,0030)": "keep"}}',
    expected: [],
  },
  {
    name: 'another error in the file hides nothing',
    text: project('"(0010,0020)": "keeep", ⟦"(0028,0010)"⟧: "clear"'),
    expected: [
      ['this empties Rows, which is Type 1 in CR, DX, MG and 12 more: the objects become unusable', KEEP],
    ],
  },
]);

testRule('geometry-replaced', 'error', [
  {
    name: 'one value for all images',
    text: project(
      '⟦"(0028,0010)"⟧: "set(512)", ⟦"(0008,0016)"⟧: "replace(1.2.840.10008.5.1.4.1.1.2)", ⟦"(0028,010x)"⟧: "replace(16)", ⟦"(0028,0004)"⟧: "set(MONOCHROME2)"',
    ),
    expected: ['Rows', 'SOPClassUID', 'BitsAllocated', 'PhotometricInterpretation'].map((name) => [
      `this gives ${name} the same value in every object, which no longer describes any object`,
      'write "keep", or take the rule out',
    ]),
  },
  {
    name: 'what may be the same in all of them, and the value that is there',
    text: project(
      '"(0028,0301)": "set(NO)", "(0020,0013)": "set(1)", "(0028,0030)": "replace(@value@)", "(0020,0062)": "set(L)", "(0018,0050)": "remove"',
    ),
    expected: [],
  },
]);

testRule('needed-attribute-removed', 'warning', [
  {
    name: 'Type 1, and what viewers need for part of their work',
    text: project('⟦"(0008,0070)"⟧: "clear", ⟦"(0028,1050)"⟧: "remove", ⟦"(0008,0023)"⟧: "remove"'),
    expected: [
      [
        'this empties Manufacturer, which is Type 1 in enhanced CT, enhanced MR, enhanced PET and 2 more',
        'write "keep", or "replace(...)" with a text of your own: an attribute of Type 1 must hold a value',
      ],
      [
        'this removes WindowCenter, which objects need to be shown and measured',
        'WindowCenter is among what images need; write "keep", or take the rule out: presets never remove it',
      ],
      [
        'this removes ContentDate, which is Type 1 in enhanced CT, enhanced MR, enhanced PET and 4 more',
        'write "keep", or "replace(...)" with a text of your own: an attribute of Type 1 must hold a value',
      ],
    ],
  },
  {
    name: 'Type 2 and 3, private elements, the character set',
    text: project(
      '"(0010,0010)": "clear", "(0008,1030)": "remove", "(0009,1010)": "remove", "(0008,0005)": "remove"',
    ),
    expected: [],
  },
]);

testRule('type-2-removed', 'warning', [
  {
    name: 'of all objects, of some, of a group',
    text: project('⟦"(0010,0010)"⟧: "remove", ⟦"(0018,0060)"⟧: "remove", ⟦"(0010,00xx)"⟧: "remove"'),
    expected: [
      [
        'this removes PatientName, which is Type 2 in CR, DX, MG and 18 more: it may be empty, but must be there',
        'write "clear"',
      ],
      ['this removes KVP, which is Type 2 in CT and XA: it may be empty, but must be there', 'write "clear"'],
      [
        'this removes PatientID, which is Type 2 in CR, DX, MG and 18 more (and 2 more of its kind): it may be empty, but must be there',
        'write "clear"',
      ],
    ],
  },
  {
    name: 'empty is what the standard asks for',
    text: project('"(0010,0010)": "clear", "(0010,0020)": "set(X)", "(0010,1010)": "remove"'),
    expected: [],
  },
]);

testRule('required-removed-by-option', 'warning', [
  {
    name: 'remove_safe_tags with the preset default',
    text: '{"general": {⟦"remove_safe_tags"⟧: "true"}}',
    expected: [
      [
        'remove_safe_tags removes 36 attributes of Type 1 or 2 of everyday objects: ConversionType, PresentationIntentType, ReferencedSOPSequence, AnatomicRegionSequence, KVP and 31 more',
        `write "keep" for those that your objects need, ${ACCEPT}`,
      ],
    ],
  },
  {
    name: 'an allow-list that keeps one attribute',
    text: '{"general": {"preset": "none", ⟦"remove_unknown_tags"⟧: "true", "(0008,0060)": "keep"}}',
    expected: [
      [
        '36 attributes of Type 1 of everyday objects have no rule, and are removed: SeriesDate, ContentDate, SeriesTime, ContentTime, ConversionType and 31 more',
        `write a rule for those that your objects need, ${ACCEPT}`,
        'note',
      ],
    ],
  },
  {
    name: 'a preset that lacks rules for what multi-frame PET needs',
    text: '{"general": {⟦"preset"⟧: "original"}}',
    expected: [
      [
        '16 attributes of Type 1 of everyday objects have no rule, and are removed: TimeOfFlightInformationUsed, DecayCorrected, AttenuationCorrected, ScatterCorrected, DeadTimeCorrected and 11 more',
        `write a rule for those that your objects need, ${ACCEPT}`,
        'note',
      ],
    ],
  },
  {
    name: 'neither',
    text: '{"general": {"remove_safe_tags": "false", "preset": "default", "remove_unknown_tags": "true"}}',
    expected: [],
  },
]);

testRule('character-set-rule', 'warning', [
  {
    name: 'set, removed, and kept',
    text: '{"general": {⟦"(0008,0005)"⟧: "set(ISO_IR 100)"}, "a": {}, "b": {⟦"(0008,000x)"⟧: "remove"}, "c": {"(0008,0005)": "keep"}}',
    expected: Array.from({ length: 2 }, () => [
      'this changes Specific Character Set, and the text that stays is not rewritten: run refuses every file with letters beyond ASCII',
      'take the rule out: the character set is changed where a new text needs it',
    ]),
  },
]);
