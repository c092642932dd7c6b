import type { Bounds, Format, Outcome, Profile, Trace } from '@optspec/core';
import type { FormatOf, NumericBounds } from './bounds.js';
import { decode } from './numbers.js';
import type { Results } from './step.js';

/** The bounds of an outcome under a profile, as numbers; undefined where the trace has none. */
export function boundsUnder(outcome: Outcome, profile: Profile, format: Format): NumericBounds[] | undefined {
  const bounds = profile === 'ieee' ? outcome.ieee : outcome.wgsl;
  return bounds && decodedBounds(bounds, format);
}

function decodedBounds({ lo, hi, nan = [] }: Bounds, format: Format): NumericBounds[] {
  return lo.map((low, i) => {
    const empty = low === 'NaN';
    return { lo: decode(low, format), hi: decode(hi[i] ?? low, format), nan: empty || nan.includes(i), empty };
  });
}

/** No value conforms to both. */
export function disjoint(a: NumericBounds, b: NumericBounds): boolean {
  if (a.nan && b.nan) return false;
  if (a.empty || b.empty) return true;
  return a.lo > b.hi || b.lo > a.hi;
}

/** A value is one of those that conform. */
export function contains({ lo, hi, nan, empty }: NumericBounds, x: number): boolean {
  if (Number.isNaN(x)) return nan;
  return !empty && lo <= x && x <= hi;
}

/** What a trace expects at a step under a profile; step −1 is the fresh state, to be met exactly. */
export function expectedAt(
  trace: Trace,
  step: number,
  profile: Profile,
  formatOf: FormatOf = () => trace.format,
): Results<NumericBounds> {
  if (trace.kind === 'refusal') return {};
  if (step < 0) return 'initial' in trace && trace.initial ? exactState(trace.initial.state, formatOf) : {};
  const { after } = trace.steps[step] ?? {};
  const entries = Object.entries(after ?? {}).map(([name, outcomes]: [string, readonly Outcome[]]) => {
    const lists = outcomes.map((outcome) => boundsUnder(outcome, profile, formatOf(name)));
    return [name, lists.flatMap((list) => (list ? [list] : []))] as const;
  });
  return Object.fromEntries(entries);
}

function exactState(
  state: Readonly<Record<string, readonly (readonly (number | string)[])[]>>,
  formatOf: FormatOf,
): Results<NumericBounds> {
  return Object.fromEntries(
    Object.entries(state).map(([name, list]) => [
      name,
      list.map((values) => values.map((x) => point(decode(Number(x), formatOf(name))))),
    ]),
  );
}

function point(x: number): NumericBounds {
  const empty = Number.isNaN(x);
  return { lo: x, hi: x, nan: empty, empty };
}

/** Whether some pair of elements of the outputs that both have satisfies a relation. */
export function someElement<A, B>(a: Results<A>, b: Results<B>, relation: (x: A, y: B) => boolean): boolean {
  return Object.entries(a).some(([name, list]) =>
    list.some((values, index) => {
      const others = b[name]?.[index] ?? [];
      return values.some((x, i) => {
        const y = others[i];
        return y !== undefined && relation(x, y);
      });
    }),
  );
}
