import type { Format } from '@optspec/core';
import type { ScalarFunction } from '../../src/directed.js';
import { ceilTo, exponentOf, floorTo, FORMATS, ulpExponent } from '../../src/format.js';
import type { Random } from '../../src/record/random.js';
import { javascript } from './kernels.js';
import { Machine } from './machine.js';

const EITHER_NEIGHBOUR: ReadonlySet<ScalarFunction> = new Set(['add', 'subtract', 'multiply']);

/**
 * A device that errs as far as the WebGPU Shading Language lets it: either neighbour for sums and products, 2.5 units
 * for quotients, roots through `inverseSqrt`, subnormals flushed now and then, anything for what is not finite; stored in f16, either
 * neighbour once more.
 */
export class WgslMachine extends Machine<number> {
  constructor(random: Random, stored: Format) {
    super(javascript, stored, random, () => 'f32');
  }

  override load(x: number): number {
    return this.#flushed(x, this.format);
  }

  /** The host rounds correctly. */
  override enter(scalar: number): number {
    return this.#settled(Math.fround(scalar));
  }

  override tensor(name: ScalarFunction, operands: readonly number[]): number {
    return this.#settled(
      this.#computed(
        name,
        operands.map((x) => this.#flushed(x)),
      ),
    );
  }

  override store(x: number): number {
    const stored = this.#neighbour(x, this.format);
    // What is stored as it was computed is no conversion.
    return this.format === 'f32' ? this.#flushed(stored) : this.#settled(stored, this.format);
  }

  #computed(name: ScalarFunction, operands: readonly number[]): number {
    const exact = javascript.compute(name, operands);
    const [x = 0] = operands;
    if (EITHER_NEIGHBOUR.has(name)) return this.coin() ? exact : this.#neighbour(exact);
    switch (name) {
      case 'divide':
        return this.#within(exact, 2.5 * ulp(exact));
      case 'sqrt':
        return exact === 0 || this.coin()
          ? this.#neighbour(exact)
          : this.tensor('divide', [1, this.#within(1 / exact, 2 * ulp(1 / exact))]);
      case 'exp':
        return this.#within(exact, (3 + 2 * Math.abs(x)) * ulp(exact));
      case 'log':
        return this.#within(exact, x >= 0.5 && x <= 2 ? 2 ** -21 : 3 * ulp(exact));
      case 'log1p':
        return this.tensor('log', [this.tensor('add', [1, x])]);
      case 'tanh':
        return this.#within(exact, 1e-5);
      default:
        return exact;
    }
  }

  /** A number of the format within `error` of `exact`, on its side of zero. */
  #within(exact: number, error: number): number {
    if (!Number.isFinite(exact) || exact === 0) return exact;
    const target = exact + error * (2 * this.#fraction() - 1);
    const candidate = this.#neighbour(target);
    const near = Math.abs(candidate - exact) < error * (1 - 2 ** -25) && candidate * exact >= 0;
    return near ? candidate : FORMATS.f32.round(exact);
  }

  #neighbour(x: number, format: Format = 'f32'): number {
    return this.coin() ? floorTo(format, x) : ceilTo(format, x);
  }

  #flushed(x: number, format: Format = 'f32'): number {
    return Math.abs(x) < FORMATS[format].smallestNormal && this.coin() ? 0 : x;
  }

  #settled(x: number, format: Format = 'f32'): number {
    if (Math.abs(x) <= FORMATS[format].largest) return this.#flushed(x, format);
    const anything = [
      x,
      0,
      -1,
      FORMATS[format].largest,
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ];
    return anything[this.random.next() % anything.length] ?? x;
  }

  #fraction(): number {
    return this.random.next() % 4 === 0 ? Number(this.coin()) : this.random.next() / 2 ** 32;
  }
}

/** The unit at a result whose exact value may be a little smaller: binary64 has rounded it. */
function ulp(x: number): number {
  return x === 0 || !Number.isFinite(x) ? 0 : 2 ** ulpExponent(exponentOf(x * (1 - 2 ** -52)), 'f32');
}
