import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, optspec } from './fixtures/run-cli.js';

const standard = fileURLToPath(new URL('../../spec', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const descent = path.join(standard, 'optimizers/gradient-descent');

let folder = '';
/** Writes `spec/optimizers/<name>/definition.json`: gradient descent with half of the step. */
function define(spec: string, name: string, id: string): string {
  const {
    variants: _,
    frameworks: __,
    ...document
  } = JSON.parse(readFileSync(path.join(descent, 'definition.json'), 'utf8'));
  const program = [{ clause: 'update', set: 'w', to: 'w - 0.5 * learningRate * g' }];
  const file = path.join(spec, 'optimizers', name, 'definition.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ ...document, $id: `urn:optspec:optimizer:${id}`, description: 'Half of a step.', program }),
  );
  return file;
}
/** Runs optspec where `./spec` is a folder with half-step and its traces. */
const inFolder = (...args: string[]): CliResult => optspec(args, folder);
const BOTH = ['--spec', 'standard', '--spec', './spec'];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'optspec-'));
  define(path.join(folder, 'spec'), 'half-step', 'half-step');
  const { code, stderr } = inFolder('record', '--spec', './spec', '--quiet');
  if (code !== 0) throw new Error(stderr);
});

describe('run with the standard and a folder of definitions', () => {
  it('holds a backend to the targets of both', () => {
    const { code, stdout, stderr } = inFolder('run', fixture('half-step-backend.mjs'), ...BOTH, '--quiet', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const counts = new Map<string, number>();
    for (const { target, passed } of JSON.parse(stdout).targets) counts.set(target, passed);
    for (const target of ['optimizer/gradient-descent', 'optimizer/half-step']) {
      expect(counts.get(target)).toBeGreaterThan(50);
    }
    expect(counts.has('optimizer/adam')).toBe(true); // Not declared: it must be refused.
  });

  it('knows from the one what the backend computes instead of a target of the other', () => {
    const args = ['run', fixture('half-step-for-all.mjs'), ...BOTH, '--select', 'optimizer/gradient-descent#'];
    const { code, stdout } = inFolder(...args, '--quiet', '--reporter', 'terminal');
    expect(code).toBe(1);
    expect(stdout).toContain('→ optimizer/half-step: Half of a step. (explains ');
  });
});

describe('a target that is in no folder read', () => {
  it.each([
    [[], '(standard) defines "optimizer/half-step"', '--spec standard --spec <folder>'],
    [['--spec', './spec'], '(./spec) defines "optimizer/gradient-descent"', '--spec standard --spec ./spec'],
  ])('fails with %j, and is told how to read more', (spec, where, how) => {
    const select = spec.length > 0 ? 'optimizer' : 'optimizer/gradient-descent';
    const args = ['run', fixture('half-step-backend.mjs'), ...spec, '--select', select, '--reporter', 'terminal'];
    const { code, stdout } = inFolder(...args);
    expect(code).toBe(1);
    const message = stdout.split('\n').find((line) => line.startsWith('    manifest.targets: '));
    expect(message).toContain(`nothing that was read ${where}`);
    expect(message?.endsWith(`To read more, give --spec for each: ${how}`)).toBe(true);
  });
});

describe('a declared target without traces', () => {
  it('fails: nothing would hold the backend to it', () => {
    define(path.join(folder, 'untraced'), 'half-step', 'half-step');
    const args = ['run', fixture('half-step-backend.mjs'), '--spec', 'standard', '--spec', './untraced', '--quiet'];
    const { code, stdout } = inFolder(...args, '--select', 'optimizer/half-step', '--reporter', 'terminal');
    expect(code).toBe(1);
    expect(stdout).toContain('    manifest.targets: "optimizer/half-step" has no traces to hold a backend to; ');
  });
});

describe('the verbs that read', () => {
  it('list the definitions of every folder, by kind', () => {
    const { code, stdout } = inFolder('list', ...BOTH, 'optimizer/half-step', 'scheduler/step', '--format', 'json');
    expect(code).toBe(0);
    const targets = JSON.parse(stdout).map(({ target }: { target: string }) => target);
    expect(targets).toEqual(['optimizer/half-step', 'scheduler/step']);
  });

  it('explain a case of any', () => {
    for (const id of ['optimizer/half-step/basic.f32', 'optimizer/adam/basic.f32']) {
      const { code, stdout } = inFolder('explain', ...BOTH, id);
      expect([code, stdout.split('\n')[0]]).toEqual([0, id]);
    }
  });

  it('derive mutants of any', () => {
    const ids = ['optimizer/half-step', 'scheduler/constant'];
    const { code, stdout } = inFolder('mutants', ...BOTH, ...ids, '--format', 'json', '--quiet');
    expect(code).toBe(0);
    const { survived, definitions } = JSON.parse(stdout);
    expect([survived, definitions.map(({ target }: { target: string }) => target)]).toEqual([0, ids]);
  });

  it('read a folder that is given twice once', () => {
    const { code, stdout } = inFolder('list', '--spec', './spec', '--spec', path.join(folder, 'spec'));
    expect(code).toBe(0);
    expect(stdout.match(/^optimizer\/half-step /gm)).toHaveLength(1);
  });
});

describe('a name that is there twice', () => {
  it('is an error that names both files, for a definition', () => {
    const file = define(path.join(folder, 'twin'), 'other', 'half-step');
    const first = path.join(folder, 'spec/optimizers/half-step/definition.json');
    expect(inFolder('list', '--spec', path.join(folder, 'spec'), '--spec', path.join(folder, 'twin'))).toEqual({
      ...{ code: 2, stdout: '' },
      stderr: `optspec: optimizer/half-step is in two files, ${first} and ${file}: give one another name\n`,
    });
  });

  it('is an error that names both files, for a trace that was copied with a definition', () => {
    define(path.join(folder, 'copy'), 'mine', 'mine');
    const traces = path.join(folder, 'copy/optimizers/mine/traces');
    cpSync(path.join(descent, 'traces/basic.f32.json'), path.join(traces, 'basic.f32.json'));
    const { code, stderr } = inFolder('list', '--spec', 'standard', '--spec', './copy');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^optspec: optimizer\/gradient-descent\/basic\.f32 is in two files, /);
    expect(stderr).toContain('copy/optimizers/mine/traces/basic.f32.json: give one another name\n');
  });
});

describe('wrong folders', () => {
  it.each([
    [['list', '--spec', ''], '--spec takes a folder or the word standard, not an empty text'],
    [
      ['list', '--spec', 'standard', '--spec', './none'],
      'no definitions in ./none: expected optimizers, transforms, schedulers, initializers, samplers, problems in it',
    ],
    [
      ['record', '--spec', 'standard', '--spec', './spec'],
      'record writes into one folder: give --spec once, not for standard and ./spec',
    ],
  ])('%j end with one clear line', (args, message) => {
    expect(inFolder(...args)).toEqual({ code: 2, stdout: '', stderr: `optspec: ${message}\n` });
  });

  it('is none of the standard by its word, for record too', () => {
    const { code, stdout } = inFolder('record', '--spec', 'standard', '--check', '--quiet', 'scheduler/constant');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ traces, 0 would change, /);
  });
});
