import { describe, expect, it } from 'vitest';
import { parseLayout } from '../src/layout.js';

describe('parseLayout', () => {
  it.each([
    ['500', 1, 500],
    ['1k', 1, 1024],
    ['64k', 1, 65_536],
    ['16M', 1, 16_777_216],
    ['1000x1k', 1000, 1024],
  ])('reads %s', (name, tensors, size) => {
    expect(parseLayout(name)).toEqual({ name, tensors, size });
  });

  it.each(['', '0', '1G', '-5', 'x1k', '0x1k', '5000x1', '1.5k'])('refuses "%s"', (name) => {
    expect(() => parseLayout(name)).toThrow(`the size is "${name}"; it must be like 500, 64k, 16M or 1000x1k`);
  });
});
