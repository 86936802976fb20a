#!/usr/bin/env node
// The command line on the TypeScript sources, without a build. Needs Node 22.18 or later, which strips the types itself.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settings } from '@oclif/core/settings';
import { start } from './start.js';

// oclif's own transpiling looks for ts-node and does not know TypeScript 7.
settings.enableAutoTranspile = false;

const root = fileURLToPath(new URL('..', import.meta.url));
const pjson = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const hooks = { command_not_found: './src/hooks/command-not-found.ts' };
await start({
  root,
  ignoreManifest: true,
  pjson: { ...pjson, oclif: { ...pjson.oclif, commands: './src/commands', hooks } },
});
