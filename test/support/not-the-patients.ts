/**
 * Dates of PS3.15 Table E.1-1, and times that belong to them, that are not the patient's own, with the word of the Basic
 * Profile in that table. Written by hand: they go where the table would have them moved.
 */
export const NOT_THE_PATIENTS: Readonly<Record<string, string>> = {
  // Versions of code lists and templates.
  '(0008,0106)': 'D',
  '(0008,0107)': 'D',
  '(0040,db06)': 'X',
  '(0040,db07)': 'X',
  // Expiry of products.
  '(0044,000b)': 'X',
  // Calibration, manufacture and installation of devices.
  '(0014,407c)': 'X',
  '(0014,407e)': 'X',
  '(0018,1200)': 'X',
  '(0018,1201)': 'X',
  '(0018,1202)': 'X',
  '(0018,1203)': 'Z',
  '(0018,1204)': 'X',
  '(0018,1205)': 'X',
  '(0018,700c)': 'X/D',
  '(0018,700e)': 'X/D',
  // Strength of radioactive sources.
  '(300a,022c)': 'D',
  '(300a,022e)': 'D',
  // Approval of trials.
  '(0012,0086)': 'X',
  '(0012,0087)': 'X',
  // Templates of implants, hanging protocols.
  '(0068,6226)': 'D',
  '(0068,6270)': 'D',
  '(0072,000a)': 'D',
  '(0072,0061)': 'D',
  '(0072,0063)': 'D',
};
