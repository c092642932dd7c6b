import { planInitializer, planOptimizer } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import type { Binding, Kernel } from '../src/emit/kernel.js';
import { type CompiledProgram, compileProgram } from '../src/run/compile.js';
import { fromSpec, made } from './documents.js';

const WORKGROUP = 256;

/** The shaders of a program with every operand in a buffer of its own. */
function shadersOf({ passes }: CompiledProgram): string {
  const kernels = passes.flatMap(({ kernel, finish, finishGlobal }) =>
    [kernel, finish ?? [], finishGlobal ?? []].flat(),
  );
  return kernels.map((kernel) => kernel.source(apart(kernel))).join('\n');
}

function apart({ operands }: Kernel): Binding {
  return { of: operands.map((_, index) => index), isWritten: operands.map(({ isWritten }) => isWritten) };
}

describe('generated WGSL', () => {
  it.each([
    ['momentum', 'optimizers/momentum', {}],
    ['adamw', 'optimizers/adamw', {}],
    ['lion', 'optimizers/lion', {}],
    ['newton', 'optimizers/newton', {}],
    ['rmsprop-centred', 'optimizers/rmsprop', { centered: true }],
  ])('of %s is as it was read', async (name, place, hyperparameters) => {
    const { step } = planOptimizer(fromSpec(place), hyperparameters);
    await expect(shadersOf(compileProgram(step, WORKGROUP))).toMatchFileSnapshot(`snapshots/${name}.wgsl`);
  });

  it.each(['builtin', 'integers'] as const)('of momentum on halves is as it was read, by %s', async (conversion) => {
    const { step } = planOptimizer(fromSpec('optimizers/momentum'));
    const text = shadersOf(compileProgram(step, WORKGROUP, [], conversion));
    await expect(text).toMatchFileSnapshot(`snapshots/momentum-f16-${conversion}.wgsl`);
  });

  it('of he-normal is as it was read', async () => {
    const { program, draws } = planInitializer(fromSpec('initializers/he-normal'));
    await expect(shadersOf(compileProgram(program, WORKGROUP, draws))).toMatchFileSnapshot('snapshots/he-normal.wgsl');
  });

  it('of a clipped gradient is as it was read', async () => {
    const { step } = planOptimizer(made(['n = globalNorm(g)', 'w = w - g * min(1, 10 / n)']));
    await expect(shadersOf(compileProgram(step, WORKGROUP))).toMatchFileSnapshot('snapshots/clipped.wgsl');
  });

  it('binds operands of one buffer once, for writing where one of them is written', () => {
    const { step } = planOptimizer(fromSpec('optimizers/sgd'));
    const [pass] = compileProgram(step, WORKGROUP).passes;
    const source = pass?.kernel.source({ of: [0, 0], isWritten: [true] }) ?? '';
    expect(source.match(/var<storage.*/g)).toEqual([
      'var<storage, read> pieces: array<Piece>;',
      'var<storage, read_write> memory0: array<f32>;',
    ]);
  });
});
