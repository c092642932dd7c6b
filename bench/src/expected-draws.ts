import type { Format } from '@optspec/core';
import { loadDefinition, loadSpec, specFolder } from '@optspec/core/load';
import { binary64, fillOf, IntervalDomain, numericBounds } from '@optspec/reference';
import type { Interval } from './interval.js';
import { SEED, WORKLOADS } from './workloads.js';

/** Elements at the start of a tensor that are compared; each depends on its index alone. */
export const CHECKED_DRAWS = 2048;

/** Where the first draws of a stream of the initializer may lie: the acceptance interval of the standard. */
export function expectedDraws(format: Format, size: number, stream: number): Interval[] {
  const definition = loadDefinition(`${specFolder()}/${WORKLOADS.normal.definition}/definition.json`);
  const draws = new Map(
    loadSpec()
      .filter(({ kind }) => kind === 'draw')
      .map((draw) => [draw.$id.slice(draw.$id.lastIndexOf(':') + 1), draw]),
  );
  const fill = fillOf(definition, { mean: 0, standardDeviation: 1 }, draws);
  const { w = [] } = fill(new IntervalDomain(binary64, format, 'ieee'), new IntervalDomain(binary64, 'f32', 'ieee'), {
    seed: SEED,
    stream,
    shape: [Math.min(size, CHECKED_DRAWS)],
    layout: 'in-out',
  });
  return (w[0] ?? []).map((x) => numericBounds(x, binary64, format));
}
