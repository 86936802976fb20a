#!/usr/bin/env node
// Start-up only.
import './before.js';
import module from 'node:module';

// Without a writable temporary folder this does nothing, silently.
module.enableCompileCache?.();

const { plainRun, start, startRun } = await import('./start.js');
const folders = plainRun(process.argv.slice(2));
await (folders === undefined ? start({ root: import.meta.url }) : startRun(folders));
