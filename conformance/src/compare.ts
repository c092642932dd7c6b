/**
 * The one place where numbers are compared. `-0 = +0`; NaN matches NaN; infinities match exactly; everything else
 * conforms when it lies in the acceptance interval `[lo, hi]` of the profile.
 */
import {
  binary16Bits,
  type Bounds,
  decodeNumber,
  type Format,
  type Outcome,
  type Profile,
  roundToBinary16,
  type WireNumber,
} from '@optspec/core';

/** One element that does not conform. */
export interface Breach {
  readonly index: number;
  /** `nan`: a number where NaN is due, or NaN where a number is due. */
  readonly what: 'interval' | 'nan';
  readonly actual: number;
  readonly ideal: number;
  readonly lo: number;
  readonly hi: number;
  /** Distance to the interval in ULPs; Infinity when NaN is involved. */
  readonly ulps: number;
}

/** What came of comparing one tensor. */
export interface Comparison {
  readonly elements: number;
  /** Every element equals the correctly rounded result. */
  readonly ideal: boolean;
  /** Every element equals the canonical bits; absent where the program has no canonical reading. */
  readonly canonical?: boolean;
  /** Bound usages of the conforming elements that are above zero. */
  readonly usages: readonly number[];
  readonly breaches: readonly Breach[];
}

/**
 * The number that a document or message writes, in `format`: documents write the shortest decimal that reads back in
 * the format, so `0.1` in f32 is the binary32 number nearest to 0.1. Throws `TraceError` for what is not a number.
 */
export function decode(value: WireNumber, format: Format): number {
  return ROUND[format](decodeNumber(value));
}

const ROUND: Readonly<Record<Format, (x: number) => number>> = {
  f16: roundToBinary16,
  f32: Math.fround,
  f64: (x) => x,
};

const bits = new DataView(new ArrayBuffer(8));

/**
 * Distance of two numbers of `format`: how many steps from one representable number to the next lead from `a` to `b`.
 * Monotone through zero (-0 and +0 are one number); infinity is one step beyond the largest finite number. 0 between
 * NaN and NaN, Infinity between NaN and a number.
 */
export function ulpDistance(a: number, b: number, format: Format): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(DIFFERENCE[format](a, b));
}

const DIFFERENCE: Readonly<Record<Format, (a: number, b: number) => number>> = {
  f16: (a, b) => position16(a) - position16(b),
  f32: (a, b) => position32(a) - position32(b),
  f64: difference64,
};

function position16(x: number): number {
  return Math.sign(x) * binary16Bits(Math.abs(x));
}

function position32(x: number): number {
  bits.setFloat32(0, Math.abs(x));
  return Math.sign(x) * bits.getUint32(0);
}

/** Positions of binary64 numbers exceed 2^53, so halves are subtracted first: exact for distances up to 2^53. */
function difference64(a: number, b: number): number {
  bits.setFloat64(0, Math.abs(a));
  const highA = Math.sign(a) * bits.getUint32(0);
  const lowA = Math.sign(a) * bits.getUint32(4);
  bits.setFloat64(0, Math.abs(b));
  const highB = Math.sign(b) * bits.getUint32(0);
  const lowB = Math.sign(b) * bits.getUint32(4);
  return (highA - highB) * 2 ** 32 + (lowA - lowB);
}

/** Equal as the standard sees it: `-0 = +0`, NaN equals NaN. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

/** The bounds of a profile. Values computed on the host have `ieee` bounds only, and those hold for every profile. */
export function boundsOf(outcome: Outcome, profile: Profile): Bounds {
  return (profile === 'wgsl' ? outcome.wgsl : undefined) ?? outcome.ieee;
}

/**
 * Compares one tensor with what it shall be. `actual` may be longer than the outcome: the outcome then repeats, as the
 * inputs of a tiled run do.
 */
export function compare(actual: readonly WireNumber[], outcome: Outcome, profile: Profile, format: Format): Comparison {
  const expected = decoded(outcome, profile, format);
  const period = expected.ideal.length;
  const usages: number[] = [];
  const breaches: Breach[] = [];
  let ideal = true;
  let canonical = true;
  actual.forEach((wire, index) => {
    const value = decode(wire, format);
    const at = index % period;
    const element = elementAt(expected, at);
    ideal &&= sameNumber(value, element.ideal);
    canonical &&= sameNumber(value, element.canonical);
    const what = breachOf(value, element);
    if (what) breaches.push(breach(what, index, value, element, format));
    else {
      const usage = boundUsage(value, element, format);
      if (usage > 0) usages.push(usage);
    }
  });
  const reading = outcome.canonical === null ? {} : { canonical };
  return { elements: actual.length, ideal, ...reading, usages, breaches };
}

interface Expected {
  readonly ideal: readonly number[];
  readonly canonical: readonly number[];
  readonly lo: readonly number[];
  readonly hi: readonly number[];
  readonly nan: ReadonlySet<number>;
}
interface Element {
  readonly ideal: number;
  readonly canonical: number;
  readonly lo: number;
  readonly hi: number;
  readonly nan: boolean;
}

function decoded(outcome: Outcome, profile: Profile, format: Format): Expected {
  const numbers = (values: readonly WireNumber[]): number[] => values.map((value) => decode(value, format));
  const bounds = boundsOf(outcome, profile);
  const ideal = numbers(outcome.ideal);
  return {
    ideal,
    canonical: outcome.canonical ? numbers(outcome.canonical) : ideal,
    lo: numbers(bounds.lo),
    hi: numbers(bounds.hi),
    nan: new Set(bounds.nan),
  };
}

/** A list that is too short reads as NaN, which only NaN satisfies: a malformed outcome never widens what conforms. */
function elementAt({ ideal, canonical, lo, hi, nan }: Expected, at: number): Element {
  const pick = (values: readonly number[]): number => values[at] ?? Number.NaN;
  return { ideal: pick(ideal), canonical: pick(canonical), lo: pick(lo), hi: pick(hi), nan: nan.has(at) };
}

function breachOf(actual: number, { lo, hi, nan }: Element): Breach['what'] | undefined {
  const mustBeNan = Number.isNaN(lo) && Number.isNaN(hi);
  if (Number.isNaN(actual)) return nan || mustBeNan ? undefined : 'nan';
  if (mustBeNan) return 'nan';
  return actual >= lo && actual <= hi ? undefined : 'interval';
}

function breach(what: Breach['what'], index: number, actual: number, element: Element, format: Format): Breach {
  const { ideal, lo, hi } = element;
  return { index, what, actual, ideal, lo, hi, ulps: ulpDistance(actual, actual < lo ? lo : hi, format) };
}

/**
 * Distance from ideal over the distance from ideal to the bound on that side, in ULP counts; 0/0 = 0. Where NaN is
 * admitted beside numbers there is no distance, and the usage is 0.
 */
function boundUsage(actual: number, { ideal, lo, hi }: Element, format: Format): number {
  const distance = ulpDistance(actual, ideal, format);
  if (distance === 0 || distance === Number.POSITIVE_INFINITY) return 0;
  return distance / ulpDistance(ideal, actual < ideal ? lo : hi, format);
}
