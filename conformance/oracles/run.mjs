#!/usr/bin/env node
/** Runs the oracles, with `selftest` their own tests, with `backend` a live framework; other arguments are passed on. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { PYTHON } from './environment.mjs';

const [first, ...rest] = process.argv.slice(2);
const modules = ['selftest', 'backend'];
const parameters = modules.includes(first) ? [`oracles.${first}`, ...rest] : ['oracles', ...process.argv.slice(2)];

if (existsSync(PYTHON)) {
  const { status } = spawnSync(PYTHON, ['-m', ...parameters], { cwd: dirname(import.meta.dirname), stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.error(`The oracles have no Python environment (${PYTHON}); run: pnpm oracles:install`);
  process.exitCode = 1;
}
