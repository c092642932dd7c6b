import { describe, expect, it } from 'vitest';
import { Allocator } from '../src/allocator.js';
import { numbers } from './definitions.js';

function spaceOf(limit = Infinity): { allocator: Allocator; ends: number[] } {
  const ends: number[] = [];
  const allocator = new Allocator(0, (end) => {
    if (end > limit) throw new RangeError('full');
    ends.push(end);
  });
  return { allocator, ends };
}

describe('the allocator', () => {
  it('hands out addresses that are multiples of 64, one after another', () => {
    const { allocator } = spaceOf();
    expect([1, 64, 65, 0].map((bytes) => allocator.allocate(bytes))).toEqual([0, 64, 128, 256]);
    expect(allocator.used).toBe(320);
  });

  it('keeps long allocations of one size from lying a power of two apart', () => {
    const { allocator } = spaceOf();
    const [first, second, third] = [2 ** 20, 2 ** 20, 2 ** 20 - 64].map((bytes) => allocator.allocate(bytes));
    expect([first, second, third]).toEqual([0, 2 ** 20 + 20_544, 2 ** 21 + 41_088]);
    expect(allocator.allocate(64)).toBe(3 * 2 ** 20 - 64 + 41_088);
  });

  it('starts at the first multiple of 64', () => {
    expect(new Allocator(5, () => {}).allocate(8)).toBe(64);
  });

  it('uses freed memory first, and splits it', () => {
    const { allocator } = spaceOf();
    const [first] = [allocator.allocate(256), allocator.allocate(64)];
    allocator.free(first);
    expect([allocator.allocate(64), allocator.allocate(128), allocator.allocate(128)]).toEqual([0, 64, 320]);
  });

  it('joins neighbours that are free, in whatever order they are freed', () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [0, 2, 1],
      [1, 0, 2],
    ]) {
      const { allocator, ends } = spaceOf();
      const blocks = [allocator.allocate(64), allocator.allocate(64), allocator.allocate(64)];
      allocator.allocate(64);
      for (const index of order) allocator.free(blocks[index] ?? -1);
      expect(allocator.allocate(192)).toBe(0);
      expect(Math.max(...ends)).toBe(256);
    }
  });

  it('extends a free block at the end rather than leave it behind', () => {
    const { allocator, ends } = spaceOf();
    allocator.allocate(64);
    allocator.free(allocator.allocate(64));
    expect(allocator.allocate(128)).toBe(64);
    expect(ends.at(-1)).toBe(192);
  });

  it('is as it was when growing fails', () => {
    const { allocator } = spaceOf(256);
    allocator.allocate(64);
    allocator.free(allocator.allocate(64));
    expect(() => allocator.allocate(512)).toThrow('full');
    expect(allocator.used).toBe(64);
    expect(allocator.allocate(192)).toBe(64);
  });

  it('refuses to free what is not allocated, and to free twice', () => {
    const { allocator } = spaceOf();
    const address = allocator.allocate(64);
    expect(() => allocator.free(32)).toThrow('address 32 is not allocated');
    allocator.free(address);
    expect(() => allocator.free(address)).toThrow('address 0 is not allocated');
  });

  it('never hands out a byte twice, and does not grow for ever', () => {
    const { allocator, ends } = spaceOf();
    const live = new Map<number, number>();
    for (const [index, x] of numbers(20_000, 7).entries()) {
      const size = 64 * (1 + (Math.abs(Math.trunc(x * 1e6)) % 40));
      if (live.size < 50) {
        const start = allocator.allocate(size);
        const overlaps = [...live].some(([other, length]) => start < other + length && other < start + size);
        expect(overlaps).toBe(false);
        live.set(start, size);
      } else {
        const victim = [...live.keys()][index % live.size] ?? -1;
        live.delete(victim);
        allocator.free(victim);
      }
    }
    expect(allocator.used).toBe([...live.values()].reduce((sum, size) => sum + size, 0));
    expect(Math.max(...ends)).toBeLessThan(2 * 50 * 64 * 40);
  });
});
