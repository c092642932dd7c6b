import type {
  Definition,
  Format,
  Hyperparameters,
  InitializerTrace,
  OptimizerTrace,
  ProblemTrace,
  Profile,
  SamplerTrace,
  SchedulerTrace,
  Trace,
  WireNumber,
} from '@optspec/core';
import { type Program, programOf } from '@optspec/language';
import { batchOver } from './batch.js';
import { binary64 } from './binary64.js';
import { type FormatOf, formatsOf, mapped, type NumericBounds, numericBounds } from './bounds.js';
import { fillOf } from './fill.js';
import { IntervalDomain } from './interval.js';
import { decode } from './numbers.js';
import { ProblemProgram } from './problem-program.js';
import { initialSchedule, scheduleInputs } from './schedule.js';
import { initialState, load, type NumericState, type Results, runOnce, step } from './step.js';

/** What one step of a trace gives under some definition: `undefined` in the place of the state that `init` gives. */
export interface Prediction {
  /** Index of the step in the trace; −1 for the initial state. */
  readonly step: number;
  readonly results: Results<NumericBounds>;
  readonly formatOf: FormatOf;
}

/** Definitions of random draws by name. */
export type Draws = ReadonlyMap<string, Definition>;

/**
 * What a definition gives on the inputs of a trace, step by step, as intervals in fast directed binary64. Throws
 * `DefinitionError` when the definition does not fit the trace: it lacks hyperparameters or state.
 */
export function* predict(definition: Definition, trace: Trace, profile: Profile, draws: Draws): Generator<Prediction> {
  switch (trace.kind) {
    case 'optimizer':
    case 'transform':
      return yield* predictOptimizer(definition, trace, profile);
    case 'scheduler':
      return yield* predictScheduler(definition, trace);
    case 'initializer':
      return yield* predictInitializer(definition, trace, profile, draws);
    case 'sampler':
      return yield* predictSampler(definition, trace);
    case 'problem':
      return yield* predictProblem(definition, trace, profile);
    case 'refusal':
      return;
  }
}

/** The trace's hyperparameters, with the definition's defaults for those that its own definition does not have. */
function completed({ properties }: Definition, { hyperparameters }: Trace): Hyperparameters {
  const defaults = Object.entries(properties).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(defaults), ...hyperparameters };
}

function settled(
  results: Results<ReturnType<IntervalDomain<number>['number']>>,
  formatOf: FormatOf,
): Results<NumericBounds> {
  return mapped(results, (x, name) => numericBounds(x, binary64, formatOf(name)));
}

function* predictOptimizer(definition: Definition, trace: OptimizerTrace, profile: Profile): Generator<Prediction> {
  const { format } = trace;
  const hyperparameters = completed(definition, trace);
  const domain = new IntervalDomain(binary64, format, profile);
  const program = programOf(definition, hyperparameters);
  const formatOf = formatsOf(program, format);
  const shapes = trace.parameters.map(({ shape }) => shape);
  const weights = decodeAll(trace.initial.w, format);
  const fresh = initialState(
    program,
    domain,
    hyperparameters,
    shapes,
    weights.map((values) => values.map((x) => domain.load(x))),
  );
  if (trace.initial.fresh) yield { step: -1, results: settled(fresh, formatOf), formatOf };
  const initial = mapped(settled(fresh, formatOf), ({ lo }) => lo);
  const unknown = weights.map((values) => values.map(() => Number.NaN));
  // a slot that the trace does not have is as `init` leaves it
  let before = stateBefore(program, weights, { ...initial, ...decodedState(trace.initial.state, formatOf) });
  for (const [index, { t, weights, gradients, inputs: squares, overrides, after }] of trace.steps.entries()) {
    const inputs = {
      hyperparameters: { ...hyperparameters, ...overrides },
      shapes,
      gradients: decodeAll(gradients, format),
      ...(squares ? { inputs: decodedInputs(squares, format) } : {}),
      t,
    };
    const start = weights ? { slots: before.slots, scalars: before.scalars, w: decodeAll(weights, format) } : before;
    yield { step: index, results: settled(step(program, domain, inputs, load(domain, start)), formatOf), formatOf };
    const ideals = Object.fromEntries(
      Object.entries(after).map(([name, list]) => [
        name,
        decodeAll(
          list.map(({ ideal }) => ideal),
          formatOf(name),
        ),
      ]),
    );
    before = stateBefore(program, ideals['w'] ?? unknown, { ...initial, ...ideals });
  }
}

function decodeAll(list: readonly (readonly WireNumber[])[], format: Format): number[][] {
  return list.map((values) => values.map((x) => decode(x, format)));
}

function decodedInputs(
  inputs: Exclude<OptimizerTrace['steps'][number]['inputs'], undefined>,
  format: Format,
): Readonly<Record<string, readonly (readonly number[])[]>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, list]) => [name, decodeAll(list, format)]));
}

function decodedState(state: OptimizerTrace['initial']['state'], formatOf: FormatOf): Results<number> {
  return Object.fromEntries(Object.entries(state).map(([name, list]) => [name, decodeAll(list, formatOf(name))]));
}

/** Weights, with those values that are of the program's own slots. */
function stateBefore(program: Program, w: NumericState['w'], values: Results<number>): NumericState {
  const sorts = new Map(program.slots.map(({ name, sort }) => [name, sort]));
  const own = Object.entries(values).filter(([name]) => sorts.has(name));
  const hosts = own.filter(([name]) => sorts.get(name) === 'host');
  return {
    w,
    slots: Object.fromEntries(own.filter(([name]) => sorts.get(name) !== 'host')),
    scalars: Object.fromEntries(hosts.map(([name, list]) => [name, list[0]?.[0] ?? 0])),
  };
}

function* predictScheduler(definition: Definition, trace: SchedulerTrace): Generator<Prediction> {
  const domain = new IntervalDomain(binary64, 'f64', 'ieee');
  const formatOf: FormatOf = () => 'f64';
  const hyperparameters = completed(definition, trace);
  const program = programOf(definition, hyperparameters);
  const fresh = mapped(initialSchedule(program, domain, hyperparameters), (x) => numericBounds(x, binary64, 'f64'));
  if (trace.initial?.fresh) yield { step: -1, results: fresh, formatOf };
  const initial = mapped(fresh, ({ lo }) => lo);
  let before = { ...initial, ...decodedState(trace.initial?.state ?? {}, formatOf) };
  for (const [index, { step: at, metric, after }] of trace.steps.entries()) {
    const inputs = scheduleInputs(program, domain, metric === undefined ? at : decode(metric, 'f64'), before);
    yield { step: index, results: settled(runOnce(program, domain, hyperparameters, inputs, []), formatOf), formatOf };
    const ideals = Object.entries(after).map(([name, list]) => [
      name,
      decodeAll(
        list.map((o) => o.ideal),
        'f64',
      ),
    ]);
    before = { ...initial, ...Object.fromEntries(ideals) };
  }
}

function* predictSampler(definition: Definition, trace: SamplerTrace): Generator<Prediction> {
  const domain = new IntervalDomain(binary64, 'f64', 'ieee');
  const formatOf: FormatOf = () => 'f64';
  const hyperparameters = completed(definition, trace);
  const program = programOf(definition, hyperparameters);
  for (const [step, { iteration, after }] of trace.steps.entries()) {
    const positions = after.index?.[0]?.ideal.length ?? 0;
    const results = settled(batchOver(program, domain, hyperparameters, iteration, positions), formatOf);
    yield { step, results, formatOf };
  }
}

function* predictProblem(definition: Definition, trace: ProblemTrace, profile: Profile): Generator<Prediction> {
  const { format } = trace;
  const domain = new IntervalDomain(binary64, format, profile);
  const program = new ProblemProgram(definition, completed(definition, trace));
  const formatOf: FormatOf = () => format;
  for (const [index, { w }] of trace.steps.entries()) {
    const point = w.map((x) => decode(x, format));
    yield { step: index, results: settled(program.results(domain, point), formatOf), formatOf };
  }
}

function* predictInitializer(
  definition: Definition,
  trace: InitializerTrace,
  profile: Profile,
  draws: Draws,
): Generator<Prediction> {
  const domain = new IntervalDomain(binary64, trace.format, profile);
  const drawDomain = new IntervalDomain(binary64, 'f32', profile);
  const fill = fillOf(definition, completed(definition, trace), draws);
  const formatOf: FormatOf = () => trace.format;
  for (const [index, one] of trace.steps.entries()) {
    yield { step: index, results: settled(fill(domain, drawDomain, one), formatOf), formatOf };
  }
}
