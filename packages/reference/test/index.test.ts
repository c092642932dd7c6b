import { describe, expect, it } from 'vitest';
import * as index from '../src/index.js';
import * as recorder from '../src/recorder.js';

describe('the entrances of the package', () => {
  it('have each name once: the recorder, which needs MPFR, is apart', () => {
    const names = Object.keys(index);
    expect(Object.keys(recorder).filter((name) => names.includes(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['scoreMutants', 'explain', 'predict', 'CanonicalDomain']));
    expect(Object.keys(recorder)).toEqual(expect.arrayContaining(['Reader', 'recordingsOf', 'OPTIMIZER_CASES']));
  });
});
