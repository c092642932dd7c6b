const SQUARED = 'The gradient is squared here, so its sign does not matter.';
const NORM = 'The norm does not see the sign of the gradient.';
const SAME_FUNCTION = 'Two ways to write one function: w − μ·v_old + (1 + μ)·v = w + v + μ·(v − v_old).';
const EVEN = 'The cosine is even, so the sign of its angle does not matter.';
const WHOLE = 'Steps and milestones are whole numbers.';
const HALVED =
  'Where the number of the cycle differs, the height is zero: at the start of a cycle, or after so many halvings that it underflows.';

const ZERO_SUM = 'The sum is zero only where the gradient is, and the gradient is a factor.';
const NO_DECAY = 'A decay of zero, the default, is none.';

const NORM_IS_EVEN = 'A norm does not depend on the sign.';

/**
 * Mutants that no trace can tell from the original, with the reason: target, a space, the mutant's name. The score counts
 * them apart; every other mutant must be killed, and an entry without a mutant, or with one that is killed, is an error.
 */
export const EQUIVALENT_MUTANTS: Readonly<Record<string, string>> = {
  'optimizer/adagrad#epsilon-inside accumulator: g → −g': SQUARED,
  'optimizer/adagrad#epsilon-inside is optimizer/adagrad#decoupled-decay': NO_DECAY,
  'optimizer/adagrad#no-epsilon accumulator: g → −g': SQUARED,
  'optimizer/adagrad#decoupled-decay accumulator: g → −g': SQUARED,
  'optimizer/adagrad#normalized-momentum accumulator: g → −g': SQUARED,
  'optimizer/adagrad#normalized-momentum momentum: 0 → 1 (2)': ZERO_SUM,
  'optimizer/gradient-descent is optimizer/gradient-descent#summed-gradient':
    'The sum over a batch of one, the default, is its mean.',
  'optimizer/rmsprop#bias-corrected bias-correction-mean: operands of 1 and rho^t are swapped':
    'The corrected mean is squared, so its sign does not matter.',
  'optimizer/adagrad#zero-guarded accumulator: g → −g': SQUARED,
  'optimizer/adagrad#zero-guarded update: 0 → 1 (2)': ZERO_SUM,
  'optimizer/adamw second-moment: g → −g': SQUARED,
  'optimizer/adamw#decay-unscaled second-moment: g → −g': SQUARED,
  'optimizer/adamw#epsilon-hat second-moment: g → −g': SQUARED,
  'optimizer/adafactor squares: g → −g': SQUARED,
  'optimizer/adafactor#unfactored squares: g → −g': SQUARED,
  'optimizer/adafactor#epsilon-clamped squares: g → −g': SQUARED,
  'optimizer/adafactor#epsilon-clamped-unfactored squares: g → −g': SQUARED,
  'optimizer/adafactor#absolute-step squares: g → −g': SQUARED,
  'optimizer/adafactor#decay-unscaled squares: g → −g': SQUARED,
  'optimizer/lamb second-moment: g → −g': SQUARED,
  'optimizer/lamb#decay-outside second-moment: g → −g': SQUARED,
  'optimizer/lamb#clipped global-clip: g → −g (2)': NORM,
  'optimizer/lars trust-ratio: g → −g': NORM,
  'optimizer/lars trust-ratio: g → −g (2)': NORM,
  'optimizer/lars#rate-outside trust-ratio: g → −g': NORM,
  'optimizer/lars#rate-outside trust-ratio: g → −g (2)': NORM,
  'optimizer/nesterov is optimizer/nesterov#velocity-difference': SAME_FUNCTION,
  'optimizer/nesterov#velocity-difference is optimizer/nesterov': SAME_FUNCTION,
  'optimizer/adadelta#stale-accumulator rescaled-gradient: operands of sqrt(u + epsilon) and sqrt(s + epsilon) are swapped':
    'Accumulators that start equal rescale the gradient by one, take the same squares, and so stay equal in every state that steps can reach.',
  'scheduler/cyclical#triangular2 learning-rate: step → step − 1': HALVED,
  'scheduler/cyclical#triangular2 learning-rate: stepsUp off by 0.01 %': HALVED,
  'scheduler/cyclical#triangular2 learning-rate: stepsDown off by 0.01 %': HALVED,
  'scheduler/multi-step#before-milestone learning-rate: 1 off by 0.01 %': WHOLE,
  'scheduler/warmup-cosine progress: operands of clamp(step, warmupSteps, totalSteps) and warmupSteps are swapped':
    EVEN,
  'scheduler/warmup-cosine progress: operands of totalSteps and warmupSteps are swapped': EVEN,
  'scheduler/warmup-cosine#periodic progress: operands of totalSteps and warmupSteps are swapped': EVEN,
  'scheduler/warmup-cosine#one-ahead progress: operands of totalSteps and warmupSteps are swapped': EVEN,
  'scheduler/warmup-cosine#hard-restarts progress: operands of totalSteps and warmupSteps are swapped (2)': EVEN,
  'transform/clip-by-norm norm: g → −g': NORM_IS_EVEN,
  'transform/clip-by-norm#epsilon-added norm: g → −g': NORM_IS_EVEN,
  'transform/clip-by-global-norm norm: g → −g': NORM_IS_EVEN,
  'transform/clip-by-global-norm#epsilon-added norm: g → −g': NORM_IS_EVEN,
  'transform/clip-by-global-norm#reciprocals norm: g → −g': NORM_IS_EVEN,
  'transform/clip-by-global-norm#reciprocals scale: add → subtract in maximumNorm * min(1 / norm, 1 / maximumNorm) + 0 * norm':
    'The product with zero is zero or NaN, whichever sign it is added with.',
  'transform/stochastic-weight-average due: operands of t - start and 1 are swapped':
    'A number and its opposite are multiples of the period together.',
  'scheduler/cosine-restarts learning-rate: operands of step and start are swapped': EVEN,
  'scheduler/cosine-restarts#amplitude-factor learning-rate: operands of step and start are swapped': EVEN,
  'scheduler/cosine-restarts#limited learning-rate: operands of step and start are swapped': EVEN,
};
