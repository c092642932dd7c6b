import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Tests read the sources of workspace packages, so that no stale build is tested and coverage counts across packages. */
const alias = [
  { find: /^@optspec\/(?!spec\b)([^/]+)$/, replacement: `${root}packages/$1/src/index.ts` },
  { find: /^@optspec\/(?!spec\b)([^/]+)\/(.+)$/, replacement: `${root}packages/$1/src/$2.ts` },
  { find: /^optspec$/, replacement: `${root}conformance/src/index.ts` },
  { find: /^optspec\/(.+)$/, replacement: `${root}conformance/src/$1.ts` },
];

/** Where an untested branch could make a wrong verdict. */
const LANGUAGE = 'packages/language/src/**/*.ts';
const REFERENCE = 'packages/reference/src/**/*.ts';
const COMPARER = 'conformance/src/{compare,grade,judge}.ts';

export default defineConfig({
  resolve: { alias },
  test: {
    include: [
      '{packages,examples}/*/test/**/*.test.ts',
      '{conformance,scripts,spec}/**/*.test.ts',
      'bench/test/*.test.ts',
    ],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      reporter: ['text', 'json-summary'],
      include: [LANGUAGE, REFERENCE, COMPARER],
      exclude: ['**/generated/**'],
      thresholds: {
        [LANGUAGE]: { branches: 95 },
        [REFERENCE]: { branches: 95 },
        [COMPARER]: { branches: 95 },
      },
    },
  },
});
