import { expect, test } from 'vitest';
import { projectOf } from '../../src/settings/project.ts';

/** As the cases aet-* of the original. */
test.each([
  ['myproject', 'myproject'],
  ['MYPROJECT', 'myproject'],
  ['az_myproject', 'myproject'],
  ['AZ_MyProject', 'myproject'],
  ['az_az_myproject', 'az_myproject'],
  ['az_', ''],
  [' myproject ', 'myproject'],
  [' az_myproject', 'myproject'],
  ['my_az_project', 'my_az_project'],
])('%j names %j', (aet, project) => {
  expect(projectOf(aet)).toBe(project);
});
