import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.ts';

/** Tests against other DICOM software (pydicom, dcmtk, dicom3tools, GDCM, OpenSSL): `npm run test:interop`. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/interop/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
