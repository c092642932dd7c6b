import type { Definition, SchedulerTrace, WireNumber } from '@optspec/core';
import type { Case } from './case.js';
import { caseOf } from './optimizer-cases.js';
import type { ObserveTask, WireState } from './protocol.js';

type Scalars = Readonly<Record<string, WireNumber>>;

/** The cases of a schedule that follows a metric: stepwise, and free from the first metric to the last. */
export function metricCases(
  trace: SchedulerTrace,
  { fresh, state }: NonNullable<SchedulerTrace['initial']>,
  definition: Definition,
): Case[] {
  const initial = scalarsOf(state);
  const freshness = fresh ? { fresh: (): WireState => ({ t: 0, w: [], slots: {}, scalars: initial }) } : {};
  const { hyperparameters, format, steps, free } = trace;
  const task = (observations: ObserveTask['observations']): ObserveTask => ({
    ...{ kind: 'observe', definition, hyperparameters, format },
    observations,
  });
  const stepwise: Case = {
    ...caseOf(trace, definition, 'stepwise'),
    expectation: { kind: 'optimizer', ...freshness, steps: steps.map(({ after }, index) => ({ t: index + 1, after })) },
    task: () =>
      task(steps.map(({ metric = 'NaN' }, index) => ({ metric, before: stateBefore(trace, index) ?? initial }))),
  };
  if (!free) return [stepwise];
  const resume = trace.flags.includes('RESUME') ? Math.ceil(steps.length / 2) : -1;
  const last = steps.length - 1;
  const freeRun: Case = {
    ...caseOf(trace, definition, 'free'),
    expectation: {
      kind: 'optimizer',
      ...freshness,
      steps: steps.map((_, index) => ({ t: index + 1, after: index === last ? free : undefined })),
    },
    task: () =>
      task(
        steps.map(({ metric = 'NaN' }, index) => ({
          metric,
          ...(index === 0 && !fresh ? { before: initial } : {}),
          ...(index === resume ? { reload: true } : {}),
        })),
      ),
  };
  return [stepwise, freeRun];
}

/** The ideal state after the step before; nothing before the first. */
function stateBefore({ steps }: SchedulerTrace, index: number): Scalars | undefined {
  const before = steps[index - 1];
  if (!before) return undefined;
  const { learningRate: _, ...slots } = before.after;
  return scalarsOf(
    Object.fromEntries(Object.entries(slots).map(([name, list]) => [name, list.map(({ ideal }) => ideal)])),
  );
}

function scalarsOf(state: Readonly<Record<string, readonly (readonly WireNumber[])[]>>): Scalars {
  return Object.fromEntries(Object.entries(state).map(([name, list]) => [name, list[0]?.[0] ?? 'NaN']));
}
