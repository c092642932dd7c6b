#!/usr/bin/env node
// @ts-check
/**
 * Writes spec/CATALOGUE.md: of every definition and variant the formula, what a step costs, which frameworks compute it,
 * and the grade that each backend here reaches. `--check` writes nothing and fails when the file is out of date; where
 * WebGPU runs on another adapter than the one that the file names, its column is left out of the comparison.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSpec, loadTrace } from '../packages/core/dist/load.js';
import { readAgreement } from './catalogue/frameworks.mjs';
import { runGrades } from './catalogue/grades.mjs';
import { page, withoutLastColumn } from './catalogue/page.mjs';
import { closedLoops } from './catalogue/problems.mjs';
import { root } from './workspace.mjs';

const FILE = join(root, 'spec/CATALOGUE.md');
const spec = join(root, 'spec');
const definitions = loadSpec(spec);
const grades = await runGrades();
const text = page({
  definitions,
  grades,
  agreement: readAgreement(join(root, 'conformance/oracles/agreement.json')),
  loops: closedLoops(spec, loadTrace),
});

if (process.argv.includes('--check')) check(read());
else writeFileSync(FILE, text);
console.log(`catalogue: ${definitions.length} definitions, ${grades.cases} graded cases, WebGPU on ${grades.adapter}`);

/** @param {string} current */
function check(current) {
  const comparable = current.includes(grades.adapter) ? (/** @type {string} */ each) => each : withoutLastColumn;
  if (comparable(current) === comparable(text)) return;
  const lines = comparable(current).split('\n');
  const other = comparable(text).split('\n');
  const at = other.findIndex((line, index) => line !== lines[index]);
  console.error(
    `spec/CATALOGUE.md is out of date: run npm run catalogue. Line ${at + 1} is\n  ${lines[at]}\nand shall be\n  ${other[at]}`,
  );
  process.exitCode = 1;
}

function read() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
