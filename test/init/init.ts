/** What the tests of init share. */

import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/documents/read-file.ts';
import { locator } from '../../src/format/place.ts';
import { complete, type Given } from '../../src/init/answers.ts';
import { type Composed, compose, generalOf } from '../../src/init/compose.ts';
import { findTarget, type TargetNames } from '../../src/init/target.ts';
import type { Answers, ProjectTemplate } from '../../src/init/template.ts';
import { loadPreset, presetNames } from '../../src/io/presets.ts';
import { lint } from '../../src/lint/lint.ts';
import { sha256 } from '../support/settings.ts';

const path = new URL('../../templates/project.json', import.meta.url);
export const template: ProjectTemplate = JSON.parse(readFileSync(path, 'utf8'));

const loaded = new Map(presetNames().map((name) => [name, loadPreset(name)]));
export const environment = {
  presetNames: presetNames(),
  preset: (name: string) => loaded.get(name),
  sha256,
};

/** Puts a project into a text (undefined: a new file). */
export function initialized(
  given: Given,
  source?: string,
  names: Partial<TargetNames> = {},
  force = false,
): Composed {
  const target =
    source === undefined ? undefined : findTarget(source, { module: names.module, rule: names.rule });
  return compose(answersTo(given, source, target), template, { source, target }, force, environment);
}

export function answersTo(
  given: Given,
  source?: string,
  target = source === undefined ? undefined : findTarget(source, { module: undefined, rule: undefined }),
): Answers {
  return complete(given, template, generalOf({ source, target }, template, environment));
}

/** What `lint` says of a text, notes and accepted findings left out: `rule at line:column`. */
export function complaints(text: string): string[] {
  const file = readDocument({ path: 'x.json', text }, environment);
  if (file === undefined) throw new Error('the linter does not know the file');
  return lint(file)
    .filter(({ severity, accepted }) => severity !== 'note' && accepted === undefined)
    .map(({ id, span }) => {
      const { line, column } = locator(file.text)(span.start);
      return `${id} at ${line}:${column}`;
    });
}
