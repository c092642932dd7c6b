import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests read the sources of workspace packages, so that no stale build is tested and coverage counts across packages. */
const sources = {
  'optspec/vitest': 'conformance/src/vitest.ts',
  optspec: 'conformance/src/index.ts',
  '@optspec/core': 'packages/core/src/index.ts',
  '@optspec/language': 'packages/language/src/index.ts',
  '@optspec/pure-ts': 'packages/pure-ts/src/index.ts',
  '@optspec/reference': 'packages/reference/src/index.ts',
};

export default defineConfig({
  resolve: {
    alias: Object.entries(sources).map(([name, file]) => ({
      find: new RegExp(`^${name}$`),
      replacement: fileURLToPath(new URL(file, import.meta.url)),
    })),
  },
  test: {
    include: ['{packages,examples}/*/test/**/*.test.ts', '{conformance,scripts,spec}/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      reporter: ['text', 'json-summary'],
      include: [
        'packages/{language,reference}/src/**/*.ts',
        'conformance/src/compar*/**/*.ts',
        'conformance/src/compar*.ts',
      ],
      exclude: ['**/generated/**'],
      thresholds: {
        'packages/language/src/**/*.ts': { branches: 95 },
        'packages/reference/src/**/*.ts': { branches: 95 },
        'conformance/src/compar*': { branches: 95 },
      },
    },
  },
});
