// What has to be so before anything else is imported. Plain JavaScript that an old Node can parse too, so that it gets a sentence
// and no syntax error; whoever imports this imports the rest dynamically, since Node parses all static imports first.
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
