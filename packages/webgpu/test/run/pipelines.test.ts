import { planOptimizer } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/emit/kernel.js';
import { compileProgram } from '../../src/run/compile.js';
import { pipelineFor } from '../../src/run/pipelines.js';
import { fromSpec, made } from '../documents.js';
import { opened } from '../opened.js';

const { device } = await opened();

/** The kernels of a step of an optimizer that a single line makes up. */
function kernelsOf(line: string, halves?: 'integers'): readonly Kernel[] {
  const like = { like: 'w' } as const;
  const state = { a: like, b: like, c: like };
  const { step } = planOptimizer(made([line], { state }));
  return compileProgram(step, 64, [], halves).passes.map(({ kernel }) => kernel);
}

/** How many pipelines the kernels need, each operand in a buffer of its own. */
function pipelines(kernels: readonly Kernel[]): number {
  return new Set(
    kernels.map((kernel) => {
      const { operands } = kernel;
      const isWritten = operands.map((operand) => operand.isWritten);
      return pipelineFor(device, kernel, { of: [...operands.keys()], isWritten });
    }),
  ).size;
}

describe('pipelines', () => {
  it.each([
    ['w = w - a', 'w = w - b'],
    ['w = a - b', 'w = b - a'],
    ['w = b*b - c', 'w = a*a - c'],
  ])('of %s and %s are one', (one, other) => {
    expect(pipelines([...kernelsOf(one), ...kernelsOf(other)])).toBe(1);
    expect(pipelines([...kernelsOf(one, 'integers'), ...kernelsOf(other, 'integers')])).toBe(1);
  });

  it.each([
    ['w = w - a', 'w = w + a'],
    ['w = w - a', 'w = a - w'],
    ['w = a - b', 'w = w - b'],
    ['w = a*a - b', 'w = a*b - b'],
    ['w = a*a - b', 'w = a*a - a'],
  ])('of %s and %s are two', (one, other) => {
    expect(pipelines([...kernelsOf(one), ...kernelsOf(other)])).toBe(2);
  });

  it('of L-BFGS do not grow with its history', () => {
    const of = (historySize: number): number => {
      const { step } = planOptimizer(fromSpec('optimizers/lbfgs'), { historySize });
      const { passes } = compileProgram(step, 64);
      return pipelines(passes.slice(4).map(({ kernel }) => kernel));
    };
    expect(of(12)).toBe(of(6));
  });
});
