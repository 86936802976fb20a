import { defineConfig } from 'vitest/config';

// .ci/run adds up the counts of all runs, from a report that it names here.
const report = process.env.MERCURE_ANONYMIZER_TEST_REPORT;
const json: ['json', { outputFile: string }][] = report ? [['json', { outputFile: report }]] : [];

export const shared = {
  disableConsoleIntercept: true,
  reporters: ['default' as const, ...json],
};

export default defineConfig({
  test: {
    ...shared,
    include: ['test/**/*.test.ts'],
    exclude: ['test/interop/**', 'node_modules/**'],
    testTimeout: 60_000,
  },
});
