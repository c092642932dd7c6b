import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../src/digest.js';

/** The bytes that the standard says are hashed, written out by hand. */
function sha256(...parts: (string | number)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.alloc(8);
    if (typeof part === 'number') bytes.writeDoubleLE(part);
    hash.update(typeof part === 'number' ? bytes : Buffer.from(part));
  }
  return `sha256:${hash.digest('hex')}`;
}

describe('digestOf', () => {
  it('hashes keys in their order, strings as UTF-8 and numbers as little-endian binary64', () => {
    expect(digestOf({ b: [1, 0.1], a: 'é' })).toBe(sha256('a', 'é', 'b', 1, 0.1));
  });

  it('hashes the names of non-finite numbers as the numbers', () => {
    expect(digestOf({ a: ['Infinity', '-Infinity'] })).toBe(sha256('a', Infinity, -Infinity));
  });

  it('hashes true as one byte of one, false and null as one byte of zero', () => {
    expect(digestOf({ a: [true, false, null] })).toBe(sha256('a', '\u0001', '\u0000', '\u0000'));
  });

  it('leaves the digest itself out', () => {
    expect(digestOf({ a: 1, digest: 'x' })).toBe(digestOf({ a: 1 }));
  });
});
