import { expect, test } from 'vitest';
import { program } from '../support/program.ts';
import { schemaText } from './schema.ts';

test('mercure-anonymizer schema prints the schema', async () => {
  const { exit, stdout, stderr } = await program(['schema']);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toBe(schemaText);
});
