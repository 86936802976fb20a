import { defineConfig } from 'vitest/config';

// .ci/run adds up the counts of all runs, from a report that it names here.
const report = process.env.MERCURE_ANONYMIZER_TEST_REPORT;
const json: ['json', { outputFile: string }][] = report ? [['json', { outputFile: report }]] : [];

export const shared = {
  disableConsoleIntercept: true,
  reporters: ['default' as const, ...json],
  globalSetup: ['test/support/summary.ts'],
};

export default defineConfig({
  test: {
    ...shared,
    include: ['test/**/*.test.ts'],
    exclude: ['test/interop/**', 'node_modules/**'],
    testTimeout: 60_000,
    // A worker for each file would take half of the time. What a test changes of the process (folder, variables, spies) it puts back.
    isolate: false,
  },
});
