import type { Flag } from '@optspec/core';

/** What a case with this flag brings to light. */
export const FLAG_MEANING: Readonly<Record<Flag, string>> = {
  BASIC: 'ordinary values over a few steps: the formula itself',
  FIRST_STEP: 'one step from fresh state: initial values and bias correction at t = 1',
  LARGE_T: 'so many steps done that powers such as beta^t vanish or underflow',
  EPSILON: 'gradients of the size of epsilon, where its place in the formula shows',
  NAKED_UPDATE: 'zero weights, so that the result is the update alone and no digit of it is lost',
  DECAY_ONLY: 'zero gradients: only decay and momentum move the weights',
  ZERO_ZERO: 'zero over zero, with epsilon 0: the result is NaN or what a guard makes of it',
  SUBNORMAL: 'values below the smallest normal number',
  OVERFLOW: 'intermediate or final results beyond the largest finite number',
  NAN_GRADIENT: 'a NaN in the gradient reaches the elements that it must reach and no other',
  INF_GRADIENT: 'an infinite gradient',
  LR_CHANGE: 'a learning rate that changes between steps: is it inside the momentum or outside?',
  SIGN_FLIP: 'gradients that change their sign from step to step',
  RESUME: 'state that is saved and loaded between steps',
  MULTI_TENSOR: 'several tensors, each with state of its own',
  EMPTY: 'a tensor without elements',
  HYPERPARAMETER_DOMAIN: 'hyperparameters that must be refused',
  BOUNDARY: 'the steps around a change of the schedule',
  PAST_END: 'steps after the end of the schedule',
  CLOSED_LOOP: 'gradients of a problem, each taken where the step before arrived',
  PLATEAU: 'metrics that hardly move: patience, cooldown, least learning rate',
  NAN_METRIC: 'metrics that are NaN or infinite',
  LAYOUT: 'both orders of the dimensions, which decide fan-in and fan-out',
};
