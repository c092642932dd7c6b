import { describe, expect, it } from 'vitest';
import { exitCodeOf, verdictOf } from '../src/gpu/verdict.js';
import type { Configuration, Outcome } from '../src/report.js';
import { configuration } from './report-fixture.js';

/** AdamW with webgpu so many times as fast as others. */
function measured(size: string, own: Readonly<Record<string, number>>, absent: readonly Outcome[] = []): Configuration {
  return { ...configuration('adamw', size), peers: absent, ratios: { webgpu: own } };
}

const GOOD = { 'gpu-copy': 0.85, 'gpu-copy-shader': 0.9, 'torch-cuda': 1.1 };
const NO_TORCH: Outcome = { peer: 'torch-cuda', status: 'skipped', reason: 'no module named torch' };
const ratios = (list: readonly Configuration[]) => verdictOf(list).goals.map(({ ratio }) => ratio);

describe('the verdict on a GPU', () => {
  it('is about 64M parameters, by the faster copy and by PyTorch', () => {
    expect(ratios([measured('1M', { ...GOOD, 'gpu-copy': 0.1 }), measured('64M', GOOD)])).toEqual([0.85, 1.1]);
    expect(ratios([measured('64M', { ...GOOD, 'gpu-copy-shader': 0.7 })])).toEqual([0.7, 1.1]);
  });

  it('is met at the goals and above, and not below', () => {
    const codes = [
      { ...GOOD, 'gpu-copy': 0.8, 'torch-cuda': 0.9 },
      { ...GOOD, 'gpu-copy': 0.799 },
      { ...GOOD, 'torch-cuda': 0.899 },
    ].map((own) => exitCodeOf(verdictOf([measured('64M', own)]), false));
    expect(codes).toEqual([0, 1, 1]);
  });

  it('says who is missing, and is none then', () => {
    const verdict = verdictOf([measured('64M', { 'gpu-copy': 0.9, 'gpu-copy-shader': 0.9 }, [NO_TORCH])]);
    expect(verdict.missing).toEqual(['torch-cuda: no module named torch']);
    expect(verdict.goals.map(({ ratio }) => ratio)).toEqual([0.9, null]);
    expect(exitCodeOf(verdict, false)).toBe(3);
  });

  it('needs both copies: one alone may be the slower one', () => {
    expect(ratios([measured('64M', { 'gpu-copy': 0.9, 'torch-cuda': 1 })])).toEqual([null, 1]);
  });

  it('is none where 64M parameters were not asked for', () => {
    const verdict = verdictOf([measured('16M', GOOD)]);
    expect(verdict.missing).toEqual(['adamw at 64M: not asked for, so nothing is judged']);
    expect(exitCodeOf(verdict, false)).toBe(3);
  });

  it('never ends well after a rehearsal', () => {
    expect(exitCodeOf(verdictOf([measured('64M', GOOD)]), true)).toBe(3);
  });
});
