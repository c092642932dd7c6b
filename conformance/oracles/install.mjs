#!/usr/bin/env node
/** Makes the Python environment of the oracles, `.venv` beside this file, from the pinned requirements. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PYTHON, VENV } from './environment.mjs';

const TFJS = ['@tensorflow/tfjs-core@4.22.0', '@tensorflow/tfjs-backend-cpu@4.22.0'];
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');

step(
  'python3',
  ['-m', 'venv', VENV],
  'The oracles need python3, 3.11 or later, with the modules venv and pip (on Debian: apt-get install python3-venv).',
);
step(
  PYTHON,
  ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS],
  `pip could not install ${REQUIREMENTS}: see above. Some 6 GB of disk and a package index are needed.`,
);
step(
  'npm',
  ['install', '--silent', '--no-audit', '--no-fund', '--prefix', join(VENV, 'node'), ...TFJS],
  `npm could not install ${TFJS.join(' and ')}: see above.`,
);
console.log(`installed in ${VENV}; now run: pnpm oracles`);

function step(command, parameters, hint) {
  const { status } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(hint);
    process.exit(1);
  }
}
