// @ts-check
/** Which grade each backend of this repository reaches on each target, from a run of the suite. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

/** @typedef {'ideal' | 'canonical' | 'accepted'} Grade */
/** @typedef {{ backend: string, target: string, status: string, grade?: Grade }} Case */
/** @typedef {{ backends: readonly string[], adapter: string, cases: number, cell(target: string, backend: string): string }} Grades */

/** Best first. */
const ORDER = ['ideal', 'canonical', 'accepted'];
/** The format that all backends have, and binary64 for what no format touches. */
const SELECTIONS = [
  'optimizer/*/*.f32',
  'transform/*/*.f32',
  'initializer/*/*.f32',
  'problem/*/*.f32',
  'scheduler',
  'sampler',
];

/** Runs the stepwise cases on every backend of `scripts/backends.json`. @returns {Promise<Grades>} */
export async function runGrades() {
  /** @type {string[]} */
  const backends = JSON.parse(readFileSync(join(root, 'scripts/backends.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  const report = join(folder, 'report.jsonl');
  try {
    const selections = SELECTIONS.flatMap((selection) => ['--select', selection]);
    await cli(['run', ...backends, ...selections, '--mode', 'stepwise', '--quiet', '--report', report]);
    const lines = readFileSync(report, 'utf8').trim().split('\n');
    return gradesOf(lines.map((line) => JSON.parse(line)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The grades in the lines of a report.
 * @param {readonly any[]} lines
 * @returns {Grades}
 */
export function gradesOf(lines) {
  const header = lines.find(({ type }) => type === 'header');
  /** @type {Map<string, Case[]>} */
  const groups = new Map();
  for (const line of lines) {
    if (line.type !== 'case') continue;
    const key = `${line.backend} ${line.target}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const manifests = header.backends.map((/** @type {any} */ backend) => backend.manifest);
  return {
    backends: header.backends.map((/** @type {any} */ { name }) => name),
    adapter:
      manifests.find((/** @type {any} */ each) => each?.environment?.adapter)?.environment.adapter ?? 'no adapter',
    cases: [...groups.values()].flat().length,
    cell: (target, backend) => worst(groups.get(`${backend} ${target}`) ?? []),
  };
}

/** The worst grade, and of how many cases it is the grade. @param {readonly Case[]} cases */
function worst(cases) {
  const failed = cases.filter(({ status }) => status !== 'passed');
  if (failed.length > 0) return `fails ${failed.length} of ${cases.length}`;
  const graded = cases.flatMap(({ grade }) => (grade ? [grade] : []));
  const grade = ORDER.findLast((each) => graded.some((found) => found === each));
  if (grade === undefined) return '–';
  const count = graded.filter((found) => found === grade).length;
  return grade === 'ideal' ? grade : `${grade} ${count}/${graded.length}`;
}

/** @param {readonly string[]} parameters @returns {Promise<void>} */
function cli(parameters) {
  const bin = join(root, 'conformance/bin/optspec.js');
  const child = spawn(process.execPath, [bin, ...parameters], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // 1: some backend does not conform, which the catalogue shall say. Above: there is no whole report.
    child.on('close', (code) =>
      code === 0 || code === 1 ? resolve() : reject(new Error(`optspec run: exit code ${code}`)),
    );
  });
}
