#!/usr/bin/env node
/**
 * Makes the Python environment of the oracles, `.venv` beside this file, from the pinned requirements. What is there
 * already is kept when the requirements are unchanged.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PYTHON, VENV } from './environment.mjs';

const TFJS = ['core', 'backend-cpu', 'layers'].map((part) => `@tensorflow/tfjs-${part}@4.22.0`);
const UV = 'uv==0.13.8';
const file = (name) => join(import.meta.dirname, name);
const FILES = ['requirements.txt', 'constraints.txt', 'overrides.txt'].map(file);
const CACHE = join(VENV, 'uv-cache');
// Written last: without it the environment is incomplete.
const STAMP = join(VENV, 'requirements.sha256');
const wanted = createHash('sha256')
  .update(JSON.stringify([TFJS, ...FILES.map((path) => readFileSync(path, 'utf8'))]))
  .digest('hex');

if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
  console.log(`${VENV} is up to date`);
} else {
  install();
  console.log(`installed in ${VENV}; now run: pnpm oracles`);
}

function install() {
  rmSync(STAMP, { force: true });
  step(
    'python3',
    ['-m', 'venv', VENV],
    'The oracles need python3, 3.11 or later, with the modules venv and pip (on Debian: apt-get install python3-venv).',
  );
  step(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', UV], `pip could not install ${UV}.`);
  const [requirements, constraints, overrides] = FILES;
  // uv fetches in parallel. Its cache lies beside the packages so that files are linked, not copied, and goes afterwards.
  step(
    PYTHON,
    ['-m', 'uv', 'pip', 'install', '--quiet', '--system-certs', '--python', PYTHON, '--cache-dir', CACHE].concat([
      '--requirement',
      requirements,
      '--constraint',
      constraints,
      '--override',
      overrides,
    ]),
    `uv could not install ${requirements}: see above. Some 6 GB of disk and a package index are needed.`,
  );
  rmSync(CACHE, { recursive: true, force: true });
  step(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--prefix', join(VENV, 'node'), ...TFJS],
    `npm could not install ${TFJS.join(', ')}: see above.`,
  );
  writeFileSync(STAMP, wanted);
}

function step(command, parameters, hint) {
  const { status } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(hint);
    process.exit(1);
  }
}
