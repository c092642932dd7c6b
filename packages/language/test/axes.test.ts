import { describe, expect, it } from 'vitest';
import { AxesOfNames } from '../src/axes.js';
import { parse, type Sort } from '../src/index.js';

const SORTS = new Map<string, Sort>([
  ['w', 'tensor'],
  ['k', 'mask'],
  ['r', 'rows'],
  ['c', 'columns'],
  ['n', 'device'],
  ['h', 'host'],
]);

describe('the axes of a value', () => {
  it.each([
    ['w', 'rc'],
    ['where(k, 1, 0)', 'rc'],
    ['r * 2', 'r1'],
    ['c - h', '1c'],
    ['r * c', 'rc'],
    ['n + h', '11'],
    ['3', '11'],
    ['unknown', '11'],
  ])('of %s are %s', (text, axes) => {
    expect(new AxesOfNames(SORTS).of(parse(text))).toBe(axes);
  });

  it.each([
    ['matmul(w, transposed)', 'rr'],
    ['matmul(transposed, w)', 'cc'],
    ['solve(w, c)', '1c'],
    ['transpose(w)', 'cr'],
    ['rowMean(transposed)', 'c1'],
    ['columnMean(transposed)', '1r'],
    ['sqrt(transposed)', 'cr'],
    ['transposed', 'cr'],
  ])('that is set to %s are %s, and stay with its name', (text, axes) => {
    const names = new AxesOfNames(SORTS);
    names.set('transposed', parse('transpose(w)'));
    expect(names.set('x', parse(text))).toBe(axes);
    expect(names.of(parse('x + n'))).toBe(axes);
  });

  it.each(['rowCount(w)', 'columnCount(w)', '0'])('that is set to %s are those of the name', (text) => {
    expect(new AxesOfNames(SORTS).set('w', parse(text))).toBe('rc');
    expect(new AxesOfNames(SORTS).set('n', parse(text))).toBe('11');
  });
});
