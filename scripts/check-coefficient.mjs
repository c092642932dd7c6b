// @ts-check
/**
 * Proves that the traces guard the definitions: in a copy of the repository one coefficient, sign, exponent or default
 * of a definition is changed, and `optspec record --check` must notice each. Unchanged, the copy must pass.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './workspace.mjs';

/** @typedef {{ target: string, from: string, to: string }} Change `from` must stand in the definition. */

/** @type {readonly Change[]} */
const CHANGES = [
  { target: 'optimizer/adam', from: '"default": 0.999,', to: '"default": 0.99,' },
  { target: 'optimizer/adam', from: '(1 - beta1) * d"', to: '(1 - beta2) * d"' },
  { target: 'optimizer/adam', from: '1 - beta2^t', to: '1 - beta2^(t + 1)' },
  { target: 'optimizer/adamw', from: 'w - learningRate * weightDecay * w', to: 'w + learningRate * weightDecay * w' },
  { target: 'optimizer/lion', from: '"default": 0.99,', to: '"default": 0.98,' },
  { target: 'scheduler/cosine', from: ')) / 2"', to: ')) / 2.0001"' },
  { target: 'initializer/he-normal', from: 'sqrt(2 / ', to: 'sqrt(2.001 / ' },
];

const copy = mkdtempSync(join(tmpdir(), 'optspec-coefficient-'));
try {
  copyRepository(copy);
  const targets = [...new Set(CHANGES.map(({ target }) => target))];
  const problems = [...targets.flatMap(untouched), ...CHANGES.flatMap(unnoticed)];
  for (const problem of problems) console.error(problem);
  console.log(`coefficients: ${CHANGES.length} changes, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** All but what is large and never written: the links between packages then lead into the copy. */
function copyRepository(/** @type {string} */ to) {
  const modules = join(root, 'node_modules');
  const left = new Set([modules, join(root, '.git'), join(root, '.cache'), join(root, 'coverage')]);
  cpSync(root, to, { recursive: true, verbatimSymlinks: true, filter: (path) => !left.has(path) });
  symlinkSync(modules, join(to, 'node_modules'), 'junction');
}

/** @param {string} target @returns {string[]} */
function untouched(target) {
  const { status, output } = recordCheck(target);
  return status === 0
    ? []
    : [`${target}: record --check exits with ${status} although nothing has changed:\n${output}`];
}

/** @param {Change} change @returns {string[]} */
function unnoticed({ target, from, to }) {
  const file = definitionOf(target);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) return [`${target}: the definition does not hold ${from}; bring this list up to date`];
  writeFileSync(file, text.replace(from, to));
  const { status, output } = recordCheck(target);
  writeFileSync(file, text);
  console.log(`${target}: ${from} → ${to}: exit code ${status}`);
  // 1 says that traces differ; any other code means that the check itself broke.
  return status === 1 ? [] : [`${target}: ${from} → ${to} gave exit code ${status}, not 1:\n${output}`];
}

/** @param {string} target */
function definitionOf(target) {
  const [kind = '', name = ''] = target.split('/');
  return join(copy, 'spec', `${kind}s`, basename(name), 'definition.json');
}

/** @param {string} target */
function recordCheck(target) {
  const cli = join(copy, 'conformance/bin/optspec.js');
  const options = { cwd: copy, encoding: /** @type {const} */ ('utf8') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'record', target, '--check'], options);
  return { status, output: `${stdout}${stderr}`.trim().slice(0, 2000) };
}
