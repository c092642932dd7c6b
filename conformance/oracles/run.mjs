#!/usr/bin/env node
/** Runs the oracles, or with `selftest` their own tests; other arguments are passed on. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { PYTHON } from './environment.mjs';

const [first, ...rest] = process.argv.slice(2);
const parameters = first === 'selftest' ? ['oracles.selftest', ...rest] : ['oracles', ...process.argv.slice(2)];

if (existsSync(PYTHON)) {
  const { status } = spawnSync(PYTHON, ['-m', ...parameters], { cwd: dirname(import.meta.dirname), stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.error(`The oracles have no Python environment (${PYTHON}); run: pnpm oracles:install`);
  process.exitCode = 1;
}
