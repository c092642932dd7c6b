import type { Definition } from '@optspec/core';
import { LINE_SEARCH_CASES } from './line-search-cases.js';
import type { MetricCase } from './metric-trace.js';
import { PLATEAU_CASES } from './plateau-cases.js';

const followsOne = ({ metrics }: Definition): boolean => metrics === undefined;

/** The cases of schedules that follow a metric, or several. */
export const METRIC_CASES: readonly MetricCase[] = [
  ...PLATEAU_CASES.map((plan) => ({
    ...plan,
    applies: (definition: Definition) => followsOne(definition) && (plan.applies?.(definition) ?? true),
  })),
  ...LINE_SEARCH_CASES,
];
