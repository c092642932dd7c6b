import { describe, expect, it } from 'vitest';
import { Arena, windowSize } from '../../src/device/buffers.js';
import { limitsOf } from '../../src/device/limits.js';
import { opened } from '../opened.js';

const { device } = await opened();

function arena(lower: Parameters<typeof limitsOf>[1] = {}): { memory: Arena; window: number } {
  const limits = limitsOf(device, lower);
  return { memory: new Arena(device, limits), window: windowSize(limits) };
}

describe('an arena', () => {
  it('puts ranges behind one another in one buffer, 256 bytes apart at least', () => {
    const { memory } = arena();
    const ranges = [1, 64, 65, 0, 3].map((size) => memory.allocate(size));
    expect(ranges.map(({ offset }) => offset)).toEqual([0, 64, 128, 256, 320]);
    expect(new Set(ranges.map(({ buffer }) => buffer)).size).toBe(1);
    memory.destroy();
  });

  it('lets no range cross a window that could hold it', () => {
    const { memory, window } = arena({ maxStorageBufferBindingSize: 1024 });
    expect(window).toBe(256);
    const ranges = [200, 100, 64, 300, 10].map((size) => memory.allocate(size));
    // 100 goes to the next window; 300 is larger than one and starts one; 10 follows its 320.
    expect(ranges.map(({ offset }) => offset)).toEqual([0, 256, 384, 512, 832]);
    memory.destroy();
  });

  it('gives a large range a buffer of its own and goes on with the open one', () => {
    const { memory } = arena();
    const [first, large, second] = [memory.allocate(1), memory.allocate(2 ** 20), memory.allocate(1)];
    expect([large.buffer === first.buffer, second.buffer === first.buffer, second.offset]).toEqual([false, true, 64]);
    memory.destroy();
  });
});
