import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('fixtures/vitest', import.meta.url));
const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

function run(suite: string): { code: number | null; tests: readonly Assertion[] } {
  const args = [vitest, 'run', suite, '--root', root, '--reporter', 'json'];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  return { code: status, tests: testResults[0].assertionResults };
}

describe('the vitest entry', () => {
  it('declares a test per case, named by id and flags', () => {
    const { code, tests } = run('conforming.suite.ts');
    expect(code).toBe(0);
    expect(tests.map(({ status }) => status)).toEqual(tests.map(() => 'passed'));
    expect(tests[0]).toMatchObject({
      ancestorTitles: ['optspec: @optspec/pure-ts'],
      title: 'has a manifest that holds',
    });
    const basic = tests.find(({ title }) => title === 'basic.f64 BASIC FIRST_STEP');
    expect(basic?.ancestorTitles).toEqual(['optspec: @optspec/pure-ts', 'scheduler/constant']);
  });

  it('fails with where, what and the interval', () => {
    const { code, tests } = run('wrong.suite.ts');
    expect(code).toBe(1);
    const basic = tests.find(({ title }) => title === 'basic.f64 BASIC FIRST_STEP');
    expect(basic?.status).toBe('failed');
    expect(basic?.failureMessages.join('\n')).toMatch(
      /: 1\.\d+ is outside \[0\.\d+, 0\.\d+\]\nactual 1\.\d+, ideal 0\.\d+, interval \[0\.\d+, 0\.\d+\], \d+ ULPs outside/,
    );
  });

  it('fails for a target that no folder has, and says how to read more', () => {
    const { code, tests } = run('unread.suite.ts');
    expect(code).toBe(1);
    const [manifest, ...others] = tests;
    expect(manifest?.failureMessages.join('\n')).toContain(
      `nothing that was read (standard) defines "scheduler/of-its-own". To read more, give all folders: spec: ['standard', '<folder>']`,
    );
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 'passed'));
  });
});
