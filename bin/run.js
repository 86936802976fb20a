#!/usr/bin/env node
// Start-up only, in plain JavaScript that an old Node can parse too, so that it gets a sentence and no syntax error.
import module from 'node:module';
import v8 from 'node:v8';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `mercure-anonymizer needs Node 22.18 or later, and this is Node ${process.versions.node}.\n`,
  );
  process.exit(2);
}

// oclif asks the system's user list for both on import and dies where the user is not in it (mercure's containers).
process.env.HOME ||= '/tmp';
process.env.SHELL ||= '/bin/sh';
// Without a writable temporary folder this does nothing, silently.
module.enableCompileCache?.();

// The heap grows in small steps, and new objects get little room: the header of a million elements takes a third of the memory,
// and ordinary runs take as long as before.
v8.setFlagsFromString('--heap-growing-percent=20');
v8.setFlagsFromString('--semi-space-growth-factor=1');

const { plainRun, start, startRun } = await import('./start.js');
const folders = plainRun(process.argv.slice(2));
await (folders === undefined ? start({ root: import.meta.url }) : startRun(folders));
