import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseOptions } from '../src/options.js';

afterEach(() => vi.restoreAllMocks());

describe('parseOptions', () => {
  it('takes one optimizer and any number to compare it with', () => {
    const { contestants, schedule } = parseOptions(['-o', 'lion:0.5', '--compare', 'sgd', 'adam:0', '-s', 'cosine']);
    expect(schedule).toBe('cosine');
    expect(contestants).toEqual([
      { optimizer: 'lion', learningRate: 0.5 },
      { optimizer: 'sgd', learningRate: 0.3 },
      { optimizer: 'adam', learningRate: 0 },
    ]);
  });

  it.each([
    ['an unknown optimizer', ['-o', 'toString'], 'It must be one of sgd, momentum,'],
    ['an unknown schedule', ['-s', 'cosinus'], 'Allowed choices are constant, step,'],
    ['a learning rate that is none', ['-c', 'sgd:fast'], 'must be a non-negative number'],
    ['no epoch', ['-e', '0'], 'It must be an integer from 1 to 10000.'],
    ['half a flower', ['-b', '2.5'], 'It must be an integer from 1 to 120.'],
  ])('refuses %s', (_, argv, message) => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(() => parseOptions(argv)).toThrow(message);
    expect(written).toHaveBeenCalledOnce();
  });
});
