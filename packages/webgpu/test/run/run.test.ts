import { planOptimizer } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../src/run/compile.js';
import { Run } from '../../src/run/run.js';
import type { Tensor, WebGpuSession } from '../../src/index.js';
import { fromSpec, made } from '../documents.js';
import { opened } from '../opened.js';

const session = await opened();
const adamw = planOptimizer(fromSpec('optimizers/adamw')).step;

/** Dispatches of a step of AdamW over tensors of the given sizes, made one after another. */
function dispatches(on: WebGpuSession, sizes: readonly number[]): number {
  const tensors = (): Tensor[] => sizes.map((size) => on.empty([size]));
  const [w, g, m, v] = [tensors(), tensors(), tensors(), tensors()];
  const parameters = sizes.map((size, i) => {
    const ranges = Object.entries({ w: w[i], g: g[i], m: m[i], v: v[i] });
    return {
      shape: [size],
      ranges: Object.fromEntries(ranges.flatMap(([name, range]) => (range ? [[name, range]] : []))),
    };
  });
  const run = new Run(on.device, on.limits, compileProgram(adamw, on.workgroupSize), parameters);
  run.destroy();
  return run.dispatches;
}

describe('the number of dispatches', () => {
  it('is one for many small tensors', () => {
    expect(dispatches(session, Array(60).fill(1000))).toBe(1);
  });

  it('is a handful for a thousand tensors of a thousand', async () => {
    expect(dispatches(await opened(), Array(1000).fill(1000))).toBeLessThanOrEqual(8);
  });

  it('is none for tensors without elements', () => {
    expect(dispatches(session, [0, 0])).toBe(0);
  });

  it('grows with what a dispatch may hold', async () => {
    const narrow = await opened({ device: session.device, limits: { maxComputeWorkgroupsPerDimension: 2 } });
    // Each workgroup takes 1024 elements.
    expect(dispatches(narrow, [2049])).toBe(2);
    expect(dispatches(narrow, [1, 1, 1])).toBe(2);
  });
});

describe('untrusted documents', () => {
  it('cannot write into a shader through their id', () => {
    const { step } = planOptimizer({ ...made(['w = w - g']), $id: 'urn:optspec:optimizer:x\nfn main() {}\r\u2028*/' });
    const [pass] = compileProgram(step, 64).passes;
    const [comment] = pass?.kernel.source({ of: [0, 0], isWritten: [true] }).split('\n') ?? [];
    expect(comment).toBe('// optimizer/xfn main() /: w');
  });
});
