import type { Definition } from '@optspec/core';
import { type ElementwisePass, planOptimizer } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { backend } from '../../src/index.js';
import { LANES } from '../../src/kernel/lanes.js';
import { passCode } from '../../src/kernel/pass-code.js';
import { rareArmsOf } from '../../src/kernel/rare-arms.js';
import { madeUp } from '../definitions.js';

/** A polynomial of seven products and seven sums. */
const LONG = '(((((((g + 2) * g + 3) * g + 4) * g + 5) * g + 6) * g + 7) * g + 8) * g';
const SHORT = 'g * g + 1';

function polynomial(g: number): number {
  let value = g + 2;
  for (const next of [3, 4, 5, 6, 7, 8, 0]) value = value * g + next;
  return value;
}

/** How many operations each rare arm of a program has: formulas of x0, x1 and so on, the last one of w. */
function armSizes(formulas: readonly string[], state: NonNullable<Definition['state']> = {}): number[] {
  const program = formulas.map((to, index) => {
    return { clause: `c${index}`, set: index === formulas.length - 1 ? 'w' : `x${index}`, to };
  });
  const { step } = planOptimizer(madeUp({ program, state }));
  const passes = step.passes.filter((pass): pass is ElementwisePass => pass.kind === 'elementwise');
  return passes.flatMap((pass) => {
    const { arms, owners } = rareArmsOf(passCode(pass, step.sorts, LANES.f32));
    return [...arms.keys()].map((choice) => [...owners.values()].filter((owner) => owner === choice).length);
  });
}

describe('a rare arm', () => {
  it('is the second value of a choice, if it takes a dozen operations', () => {
    expect(armSizes([`where(g < 5, g, ${LONG})`])).toEqual([14]);
  });

  it.each([
    ['the first value', [`where(g < 5, ${LONG}, g)`]],
    ['a short value', [`where(g < 5, g, ${SHORT})`]],
    ['what something else needs too', [LONG, 'where(g < 5, g, x0) + x0']],
    ['what the condition needs', [LONG, 'where(x0 < 5, g, x0)']],
    ['what both values are', [LONG, 'where(g < 5, x0, x0)']],
  ])('is not %s', (_, formulas) => {
    expect(armSizes(formulas)).toEqual([]);
  });

  it('is not what the pass keeps', () => {
    expect(armSizes([LONG, 'where(g < 5, g, x0)'])).toEqual([14]);
    expect(armSizes([LONG, 'where(g < 5, g, x0)'], { x0: { like: 'w' } })).toEqual([]);
  });

  it('may have a rare arm of its own', () => {
    const inner = `where(g < 7, g, (${LONG}) - 1)`;
    expect(armSizes([`where(g < 5, g, (((${inner}) * w + 1) * w + 2) * w + 3)`])).toEqual([15, 8]);
  });
});

describe.each(['f32', 'f64'] as const)('a choice with a rare arm in %s', (format) => {
  it('takes each value in its own lanes, whatever the others take', async () => {
    const Values = format === 'f32' ? Float32Array : Float64Array;
    const session = await backend.open({ format });
    const optimizer = session.optimizer(
      madeUp({ program: [{ clause: 'choice', set: 'w', to: `where(g < 3, g, ${LONG}) + w` }] }),
    );
    for (let pattern = 0; pattern < 512; pattern++) {
      const gradients = Array.from({ length: 9 }, (_, index) => ((pattern >> index) & 1) * 2 + 1 + (index % 2));
      const [w, g] = [gradients.map(() => 1), gradients].map((values) => session.tensor(new Values(values), [9]));
      if (!w || !g) continue;
      optimizer.step([w], [g], optimizer.init([w]));
      expect([...session.view(w)]).toEqual(gradients.map((value) => (value < 3 ? value : polynomial(value)) + 1));
      session.free(w, g);
    }
  });
});
