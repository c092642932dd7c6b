import type { Property } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { admits, distinct, has, hasEpsilon, typical, withValue } from '../../src/record/optimizer-case.js';
import { small } from '../mutants/small-documents.js';
import { having } from './case-contexts.js';

describe('what a definition has', () => {
  it('is one of its own hyperparameters, not of what every object has', () => {
    expect([has('rate')(small()), has('beta1')(small()), has('toString')(small())]).toEqual([true, false, false]);
  });

  it('is an epsilon of either name', () => {
    expect([having('epsilon'), having('epsilon1'), having('epsilon2')].map(hasEpsilon)).toEqual([true, true, false]);
  });
});

describe('admits', () => {
  const within = (domain: Partial<Property>, value: number) =>
    admits('x', value)(small({ properties: { x: { type: 'number', default: 0, ...domain } } }));

  it.each<[domain: Partial<Property>, admitted: readonly boolean[]]>([
    [{}, [true, true, true]],
    [{ minimum: 0 }, [false, true, true]],
    [{ exclusiveMinimum: 0 }, [false, false, true]],
    [{ maximum: 0 }, [true, true, false]],
    [{ exclusiveMaximum: 0 }, [true, false, false]],
  ])('knows which of −1, 0 and 1 are in %j', (domain, admitted) => {
    expect([-1, 0, 1].map((x) => within(domain, x))).toEqual(admitted);
  });

  it('admits nothing for what the definition does not have', () => {
    expect(admits('y', 0)(small())).toBe(false);
  });
});

describe('hyperparameters of cases', () => {
  const all = having('momentum', 'historySize', 'beta1', 'epsilon');

  it('are the defaults with momenta on and histories short', () => {
    expect([typical(all), typical(small())]).toEqual([{ momentum: 0.9, historySize: 3 }, {}]);
    expect(withValue('epsilon', 0.25)(all)).toEqual({ momentum: 0.9, historySize: 3, epsilon: 0.25 });
  });

  it('are numbers of their own, those that the definition has', () => {
    expect(distinct(all)).toEqual({ momentum: 0.85, beta1: 0.8, epsilon: 0.03, historySize: 2 });
    expect(distinct(small())).toEqual({});
  });
});
