import { defineConfig } from 'vitest/config';

/** Tests against other DICOM software (pydicom, dcmtk, dicom3tools): `npm run test:interop`. */
export default defineConfig({
  test: {
    include: ['test/interop/**/*.test.ts'],
    disableConsoleIntercept: true,
    testTimeout: 300_000,
  },
});
