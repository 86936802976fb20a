#!/usr/bin/env node
// The command line on the TypeScript sources, without a build: Node strips the types itself. So CI and pre-commit can run it
// from a clone, where `npm ci --omit=dev` is all that has to be installed.
import './before.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const { settings } = await import('@oclif/core/settings');
// oclif's own transpiling looks for ts-node and does not know TypeScript 7.
settings.enableAutoTranspile = false;

const pjson = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const hooks = { command_not_found: './src/hooks/command-not-found.ts' };
const { start } = await import('./start.js');
await start({
  root,
  ignoreManifest: true,
  pjson: { ...pjson, oclif: { ...pjson.oclif, commands: './src/commands', hooks } },
});
