const COULD_NOT_START = 2;
const INTERRUPTED = 130;

/** The first line of our own code in a stack: file and position, never a message, since that may hold a value of a file. */
function placeOf(error) {
  const frame = String(error?.stack ?? '')
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node:') && !line.includes('node_modules/@oclif'));
  return frame
    ? frame.trim().replace(/(?:file:\/\/)?\/[^ ()]*\/((?:dist|src|bin)\/)/, '$1')
    : 'at an unknown place';
}

/** What a system error says of itself without naming a file: `ENOSPC`, `ERR_MODULE_NOT_FOUND`. */
const codeOf = (error) => (/^[A-Z][A-Z0-9_]*$/.test(error?.code ?? '') ? ` ${error.code}` : '');

/** One line on stderr, exit code 2: whatever nobody caught is a mistake of ours. */
function dieOf(error) {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  process.stderr.write(`ERROR: internal error: ${name}${codeOf(error)} ${placeOf(error)}\n`);
  process.exit(COULD_NOT_START);
}

/** Settles when stdout has taken everything or its reader is gone (`| head`), which oclif's own `flush` waits for in vain. */
const written = () => new Promise((resolve) => process.stdout.write('', () => resolve()));

/**
 * Runs the command line and sets the exit code.
 *
 * `options` are oclif's load options. Errors of usage are printed by oclif and exit 2, an unknown command too (oclif's own
 * code for that is 127); a prompt that is left with Ctrl-C exits 130.
 */
export async function start(options) {
  process.on('uncaughtException', dieOf);
  process.on('unhandledRejection', dieOf);
  try {
    const load = typeof options.root === 'string' && options.pjson === undefined ? options.root : options;
    const { run } = await import('@oclif/core/run');
    await run(process.argv.slice(2), load);
    await written();
  } catch (error) {
    if (error?.name === 'ExitPromptError') process.exit(INTERRUPTED);
    if (error?.oclif === undefined) dieOf(error);
    if (error.oclif.exit === 127) error.oclif.exit = COULD_NOT_START;
    const { handle } = await import('@oclif/core/handle');
    await handle(error);
  }
}

/** The folders of `run [IN] [OUT]` without any flag, as mercure calls it; undefined for every other call. */
export function plainRun([command, ...folders]) {
  const plain =
    command === 'run' && folders.length <= 2 && folders.every((folder) => !folder.startsWith('-'));
  return plain ? folders : undefined;
}

/**
 * `run` without flags, past oclif: mercure starts the container for every series, and oclif alone takes as long as the
 * rest of the start.
 */
export async function startRun(folders) {
  process.on('uncaughtException', dieOf);
  process.on('unhandledRejection', dieOf);
  const { callOf, execute } = await import('../dist/cli/run/execute.js');
  process.exitCode = await execute(callOf(folders, {}, process.env));
}
