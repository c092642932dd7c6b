import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { GpuReport } from '../src/gpu/report.js';

const script = fileURLToPath(new URL('../gpu.mjs', import.meta.url));

/** Milliseconds for compiling this folder and for starting every peer on a busy machine. */
const PATIENCE = 300_000;

/** What the script prints as JSON, and its exit code, on a machine without torch. */
function run(...args: readonly string[]): { readonly report: GpuReport; readonly status: number | null } {
  const environment = { ...process.env, OPTSPEC_PYTHON: join(script, '../no-such-python') };
  const options = ['--json', '--sizes', '1k', '--seconds', '0.01', ...args];
  const { stdout, status } = spawnSync(process.execPath, [script, ...options], { env: environment, encoding: 'utf8' });
  return { report: JSON.parse(stdout), status };
}

const outcomes = ({ configurations }: GpuReport) => configurations.flatMap(({ peers }) => peers);

describe('the measurement on a GPU, where something is missing', () => {
  it(
    'takes hardware alone, says what it lacks and ends with 3',
    () => {
      const { report, status } = run();
      expect(status).toBe(3);
      for (const outcome of outcomes(report)) {
        expect(outcome).toMatchObject(
          outcome.status === 'measured'
            ? { environment: expect.stringContaining('(hardware)') }
            : { reason: expect.stringMatching(/^(no GPU: the adapter is |ended: .*no-such-python)/) },
        );
      }
      expect(report.verdict.missing.join()).toMatch(/torch-cuda: ended: .*ENOENT/);
    },
    PATIENCE,
  );

  it(
    'rehearses on any adapter, every copy and step checked, and ends with 3 as well',
    () => {
      const { report, status } = run('--rehearse');
      expect([status, report.rehearsal]).toEqual([3, true]);
      const states = outcomes(report).map(({ peer, status: state }) => [peer, state]);
      expect(states).toEqual([
        ['gpu-copy', 'measured'],
        ['gpu-copy-shader', 'measured'],
        ['webgpu', 'measured'],
        ['torch-cuda', 'skipped'],
      ]);
    },
    PATIENCE,
  );
});
