import { describe, expect, it } from 'vitest';
import { at, named } from '../src/lookup.js';

describe('at', () => {
  it('gives the item at an index, a zero too', () => {
    expect([at([5, 0], 0), at([5, 0], 1)]).toEqual([5, 0]);
  });

  it.each([2, -1, 0.5])('refuses the index %d of a list of two', (index) => {
    expect(() => at([5, 0], index)).toThrow(new RangeError(`no item ${index} in a list of 2`));
  });
});

describe('named', () => {
  it('gives what has the name', () => {
    expect(named({ w: 0, m: 1 }, 'w')).toBe(0);
  });

  it('refuses a name that is not there, and says which are', () => {
    expect(() => named({ w: 0, m: 1 }, 'v')).toThrow(new RangeError('no v (there are: w, m)'));
  });
});
