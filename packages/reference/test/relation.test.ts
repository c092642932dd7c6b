import type { Outcome } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import type { NumericBounds } from '../src/bounds.js';
import { boundsUnder, contains, disjoint, expectedAt, someElement } from '../src/relation.js';
import { exactly, initializerTrace, optimizerTrace, refusalTrace, schedulerTrace } from './mutants/small-documents.js';

const infinity = Number.POSITIVE_INFINITY;
const between = (lo: number, hi: number, nan = false): NumericBounds => ({ lo, hi, nan, empty: false });
const onlyNaN: NumericBounds = { lo: Number.NaN, hi: Number.NaN, nan: true, empty: true };

describe('disjoint', () => {
  it.each<[NumericBounds, NumericBounds, boolean]>([
    [between(1, 2), between(3, 4), true],
    [between(1, 3), between(2, 4), false],
    [between(1, 4), between(2, 3), false],
    [between(1, 2), between(2, 3), false],
    [between(0, 0), between(-0, -0), false],
    [between(-infinity, 0), between(1, infinity), true],
    [between(infinity, infinity), between(1, infinity), false],
    [between(infinity, infinity), between(-infinity, -infinity), true],
    [onlyNaN, onlyNaN, false],
    [onlyNaN, between(1, 2), true],
    [onlyNaN, between(1, 2, true), false],
    [between(1, 2, true), between(3, 4), true],
    [between(1, 2, true), between(3, 4, true), false],
    [between(-infinity, infinity), onlyNaN, true],
    [between(-infinity, infinity, true), onlyNaN, false],
  ])('%j and %j: %s, both ways', (a, b, expected) => {
    expect([disjoint(a, b), disjoint(b, a)]).toEqual([expected, expected]);
  });
});

describe('contains', () => {
  it.each<[NumericBounds, number, boolean]>([
    [between(1, 2), 1, true],
    [between(1, 2), 2, true],
    [between(1, 2), 1 - 2 ** -53, false],
    [between(1, 2), 2 + 2 ** -51, false],
    [between(0, 0), -0, true],
    [between(1, infinity), infinity, true],
    [between(1, 2), infinity, false],
    [between(-infinity, 2), -infinity, true],
    [between(1, 2), Number.NaN, false],
    [between(1, 2, true), Number.NaN, true],
    [onlyNaN, Number.NaN, true],
    [onlyNaN, 1, false],
    [onlyNaN, infinity, false],
  ])('%j, %s: %s', (bounds, x, expected) => {
    expect(contains(bounds, x)).toBe(expected);
  });
});

describe('boundsUnder', () => {
  const outcome: Outcome = {
    ideal: [1, 2, 'NaN', 'Infinity'],
    ieee: { lo: [1, 2, 'NaN', 3], hi: [1, 2.5, 'NaN', 'Infinity'], nan: [1] },
    wgsl: { lo: [0.1, '-Infinity', 'NaN', 3], hi: [0.1, 'Infinity', 'NaN', 4] },
  };

  it('gives numbers of the format, and where NaN conforms', () => {
    expect(boundsUnder(outcome, 'ieee', 'f64')).toEqual([
      between(1, 1),
      between(2, 2.5, true),
      onlyNaN,
      between(3, infinity),
    ]);
    expect(boundsUnder(outcome, 'wgsl', 'f32')).toEqual([
      between(Math.fround(0.1), Math.fround(0.1)),
      between(-infinity, infinity),
      onlyNaN,
      between(3, 4),
    ]);
  });

  it('has none under a profile that the trace does not have', () => {
    const { wgsl: _, ...without } = outcome;
    expect(boundsUnder(without, 'wgsl', 'f32')).toBeUndefined();
  });
});

describe('expectedAt', () => {
  const trace = optimizerTrace(
    [{ after: { w: [exactly(2), { ideal: [1], ieee: { lo: [1], hi: [1] } }], k: [exactly(0.1)] } }],
    { initial: { state: { m: [[0, 'NaN', '-Infinity']], k: [[0.1]] } } },
  );

  it('gives the bounds of every output of a step, without those that the profile does not have', () => {
    const tenth = Math.fround(0.1);
    expect(expectedAt(trace, 0, 'ieee')).toEqual({
      w: [[between(2, 2)], [between(1, 1)]],
      k: [[between(tenth, tenth)]],
    });
    expect(expectedAt(trace, 0, 'wgsl')).toEqual({ w: [[between(2, 2)]], k: [[between(tenth, tenth)]] });
  });

  it('reads each output in its own format', () => {
    const formatOf = (name: string) => (name === 'k' ? 'f64' : 'f32');
    expect(expectedAt(trace, 0, 'ieee', formatOf)['k']).toEqual([[between(0.1, 0.1)]]);
    expect(expectedAt(trace, -1, 'ieee', formatOf)['k']).toEqual([[between(0.1, 0.1)]]);
  });

  it('asks for the fresh state of an optimizer exactly', () => {
    expect(expectedAt(trace, -1, 'wgsl')).toEqual({
      m: [[between(0, 0), onlyNaN, between(-infinity, -infinity)]],
      k: [[between(Math.fround(0.1), Math.fround(0.1))]],
    });
  });

  it('gives the learning rate of a scheduler and the weights of an initializer', () => {
    expect(expectedAt(schedulerTrace({ 3: 0.1 }), 0, 'ieee')).toEqual({ learningRate: [[between(0.1, 0.1)]] });
    expect(expectedAt(initializerTrace([{ after: { w: [exactly(1, 2)] } }]), 0, 'wgsl')).toEqual({
      w: [[between(1, 1), between(2, 2)]],
    });
  });

  it.each([
    ['a step that the trace does not have', trace, 1],
    ['the initial state of a scheduler', schedulerTrace({ 0: 1 }), -1],
    ['the initial state of an initializer', initializerTrace([]), -1],
    ['a refusal', refusalTrace(), 0],
    ['a refusal before its first step', refusalTrace(), -1],
  ])('expects nothing of %s', (_, of, step) => {
    expect(expectedAt(of, step, 'ieee')).toEqual({});
  });
});

describe('someElement', () => {
  const equal = (x: number, y: number) => x === y;

  it.each<[string, Record<string, number[][]>, Record<string, number[][]>, boolean]>([
    ['one pair at the same place', { w: [[1, 2], [3]] }, { w: [[0, 0], [3]] }, true],
    ['no pair', { w: [[1, 2]] }, { w: [[2, 1]] }, false],
    ['the same number at another place', { w: [[1], [2]] }, { w: [[2], [1]] }, false],
    ['the same number under another name', { w: [[1]] }, { m: [[1]] }, false],
    ['an element that only one has', { w: [[0, 1]] }, { w: [[2]] }, false],
    ['a list that only one has', { w: [[0], [1]] }, { w: [[2]] }, false],
    ['nothing', {}, {}, false],
  ])('%s', (_, a, b, expected) => {
    expect(someElement(a, b, equal)).toBe(expected);
  });
});
