// @ts-check
/**
 * Runs the conformance suite on every backend of `scripts/backends.json`, the one list of the backends that this
 * repository ships. Arguments are handed on: `npm run conformance -- --select 'optimizer/adam*'`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/** @type {string[]} */
const backends = JSON.parse(readFileSync(join(root, 'scripts/backends.json'), 'utf8'));
const cli = join(root, 'conformance/bin/optspec.js');
const { status } = spawnSync(process.execPath, [cli, 'run', ...backends, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// A signal leaves no status; exit code 2 means that the harness, not a backend, failed.
process.exitCode = status ?? 2;
