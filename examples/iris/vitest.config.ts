import { defineConfig } from 'vitest/config';

// Without a configuration of its own, vitest would take that of the repository around this folder.
export default defineConfig({ test: { include: ['test/**/*.test.ts'] } });
