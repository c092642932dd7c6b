import { FORMATS } from '../format.js';
import type { Format } from '@optspec/core';

/** Pseudo-random inputs for traces: SplitMix32, so that a seed gives the same file everywhere. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** An unsigned 32-bit integer. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  }

  /** Uniform in `[low, high)`, as a decimal of three significant digits: short in files, no dyadic number in effect. */
  decimal(low: number, high: number): number {
    return Number((low + (high - low) * (this.next() / 2 ** 32)).toPrecision(3));
  }

  /** `count` numbers of the format between `-scale` and `scale`. */
  signed(count: number, scale: number, format: Format): number[] {
    return Array.from({ length: count }, () => FORMATS[format].round(this.decimal(-1, 1) * scale));
  }

  /** `count` numbers of the format between `scale / 10` and `scale`. */
  positive(count: number, scale: number, format: Format): number[] {
    return Array.from({ length: count }, () => FORMATS[format].round(this.decimal(0.1, 1) * scale));
  }
}

/** A seed from a name: FNV-1a of its UTF-16 units, 32 bits. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
