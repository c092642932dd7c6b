import type {
  Definition,
  Format,
  Hyperparameters,
  OptimizerStep,
  OptimizerTrace,
  Outcomes,
  Profile,
} from '@optspec/core';
import { type Program, programOf } from '@optspec/language';
import type { Domain } from '../domain.js';
import type { Interval } from '../interval.js';
import { type FormatOf, formatsOf, type NumericBounds } from '../bounds.js';
import type { Reader } from '../reader.js';
import {
  initialState,
  load,
  type LoadedState,
  type NumericState,
  type Results,
  step,
  type StepInputs,
} from '../step.js';
import { encode } from '../numbers.js';
import type { GradientContext, OptimizerCase } from './optimizer-case.js';
import { hasWgsl, outcomesOf } from './outcome.js';
import { Random, seedOf } from './random.js';
import { positiveDefinite } from './square-cases.js';
import { at, named } from '../lookup.js';

const SHAPES: readonly (readonly number[])[] = [[2, 3]];
/** Steps run before a given state, so that it is one that training can reach. */
const WARM_UP = 3;

/** What the recorder of one case works with. */
interface Session {
  readonly reader: Reader;
  readonly program: Program;
  readonly format: Format;
  readonly formatOf: FormatOf;
  readonly hyperparameters: Hyperparameters;
  readonly shapes: readonly (readonly number[])[];
  readonly random: Random;
  readonly plan: OptimizerCase;
}

/** A shape with the rank that a definition asks for: ones in front where it has too few, the first ones joined where too many. */
function ranked(shape: readonly number[], rank = shape.length): readonly number[] {
  const missing = Math.max(0, rank - shape.length);
  const joined = Math.max(0, shape.length - rank + 1);
  const filled = [...Array.from({ length: missing }, () => 1), ...shape];
  return missing > 0 || rank === 0 ? filled.slice(0, rank) : [sizeOf(filled.slice(0, joined)), ...filled.slice(joined)];
}

/** Everything of a trace but its names, source and digest. */
export type OptimizerRecord = Pick<OptimizerTrace, 'problem' | 'parameters' | 'initial' | 'steps' | 'free'>;

/** Records one case of one optimizer. `hyperparameters` are complete. */
export function recordOptimizer(
  reader: Reader,
  definition: Definition,
  plan: OptimizerCase,
  format: Format,
  hyperparameters: Hyperparameters,
): OptimizerRecord {
  const shapes = (plan.shapes ?? SHAPES).map((shape) => ranked(shape, definition.rank));
  const random = new Random(seedOf(`${definition.$id}/${plan.name}`));
  const program = programOf(definition, hyperparameters);
  const session: Session = {
    reader,
    program,
    format,
    formatOf: formatsOf(program, format),
    hyperparameters,
    shapes,
    random,
    plan,
  };
  const initial = initialOf(session);
  return {
    ...(plan.problem === undefined ? {} : { problem: plan.problem }),
    parameters: shapes.map((shape) => ({ shape })),
    initial: recordedInitial(session, initial),
    ...recordSteps(session, initial),
  };
}

function recordedInitial({ format, plan }: Session, { w, slots, scalars }: NumericState): OptimizerTrace['initial'] {
  const { stepsDone = 0 } = plan;
  const tensors = Object.entries(slots).map(([name, list]) => [name, encoded(list, format)]);
  const hosts = Object.entries(scalars).map(([name, x]) => [name, [[encode(x, 'f64')]]]);
  const state = { ...Object.fromEntries(tensors), ...Object.fromEntries(hosts) };
  return { t: stepsDone, fresh: stepsDone === 0, w: encoded(w, format), state };
}

/** Each step from the ideal result of the one before; beside it, the bounds and the bits of a run that goes on by itself. */
function recordSteps(session: Session, initial: NumericState): Pick<OptimizerRecord, 'steps' | 'free'> {
  const { format, hyperparameters, plan, program, shapes } = session;
  const steps: OptimizerStep[] = [];
  let state = initial;
  let carried = carriedFrom(initial);
  let canonical: NumericState | undefined = initial;
  for (let index = 0; index < (plan.steps ?? 1); index += 1) {
    const t = (plan.stepsDone ?? 0) + index + 1;
    const weights = plan.movesWeights ? randomWeights(session) : undefined;
    if (weights) {
      state = movedTo(weights, state);
      carried = withWeights(carried, weights);
      canonical = canonical && movedTo(weights, canonical);
    }
    const gradients = gradientsAt(session, index, state);
    const squares = squaresAt(session, index, state);
    const overrides = plan.overrides?.(index);
    const inputs: StepInputs = {
      hyperparameters: { ...hyperparameters, ...overrides },
      shapes,
      gradients,
      inputs: squares,
      t,
    };
    const given = Object.entries(squares).map(([name, list]) => [name, encoded(list, format)]);
    const brought = given.length > 0 ? { inputs: Object.fromEntries(given) } : {};
    const { after, ideal } = recordStep(session, inputs, state);
    const changed = overrides ? { overrides: numbersOnly(overrides) } : {};
    const moved = weights ? { weights: encoded(weights, format) } : {};
    steps.push({ t, ...moved, gradients: encoded(gradients, format), ...brought, ...changed, after });
    carried = carriedOn(session, inputs, carried);
    canonical = canonical && canonicalOn(session, inputs, canonical);
    state = stateOf(program, ideal);
  }
  return runsFreely(session) ? { steps, free: freeOutcomes(session, state, canonical, carried) } : { steps };
}

function movedTo(w: readonly (readonly number[])[], { slots, scalars }: NumericState): NumericState {
  return { w, slots, scalars };
}

/** Cases of variants that are run freely too: what goes on by itself is the same machinery for every formula. */
const FREE_IN_VARIANTS: ReadonlySet<string> = new Set(['basic', 'first-step-distinct', 'first-steps', 'resume']);

function runsFreely({ program, plan }: Session): boolean {
  return !program.target.includes('#') || FREE_IN_VARIANTS.has(plan.name);
}

/** Weights as if an optimizer had moved them. */
function randomWeights({ shapes, random, format }: Session): number[][] {
  return shapes.map((shape) => random.signed(sizeOf(shape), 1, format));
}

function numbersOnly(overrides: Hyperparameters): Record<string, number> {
  return Object.fromEntries(
    Object.entries(overrides).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
  );
}

function encoded(list: readonly (readonly number[])[], format: Format) {
  return list.map((values) => values.map((x) => encode(x, format)));
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

function gradientsAt(session: Session, index: number, state: NumericState): number[][] {
  const { plan, random, format } = session;
  return contextsOf(session, index, state).map(
    (context) => plan.gradients?.(context) ?? random.signed(context.count, 1, format),
  );
}

/** The matrices that the definition takes: those of the case, else positive definite ones. */
function squaresAt(session: Session, index: number, state: NumericState): Record<string, number[][]> {
  const { plan, program } = session;
  const made = plan.squares ?? positiveDefinite;
  const squares = (program.squares ?? []).map((name) => [name, contextsOf(session, index, state).map(made)] as const);
  return Object.fromEntries(squares);
}

/** What each parameter's inputs at a step are made from. */
function contextsOf(
  { random, format, shapes, hyperparameters }: Session,
  step: number,
  state: NumericState,
): GradientContext[] {
  return shapes.map((shape, parameter) => {
    const slots = Object.fromEntries(Object.entries(state.slots).map(([name, list]) => [name, at(list, parameter)]));
    const weights = at(state.w, parameter);
    return { random, format, step, count: sizeOf(shape), parameter, hyperparameters, weights, slots };
  });
}

/** Fresh weights and state, or those of a few steps of training before. */
function initialOf(session: Session): NumericState {
  const { program, format, formatOf, hyperparameters, shapes, random, plan, reader } = session;
  const w = shapes.map((shape, parameter) => {
    const drawn = random.signed(sizeOf(shape), plan.weightScale ?? 1, format);
    return plan.weights?.(parameter, drawn.length)?.slice() ?? drawn;
  });
  const fresh = reader.ideal(
    (domain) => initialState(program, domain, hyperparameters, shapes, loadedWeights(domain, w)),
    format,
    formatOf,
  );
  let state = stateOf(program, { ...fresh, w });
  const { stepsDone = 0 } = plan;
  for (let done = Math.max(0, stepsDone - WARM_UP); done < stepsDone; done += 1) {
    const gradients = shapes.map((shape) => random.signed(sizeOf(shape), 1, format));
    const squares = Object.fromEntries((program.squares ?? []).map((name) => [name, warmUpSquares(session)]));
    const inputs: StepInputs = { hyperparameters, shapes, gradients, inputs: squares, t: done + 1 };
    state = stateOf(
      program,
      reader.ideal((domain) => step(program, domain, inputs, load(domain, state)), format, formatOf),
    );
  }
  return plan.weightScale === 0 ? { ...state, w: w.map((values) => values.map(() => 0)) } : state;
}

function warmUpSquares({ random, format, shapes }: Session): number[][] {
  return shapes.map((shape) => positiveDefinite({ random, format, count: sizeOf(shape) }));
}

function loadedWeights<Scalar>(domain: Domain<Scalar>, w: readonly (readonly number[])[]): Scalar[][] {
  return w.map((values) => values.map((x) => domain.load(x)));
}

/** Splits results into weights, tensor slots and host scalars. */
export function stateOf(program: Program, results: Results<number>): NumericState {
  const tensors = program.slots.filter(({ sort }) => sort !== 'host');
  const hosts = program.slots.filter(({ sort }) => sort === 'host');
  return {
    w: named(results, 'w'),
    slots: Object.fromEntries(tensors.map(({ name }) => [name, named(results, name)])),
    scalars: Object.fromEntries(hosts.map(({ name }) => [name, at(at(named(results, name), 0), 0)])),
  };
}

function recordStep(
  session: Session,
  inputs: StepInputs,
  state: NumericState,
): { after: Outcomes; ideal: Results<number> } {
  const { reader, program, format, formatOf } = session;
  const compute = <Scalar>(domain: Domain<Scalar>) => step(program, domain, inputs, load(domain, state));
  const ideal = reader.ideal(compute, format, formatOf);
  const canonical = reader.canonical(compute, format);
  const ieee = reader.bounds(compute, format, 'ieee', formatOf);
  const wgsl = hasWgsl(format) ? reader.bounds(compute, format, 'wgsl', formatOf) : undefined;
  return { after: outcomesOf({ ideal, canonical, ieee, wgsl }, formatOf), ideal };
}

/** Bounds of weights and state, carried from step to step without going back to the ideal. */
type Carried = Record<Profile, Results<NumericBounds>>;

function pointAt(x: number): NumericBounds {
  return { lo: x, hi: x, nan: Number.isNaN(x), empty: Number.isNaN(x) };
}

function withWeights({ ieee, wgsl }: Carried, weights: readonly (readonly number[])[]): Carried {
  const w = weights.map((values) => values.map(pointAt));
  return { ieee: { ...ieee, w }, wgsl: { ...wgsl, w } };
}

function carriedFrom(state: NumericState): Carried {
  const point = pointAt;
  const points: Results<NumericBounds> = { w: state.w.map((values) => values.map(point)) };
  for (const [name, list] of Object.entries(state.slots)) points[name] = list.map((values) => values.map(point));
  for (const [name, x] of Object.entries(state.scalars)) points[name] = [[point(x)]];
  return { ieee: points, wgsl: points };
}

function carriedOn(session: Session, inputs: StepInputs, carried: Carried): Carried {
  const { reader, program, format, formatOf } = session;
  const next = (profile: Profile) =>
    reader.carry(
      (domain, restore) => step(program, domain, inputs, restored(program, carried[profile], restore)),
      format,
      profile,
      formatOf,
    );
  return { ieee: next('ieee'), wgsl: hasWgsl(format) ? next('wgsl') : carried.wgsl };
}

function restored<Bound>(
  program: Program,
  results: Results<NumericBounds>,
  restore: (bounds: NumericBounds) => Interval<Bound>,
): LoadedState<Interval<Bound>> {
  const tensors = (name: string) => named(results, name).map((values) => values.map(restore));
  const hosts = program.slots.filter(({ sort }) => sort === 'host');
  return {
    w: tensors('w'),
    slots: Object.fromEntries(program.slots.map(({ name }) => [name, tensors(name)])),
    scalars: Object.fromEntries(hosts.map(({ name }) => [name, at(at(tensors(name), 0), 0)])),
  };
}

/** The canonical trajectory, bits from step to step; it ends where a step has no canonical reading. */
function canonicalOn(session: Session, inputs: StepInputs, state: NumericState): NumericState | undefined {
  const { reader, program, format } = session;
  const results = reader.canonical((domain) => step(program, domain, inputs, load(domain, state)), format);
  return results && stateOf(program, results);
}

/** Weights and state by name, as results are. */
function resultsOf({ w, slots, scalars }: NumericState): Results<number> {
  const hosts = Object.entries(scalars).map(([name, x]) => [name, [[x]]] as const);
  const tensors = Object.entries(slots).map(([name, list]) => [name, [...list]] as const);
  return { w: [...w], ...Object.fromEntries(tensors), ...Object.fromEntries(hosts) };
}

function freeOutcomes(
  { format, formatOf }: Session,
  state: NumericState,
  canonical: NumericState | undefined,
  { ieee, wgsl }: Carried,
): Outcomes {
  return outcomesOf(
    {
      ideal: resultsOf(state),
      canonical: canonical && resultsOf(canonical),
      ieee,
      wgsl: hasWgsl(format) ? wgsl : undefined,
    },
    formatOf,
  );
}
