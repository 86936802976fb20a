import { testRule } from '../fixtures.ts';

testRule('encrypted-and-kept', 'warning', [
  {
    name: 'what a rule or a preset keeps, in the project where it is in force',
    text: `{"general": {⟦"encrypt_attributes"⟧: {"certificate": "a.pem", "attributes": ["(0010,0010)", "(0010,0020)", "(0008,0060)"]}, "(0010,0010)": "keep"}}`,
    expected: [
      [
        'encrypt_attributes encrypts Modality and PatientName, and they also stay where everybody can read them',
        'write a rule such as "(0008,0060)": "remove", or take what stays out of the list',
      ],
    ],
  },
  {
    name: 'one alone',
    text: '{"general": {}, "p": {⟦"encrypt_attributes"⟧: {"attributes": ["(0010,0020)"]}, "(0010,0020)": "keep"}}',
    expected: [
      [
        'encrypt_attributes encrypts PatientID, and it also stays where everybody can read it',
        'write a rule such as "(0010,0020)": "remove", or take what stays out of the list',
      ],
    ],
  },
  {
    name: 'no preset that de-identifies',
    text: '{"general": {"preset": "none", "(0008,0060)": "keep", ⟦"encrypt_attributes"⟧: {"attributes": ["(0010,0020)"]}}}',
    expected: [
      [
        'encrypt_attributes encrypts originals, and no preset that de-identifies takes the rest out: the files are no more anonymous for it',
        'write "preset": "ps315-basic" or "default", or accept it with its reason in "lint_accept"',
      ],
    ],
  },
  {
    name: 'retain_uids is no finding of its own: the SOP Instance UID goes along in any case',
    text: '{"general": {"retain_uids": true, "encrypt_attributes": {"attributes": ["(0010,0020)"]}}}',
    expected: [],
  },
]);
