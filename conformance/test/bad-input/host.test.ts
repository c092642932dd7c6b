/** Schedulers and samplers asked for steps and iterations that are none. */
import { describe, expect, it } from 'vitest';
import { errorNameOf, sessions, targets } from './opened.js';

const SESSIONS = await sessions();
const NO_COUNTS = [-1, -0.5, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 53, 1e300];
const METRIC_SCHEDULERS = targets('scheduler').filter(([, { state = {} }]) => Object.keys(state).length > 0);
const STEP_SCHEDULERS = targets('scheduler').filter(([, { state = {} }]) => Object.keys(state).length === 0);

describe.each(SESSIONS)('on %s', (_, session) => {
  it.each(STEP_SCHEDULERS)('%s refuses a step that is none', (__, definition) => {
    const scheduler = session.scheduler(definition);
    expect(NO_COUNTS.map((step) => errorNameOf(() => scheduler.learningRate(step)))).toEqual(
      NO_COUNTS.map(() => 'RangeError'),
    );
  });

  it.each(METRIC_SCHEDULERS)('%s, which follows a metric, has no rate by the step', (__, definition) => {
    expect(errorNameOf(() => session.scheduler(definition).learningRate(0))).toBe('UnsupportedError');
  });

  it.each(METRIC_SCHEDULERS)('%s refuses what is not all that it observes', (__, definition) => {
    const scheduler = session.scheduler(definition);
    const fresh = scheduler.init();
    const state = scheduler.init();
    const names = Object.keys(definition.metrics ?? { metric: {} });
    const wanting = names.map((missing) =>
      Object.fromEntries(names.flatMap((name) => (name === missing ? [] : [[name, 1]]))),
    );
    const given = [...wanting, ...(definition.metrics ? [1] : [])];
    expect(given.map((metric) => errorNameOf(() => scheduler.observe(state, metric)))).toEqual(
      given.map(() => 'ShapeError'),
    );
    expect(state).toEqual(fresh);
  });

  it.each(targets('sampler'))('%s refuses an iteration that is none', (__, definition) => {
    const sampler = session.sampler(definition, { examples: 10 });
    const beyond = 2 ** 32 * sampler.batchesPerEpoch;
    const iterations = [...NO_COUNTS, beyond];
    expect(iterations.map((iteration) => errorNameOf(() => sampler.batch(iteration)))).toEqual(
      iterations.map(() => 'RangeError'),
    );
    expect(sampler.batch(beyond - 1).epoch).toBe(2 ** 32 - 1);
  });
});
