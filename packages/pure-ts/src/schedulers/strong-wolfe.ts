import type { ScheduleState } from '@optspec/core';
import type { StrongWolfeSchedule } from '../hyperparameter-types.js';
import type { MetricRules, MetricsRule } from '../metric-rule.js';

/** What a line search observes at each length. */
export type LineSearchMetric = {
  readonly loss: number;
  /** The derivative of the loss along the direction: the product of gradient and direction. */
  readonly slope: number;
  /** The largest element of the direction, in size. */
  readonly directionNorm: number;
};

/** Where a search is: the start is awaited, lengths grow, a bracket is narrowed, a length is accepted. */
const PHASE = { start: 0, growing: 1, narrowing: 2, over: 3 } as const;

/** A length along the direction, with what was observed there. */
interface Point {
  readonly length: number;
  readonly loss: number;
  readonly slope: number;
}

/**
 * A length at which the strong Wolfe conditions hold, φ(α) ≤ φ(0) + c₁·α·φ′(0) and |φ′(α)| ≤ c₂·|φ′(0)|, where φ is
 * the loss along the direction. Nocedal & Wright 2006, algorithm 3.5 until there is a bracket and 3.6 (zoom) in it, with
 * the cubic of equation 3.59; the bounds of the cubic, when a trial is moved away from an end of the bracket, and when
 * the search gives up are PyTorch's.
 */
export const strongWolfe: MetricRules<never> = { 'scheduler/strong-wolfe': search() };

function search(): MetricsRule<StrongWolfeSchedule> {
  return {
    metrics: ['loss', 'slope', 'directionNorm'],
    init: () => ({
      ...{ phase: PHASE.start, trials: 0, length: 0, startLoss: 0, startSlope: 0 },
      ...{ low: 0, lowLoss: 0, lowSlope: 0, high: 0, highLoss: 0, highSlope: 0, lowIsFirst: 1, stalled: 0 },
    }),
    observeAll(state, { loss, slope, directionNorm }, hyperparameters) {
      const { initialLength, maximumTrials, tolerance } = hyperparameters;
      if (state.phase === PHASE.over) return state.length;
      if (state.phase === PHASE.start) {
        put(state, 'low', { length: 0, loss, slope });
        Object.assign(state, { phase: PHASE.growing, startLoss: loss, startSlope: slope, length: initialLength });
        return initialLength;
      }
      const trial = { length: state.length, loss, slope };
      if (state.phase === PHASE.growing) grow(state, trial, hyperparameters);
      else zoom(state, trial, hyperparameters);
      const isNarrow = state.phase === PHASE.narrowing && Math.abs(state.high - state.low) * directionNorm < tolerance;
      if (state.trials >= maximumTrials || isNarrow) state.phase = PHASE.over;
      goOn(state);
      return state.length;
    },
  };
}

/** Algorithm 3.5: the trial brackets a minimum with the length before it, or is accepted, or a longer one is needed. */
function grow(state: ScheduleState, trial: Point, hyperparameters: StrongWolfeSchedule): void {
  const before = pointAt(state, 'low');
  if (state.trials >= hyperparameters.maximumTrials) {
    bracket(state, { length: 0, loss: state.startLoss, slope: state.startSlope }, trial);
    return;
  }
  const hasRisen = state.trials > 1 && trial.loss >= before.loss;
  const isFlat = isFlatEnough(state, trial, hyperparameters);
  if (isTooHigh(state, trial, hyperparameters) || hasRisen || (!isFlat && trial.slope >= 0)) {
    bracket(state, before, trial);
    return;
  }
  put(state, 'high', before);
  put(state, 'low', trial);
  if (isFlat) state.phase = PHASE.over;
}

/** Algorithm 3.6: the trial becomes the high end of the bracket, or the low one. */
function zoom(state: ScheduleState, trial: Point, hyperparameters: StrongWolfeSchedule): void {
  const low = pointAt(state, 'low');
  if (isTooHigh(state, trial, hyperparameters) || trial.loss >= low.loss) {
    if (state.lowIsFirst === 1) bracket(state, low, trial);
    else bracket(state, trial, low);
    return;
  }
  if (isFlatEnough(state, trial, hyperparameters)) state.phase = PHASE.over;
  else if (trial.slope * (state.high - low.length) >= 0) put(state, 'high', low);
  put(state, 'low', trial);
}

function isTooHigh({ startLoss, startSlope }: ScheduleState, { length, loss }: Point, rule: StrongWolfeSchedule) {
  return loss > startLoss + rule.sufficientDecrease * length * startSlope;
}

function isFlatEnough({ startSlope }: ScheduleState, { slope }: Point, { curvature }: StrongWolfeSchedule): boolean {
  return Math.abs(slope) <= -curvature * startSlope;
}

/** Of two ends with the same loss the first is the low one; an end that is NaN is not lower than the first. */
function bracket(state: ScheduleState, first: Point, second: Point): void {
  const isFirst = first.loss <= second.loss;
  put(state, 'low', isFirst ? first : second);
  put(state, 'high', isFirst ? second : first);
  Object.assign(state, { phase: PHASE.narrowing, lowIsFirst: isFirst ? 1 : 0 });
}

/** The next trial, or in the end the length that is accepted. */
function goOn(state: ScheduleState): void {
  const wasStalled = state.stalled === 1;
  state.stalled = 0;
  if (state.phase === PHASE.over) {
    state.length = state.low;
    return;
  }
  const { low, high } = state;
  state.trials += 1;
  if (state.phase === PHASE.growing) {
    state.length = interpolated(state, low + 0.01 * (low - high), 10 * low);
    return;
  }
  const [left, right] = [Math.min(low, high), Math.max(low, high)];
  state.length = interpolated(state, left, right);
  const margin = (right - left) / 10;
  if (!(Math.min(right - state.length, state.length - left) < margin)) return;
  if (wasStalled || state.length >= right || state.length <= left) {
    state.length = right - state.length < state.length - left ? right - margin : left + margin;
  } else state.stalled = 1;
}

/** The minimum of the cubic through both ends (equation 3.59), between two lengths; their middle if it has none. */
function interpolated(state: ScheduleState, least: number, greatest: number): number {
  const [low, high] = [pointAt(state, 'low'), pointAt(state, 'high')];
  const [left, right] = low.length < high.length ? [low, high] : [high, low];
  const d1 = left.slope + right.slope - (3 * (left.loss - right.loss)) / (left.length - right.length);
  const square = d1 * d1 - left.slope * right.slope;
  if (!(square >= 0)) return (least + greatest) / 2;
  const d2 = Math.sqrt(square);
  const width = right.length - left.length;
  const minimum = right.length - (width * (right.slope + d2 - d1)) / (right.slope - left.slope + 2 * d2);
  return Math.min(Math.max(minimum, least), greatest);
}

function pointAt(state: ScheduleState, end: 'low' | 'high'): Point {
  return { length: state[end], loss: state[`${end}Loss`], slope: state[`${end}Slope`] };
}

function put(state: ScheduleState, end: 'low' | 'high', { length, loss, slope }: Point): void {
  Object.assign(state, { [end]: length, [`${end}Loss`]: loss, [`${end}Slope`]: slope });
}
