/** Counts of steps at and beyond 2³¹, up to the last that binary64 counts exactly, held to the reference's intervals. */
import type { Definition, OptimizerTrace, Session } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { type NumericBounds, predict } from '@optspec/reference';
import { describe, expect, it } from 'vitest';
import { loadCorpus, type Target } from '../../src/cli/corpus.js';
import { decode } from '../../src/compare.js';
import { execute } from '../../src/execute.js';
import { casesOf } from '../../src/plan.js';
import type { WireState } from '../../src/protocol.js';
import { sessions } from './opened.js';

const COUNTS = [2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
const SESSIONS = await sessions();
const TARGETS = loadCorpus().targets;
const DRAWS = new Map(loadSpec().map((definition) => [definition.$id, definition]));

type Row<Trace> = readonly [target: string, definition: Definition, trace: Trace];

function rows<Trace>(traceOf: (target: Target) => Trace | undefined): Row<Trace>[] {
  return TARGETS.flatMap((each) => {
    const trace = traceOf(each);
    return trace ? [[each.target, each.definition, trace] as const] : [];
  });
}

const STEPPERS = rows(({ traces }) => {
  const steps = traces.filter(
    (trace): trace is OptimizerTrace => trace.kind === 'optimizer' || trace.kind === 'transform',
  );
  return steps.find(({ id }) => id.endsWith('/large-t.f32')) ?? steps.find(({ id }) => id.endsWith('/basic.f32'));
});
const SCHEDULERS = rows(({ traces }) =>
  traces.filter((trace) => trace.kind === 'scheduler').find(({ id }) => id.endsWith('/large-t.f64')),
);

describe.each(SESSIONS)('on %s', (_, session, { profile }) => {
  it.each(STEPPERS)('a step of %s is right however many were done', async (__, definition, trace) => {
    const late = lateSteps(trace);
    const states = await statesAfter(session, definition, late);
    const predictions = [...predict(definition, late, profile, DRAWS)];
    expect(states.map(({ t }) => t)).toEqual(COUNTS);
    const wrong = predictions.flatMap(({ step, results }) =>
      Object.entries(results).map(([name, bounds]) => outside(valuesOf(states[step], name), bounds)),
    );
    expect(wrong.flat()).toEqual([]);
  });

  it.each(SCHEDULERS)('the learning rate of %s is right at any step', (__, definition, trace) => {
    const late = {
      ...trace,
      steps: COUNTS.flatMap((step) => trace.steps.slice(0, 1).map((each) => ({ ...each, step }))),
    };
    const bounds = [...predict(definition, late, profile, DRAWS)].map(
      ({ results }) => results['learningRate']?.[0] ?? [],
    );
    const scheduler = session.scheduler(definition, trace.hyperparameters);
    const rates = COUNTS.map((step) => [scheduler.learningRate(step)]);
    expect(outside(rates, bounds)).toEqual([]);
    expect(rates.flat().every((rate) => Number.isFinite(rate))).toBe(true);
  });
});

/** The first step of a trace again and again, each time as if so many had been done. */
function lateSteps({ free: _, ...trace }: OptimizerTrace): OptimizerTrace {
  const steps = COUNTS.flatMap((t) => trace.steps.slice(0, 1).map((step) => ({ ...step, t })));
  return { ...trace, initial: { ...trace.initial, fresh: false }, steps };
}

async function statesAfter(
  session: Session,
  definition: Definition,
  trace: OptimizerTrace,
): Promise<readonly WireState[]> {
  const task = casesOf(trace, definition)
    .find(({ mode }) => mode === 'stepwise')
    ?.task();
  if (task?.kind !== 'optimizer') throw new Error(`${trace.id} has no steps`);
  const steps = task.steps.map((step, index) => {
    const t = (COUNTS[index] ?? 0) - 1;
    return step.before ? { ...step, before: { ...step.before, t } } : step;
  });
  const result = await execute(session, { ...task, steps });
  return result.kind === 'optimizer' ? result.steps : [];
}

/** The numbers of one output, parameter by parameter. */
function valuesOf(state: WireState | undefined, name: string): number[][] {
  if (!state) return [];
  const { w, g = [], slots, scalars } = state;
  const scalar = scalars[name];
  if (scalar !== undefined) return [[decode(scalar, 'f64')]];
  const list = name === 'w' ? w : name === 'g' ? g : (slots[name] ?? []);
  return list.map((values) => values.map((value) => decode(value, 'f32')));
}

/** Values that the bounds do not admit, or that are not finite where only finite ones are. */
function outside(values: readonly (readonly number[])[], bounds: readonly (readonly NumericBounds[])[]): string[] {
  return bounds.flatMap((list, parameter) =>
    list.flatMap(({ lo, hi, nan, empty }, index) => {
      const value = values[parameter]?.[index];
      const admitted = value !== undefined && (Number.isNaN(value) ? nan || empty : value >= lo && value <= hi);
      return admitted ? [] : [`${parameter}.${index}: ${value} is not in [${lo}, ${hi}]`];
    }),
  );
}
