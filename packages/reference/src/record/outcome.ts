import type { Bounds, Format, Outcome, Outcomes } from '@optspec/core';
import type { FormatOf, NumericBounds } from '../bounds.js';
import { FORMATS } from '../format.js';
import type { Results } from '../step.js';
import { encode } from '../numbers.js';
import { at, named } from '../lookup.js';

/** The readings of one step. */
export interface Readings {
  readonly ideal: Results<number>;
  readonly canonical: Results<number> | undefined;
  readonly ieee: Results<NumericBounds>;
  readonly wgsl: Results<NumericBounds> | undefined;
}

/** Whether traces of the format hold bounds under the `wgsl` profile. */
export function hasWgsl(format: Format): boolean {
  return FORMATS[format].profiles.includes('wgsl');
}

/** The outcomes of every output, each number shortest in its format. */
export function outcomesOf({ ideal, canonical, ieee, wgsl }: Readings, formatOf: FormatOf): Outcomes {
  const outcomes: Record<string, Outcome[]> = {};
  for (const [name, list] of Object.entries(ideal)) {
    outcomes[name] = list.map((values, i) =>
      outcome(values, canonical?.[name]?.[i], at(named(ieee, name), i), wgsl?.[name]?.[i], formatOf(name)),
    );
  }
  return outcomes;
}

/** What one tensor shall be; `canonical` is left out where it equals `ideal`, and null where there is none. */
export function outcome(
  ideal: readonly number[],
  canonical: readonly number[] | undefined,
  ieee: readonly NumericBounds[],
  wgsl: readonly NumericBounds[] | undefined,
  format: Format,
): Outcome {
  for (const [i, x] of ideal.entries()) for (const bounds of [ieee[i], wgsl?.[i]]) if (bounds) assertInside(x, bounds);
  const same = canonical?.every((x, i) => Object.is(x + 0, at(ideal, i) + 0));
  return {
    ideal: ideal.map((x) => encode(x, format)),
    ...(same ? {} : { canonical: canonical?.map((x) => encode(x, format)) ?? null }),
    ieee: boundsOf(ieee, format),
    ...(wgsl ? { wgsl: boundsOf(wgsl, format) } : {}),
  };
}

/** The ideal result is one that conforms; anything else is a defect of the interval rules. */
function assertInside(x: number, { lo, hi, nan, empty }: NumericBounds): void {
  const inside = Number.isNaN(x) ? nan : !empty && lo <= x && x <= hi;
  if (!inside) throw new RangeError(`the ideal result ${x} lies outside its interval [${lo}, ${hi}]`);
}

function boundsOf(list: readonly NumericBounds[], format: Format): Bounds {
  const nan = list.flatMap(({ nan: admitted, empty }, i) => (admitted && !empty ? [i] : []));
  return {
    lo: list.map(({ lo }) => encode(lo, format)),
    hi: list.map(({ hi }) => encode(hi, format)),
    ...(nan.length > 0 ? { nan } : {}),
  };
}
