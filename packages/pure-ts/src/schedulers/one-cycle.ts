import type {
  OneCycleSchedule,
  OneCycleWholeStepsSchedule,
  OneCycleWholeStepsThreePhaseLinearSchedule,
} from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/** One phase: where it ends, and the learning rate there. */
interface Phase {
  readonly until: number;
  readonly reaches: number;
}

/** A way from one learning rate to another, by the share of the way that is done. */
type Anneal = (from: number, to: number, share: number) => number;

const along = (from: number, to: number, share: number): number => from + (to - from) * share;
const wave: Anneal = (from, to, share) => to + ((from - to) * (1 + Math.cos(Math.PI * share))) / 2;

/**
 * One cycle: from a low start up to the top, and down to far below the start.
 *
 * Smith & Topin 2018, "Super-convergence", section 3; `torch.optim.lr_scheduler.OneCycleLR`, in whose phases the last
 * steps count: f·T steps rise, from step 0 to step f·T − 1.
 */
export const oneCycle: SchedulerRules<never> = {
  'scheduler/one-cycle': { ...cycle(wave, twoPhases), broken },
  'scheduler/one-cycle#linear': { ...cycle(along, twoPhases), broken },
  'scheduler/one-cycle#three-phase': { ...cycle(wave, threePhases), broken },
  'scheduler/one-cycle#three-phase-linear': { ...cycle(along, threePhases), broken },
};

/** The same in whole steps: `optax.cosine_onecycle_schedule`. */
export const oneCycleWholeSteps: SchedulerRules<never> = {
  'scheduler/one-cycle-whole-steps': cycle(wave, (hyperparameters: OneCycleWholeStepsSchedule) => [
    { until: hyperparameters.stepsUp, reaches: hyperparameters.maximumLearningRate },
    { until: hyperparameters.stepsUp + hyperparameters.stepsDown, reaches: endOf(hyperparameters) },
  ]),
  /** `optax.linear_onecycle_schedule`. */
  'scheduler/one-cycle-whole-steps#three-phase-linear': cycle(along, wholeThreePhases),
};

function wholeThreePhases(hyperparameters: OneCycleWholeStepsThreePhaseLinearSchedule): readonly Phase[] {
  const { maximumLearningRate, stepsUp, stepsDown, decaySteps } = hyperparameters;
  return [
    { until: stepsUp, reaches: maximumLearningRate },
    { until: stepsUp + stepsDown, reaches: startOf(hyperparameters) },
    { until: stepsUp + stepsDown + decaySteps, reaches: endOf(hyperparameters) },
  ];
}

type Ends = Pick<OneCycleSchedule, 'maximumLearningRate' | 'initialDivisor' | 'finalDivisor'>;

function startOf({ maximumLearningRate, initialDivisor }: Ends): number {
  return maximumLearningRate / initialDivisor;
}

function endOf(ends: Ends): number {
  return startOf(ends) / ends.finalDivisor;
}

function twoPhases(hyperparameters: OneCycleSchedule): readonly Phase[] {
  const { maximumLearningRate, totalSteps, warmupFraction } = hyperparameters;
  return [
    { until: warmupFraction * totalSteps - 1, reaches: maximumLearningRate },
    { until: totalSteps - 1, reaches: endOf(hyperparameters) },
  ];
}

function threePhases(hyperparameters: OneCycleSchedule): readonly Phase[] {
  const { maximumLearningRate, totalSteps, warmupFraction } = hyperparameters;
  const top = warmupFraction * totalSteps - 1;
  return [
    { until: top, reaches: maximumLearningRate },
    { until: 2 * top, reaches: startOf(hyperparameters) },
    { until: totalSteps - 1, reaches: endOf(hyperparameters) },
  ];
}

function cycle<Hyperparameters extends Ends>(
  anneal: Anneal,
  phasesOf: (hyperparameters: Hyperparameters) => readonly Phase[],
): SchedulerRule<Hyperparameters> {
  return {
    learningRate(n, hyperparameters) {
      let before: Phase = { until: 0, reaches: startOf(hyperparameters) };
      for (const phase of phasesOf(hyperparameters)) {
        if (n < phase.until) {
          const share = (n - before.until) / (phase.until - before.until);
          return anneal(before.reaches, phase.reaches, share);
        }
        before = phase;
      }
      return before.reaches;
    },
  };
}

function broken({ warmupFraction, totalSteps }: OneCycleSchedule): string | undefined {
  if (warmupFraction * totalSteps > 1) return undefined;
  return `warmupFraction is ${warmupFraction}; of ${totalSteps} steps it must be more than one`;
}
