import { describe, expect, it } from 'vitest';
import { parseGpuOptions } from '../src/gpu/options.js';
import { type GpuReport, renderGpuReport } from '../src/gpu/report.js';
import { verdictOf } from '../src/gpu/verdict.js';
import type { Configuration } from '../src/report.js';
import { configuration, report } from './report-fixture.js';

const base = configuration('adamw', '64M');
const measured: Configuration = {
  ...base,
  peers: base.peers.flatMap((outcome) =>
    outcome.status === 'measured' ? [{ ...outcome, peer: 'webgpu', environment: 'some GPU (hardware)' }] : [],
  ),
  ratios: { webgpu: { 'gpu-copy': 0.9, 'gpu-copy-shader': 0.95, 'torch-cuda': 0.5 } },
};

function rendered(change: Partial<GpuReport>, ...configurations: readonly Configuration[]): string[] {
  const verdict = verdictOf(configurations);
  return renderGpuReport({ ...report(...configurations), rehearsal: false, verdict, ...change }).split('\n');
}

describe('the report of a GPU', () => {
  it('ends with each goal, and whether it is met', () => {
    expect(rendered({}, measured).slice(-2)).toEqual([
      '✓ webgpu, of the speed of a copy: 0.90 (at least 0.8 is asked for)',
      '✗ webgpu, of the speed of PyTorch fused: 0.50 (at least 0.9 is asked for)',
    ]);
  });

  it('names the GPU', () => {
    expect(rendered({}, measured)).toContain('webgpu: some GPU (hardware)');
  });

  it('says what is missing', () => {
    const absent = { peer: 'webgpu', status: 'skipped', reason: 'no GPU: the adapter is x (software)' } as const;
    const lines = rendered({}, { ...base, peers: [absent], ratios: {} });
    expect(lines).toContain('missing: webgpu: no GPU: the adapter is x (software)');
    expect(lines.at(-1)).toBe('– webgpu, of the speed of PyTorch fused: not measured (at least 0.9 is asked for)');
  });

  it('begins and ends with a warning when it is of a rehearsal, and judges nothing', () => {
    const lines = rendered({ rehearsal: true }, measured);
    const warning = 'REHEARSAL: this is no measurement. Figures of a software adapter say nothing about any GPU.';
    expect([lines[0], lines.at(-1)]).toEqual([warning, warning]);
    expect(lines.join('\n')).not.toContain('asked for)');
  });
});

describe('the options of the measurement on a GPU', () => {
  it('are what the goals are about, unless others are given', () => {
    expect(parseGpuOptions(['--gpu'])).toMatchObject({
      layouts: [{ size: 2 ** 26, tensors: 1 }],
      workloads: ['adamw'],
      seconds: 3,
      rehearsal: false,
      json: false,
    });
    expect(parseGpuOptions(['--sizes', '1M,16M', '--optimizers', 'sgd', '--rehearse'])).toMatchObject({
      layouts: [{ size: 2 ** 20 }, { size: 2 ** 24 }],
      workloads: ['sgd'],
      rehearsal: true,
    });
  });

  it.each([
    [['--seconds', '0'], '--seconds is "0"; it must be a positive number'],
    [['--optimizers', 'lion'], '--optimizers has "lion"; it must be one of sgd, momentum, adamw'],
    [['--sizes', 'huge'], 'the size is "huge"'],
  ])('refuse %j', (args, message) => {
    expect(() => parseGpuOptions(args)).toThrow(message);
  });
});
