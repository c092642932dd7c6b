const SQUARED = 'The gradient is squared here, so its sign does not matter.';
const NORM = 'The norm does not see the sign of the gradient.';
const SIZE = 'The size of a matrix does not depend on its elements.';
const SAME_FUNCTION = 'Two ways to write one function: w − μ·v_old + (1 + μ)·v = w + v + μ·(v − v_old).';
const EVEN = 'The cosine is even, so the sign of its angle does not matter.';
const WHOLE = 'Steps and milestones are whole numbers.';
const HALVED =
  'Where the number of the cycle differs, the height is zero: at the start of a cycle, or after so many halvings that it underflows.';
const SAME_DECAY = 'Two ways to write one function: (w − η·λ·w) − η·u = w − η·(u + λ·w).';
const NEVER_FIVE =
  'The length is never exactly 5. For beta2 = p/q in lowest terms, as binary floating point has it (q a power of two), rho = 5 means (qᵗ − pᵗ)·(3p − 2q) = t·pᵗ·(q − p). Modulo p that is −2q^(t + 1) = 0, so p = 1; then beta2 ≤ 1/2 and the left side is negative.';
const NEVER_FOUR =
  'The length is never exactly 4. For beta2 = p/q in lowest terms, as binary floating point has it (q a power of two), rho = 4 means (qᵗ − pᵗ)·(5p − 3q) = 2t·pᵗ·(q − p). Modulo p that is −3q^(t + 1) = 0, so p is 1 or 3; the left side is positive for 3/4 alone, and there it is three times an odd number.';

const ZERO_SUM = 'The sum is zero only where the gradient is, and the gradient is a factor.';
const NO_DECAY = 'A decay of zero, the default, is none.';

const CONTINUOUS = 'At a boundary, the end of one stretch and the start of the next are the same learning rate.';

const NO_PAIR =
  'Kept pairs have a product above zero, so it is zero only in a place without a pair, where step and change are zeros too.';
const ONE_POINT =
  'Where both ends are one point, their slope is divided by zero and their width is a factor: the minimum is NaN, whichever slope is the left one.';
const SQUARED_DIFFERENCE = 'The difference is squared, so its sign does not matter.';
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
  'optimizer/muon scale: g → −g': SIZE,
  'optimizer/muon scale: g → −g (2)': SIZE,
  'optimizer/muon#match-rms-adamw scale: g → −g': SIZE,
  'optimizer/muon#match-rms-adamw scale: g → −g (2)': SIZE,
  'optimizer/muon#epsilon-added scale: g → −g': SIZE,
  'optimizer/muon#epsilon-added scale: g → −g (2)': SIZE,
  'optimizer/muon#bias-corrected scale: g → −g': SIZE,
  'optimizer/muon#bias-corrected scale: g → −g (2)': SIZE,
  'optimizer/muon#heavy-ball scale: g → −g': SIZE,
  'optimizer/muon#heavy-ball scale: g → −g (2)': SIZE,
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
  'scheduler/piecewise-factors#linear boundaries-passed: bisectRight → bisectLeft in bisectRight(boundaries, step)':
    CONTINUOUS,
  'scheduler/piecewise-factors#linear boundaries-passed: step → step − 1': CONTINUOUS,
  'scheduler/piecewise-factors#cosine boundaries-passed: bisectRight → bisectLeft in bisectRight(boundaries, step)':
    CONTINUOUS,
  'scheduler/piecewise-factors#cosine boundaries-passed: step → step − 1': CONTINUOUS,
  'scheduler/piecewise-factors#cosine learning-rate: operands of step and last are swapped': EVEN,
  'scheduler/piecewise-factors#cosine learning-rate: operands of at(boundaries, passed) and last are swapped': EVEN,
  'scheduler/warmup-cosine progress: operands of clamp(step, warmupSteps, totalSteps) and warmupSteps are swapped':
    EVEN,
  'scheduler/warmup-cosine progress: operands of totalSteps and warmupSteps are swapped': EVEN,
  'scheduler/warmup-cosine#periodic progress: operands of totalSteps and warmupSteps are swapped': EVEN,
  'scheduler/warmup-cosine#one-ahead progress: operands of totalSteps and warmupSteps are swapped': EVEN,
  'scheduler/warmup-cosine#hard-restarts progress: operands of totalSteps and warmupSteps are swapped (2)': EVEN,
  'initializer/identity#unit is initializer/identity': 'A gain of one, the default, is none.',
  'transform/clip-by-norm norm: g → −g': NORM_IS_EVEN,
  'transform/clip-by-norm#root-mean-square norm: g → −g': SQUARED,
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
  'optimizer/adam is optimizer/adam#epsilon-root': 'Its epsilon under the root is 0 unless given, and then it is Adam.',
  'optimizer/adamax#decoupled-decay infinity-norm: g → −g':
    'The size of the gradient is taken here, so its sign does not matter.',
  'optimizer/adamw is optimizer/adamw#decay-in-update': SAME_DECAY,
  'optimizer/adamw#decay-in-update is optimizer/adamw': SAME_DECAY,
  'optimizer/adamw#decay-unscaled is optimizer/adamw#schedule-multiplier':
    'Its schedule is 1 unless given, and then nothing is scaled.',
  'optimizer/adamw#decay-in-update second-moment: g → −g': SQUARED,
  'optimizer/adamw#schedule-multiplier second-moment: g → −g': SQUARED,
  'optimizer/adamw#no-bias-correction second-moment: g → −g': SQUARED,
  'optimizer/nadam#constant-momentum second-moment: g → −g': SQUARED,
  'optimizer/nadam#constant-momentum-decoupled-decay second-moment: g → −g': SQUARED,
  'optimizer/nadam#single-correction second-moment: g → −g': SQUARED,
  'optimizer/radam rectification: greater → greaterEqual in rho > 5': NEVER_FIVE,
  'optimizer/radam denominator: greater → greaterEqual in rho > 5': NEVER_FIVE,
  'optimizer/radam#decoupled-decay rectification: greater → greaterEqual in rho > 5': NEVER_FIVE,
  'optimizer/radam#decoupled-decay denominator: greater → greaterEqual in rho > 5': NEVER_FIVE,
  'optimizer/radam#epsilon-corrected second-moment: g → −g': SQUARED,
  'optimizer/radam#no-epsilon rectification: greater → greaterEqual in rho > 4': NEVER_FOUR,
  'optimizer/radam#no-epsilon denominator: greater → greaterEqual in rho > 4': NEVER_FOUR,
  'optimizer/adabelief variance: operands of g and m are swapped':
    'The distance is squared here, so its sign does not matter.',
  'optimizer/yogi second-moment: g → −g': SQUARED,
  'optimizer/yogi second-moment: g → −g (2)': SQUARED,
  'optimizer/yogi#no-bias-correction second-moment: g → −g': SQUARED,
  'optimizer/yogi#no-bias-correction second-moment: g → −g (2)': SQUARED,
  'scheduler/strong-wolfe start-slope: comes after sufficient-decrease':
    'At the start, where the slope changes, nothing asks whether the decrease is sufficient.',
  'scheduler/strong-wolfe left-slope: less → lessEqual in low < high': ONE_POINT,
  'scheduler/strong-wolfe right-slope: less → lessEqual in low < high': ONE_POINT,
  'scheduler/strong-wolfe decrease-since-low: 1 off by 0.01 % (2)': 'Trials are whole numbers.',
  'scheduler/strong-wolfe away-from-the-end: less → lessEqual in right - next < next - left':
    'The middle of a bracket is not near an end of it.',
  'optimizer/lbfgs reciprocal-curvature: 0 → 1 (2)': NO_PAIR,
  'optimizer/lbfgs#line-search reciprocal-curvature: 0 → 1 (2)': NO_PAIR,
  'optimizer/lbfgs first-step-length: g → −g': NORM_IS_EVEN,
  'optimizer/lbfgs#every-pair first-step-length: g → −g': NORM_IS_EVEN,
  'problem/himmelblau loss: operands of x^2 + y and 11 are swapped': SQUARED_DIFFERENCE,
  'problem/himmelblau loss: operands of x + y^2 and 7 are swapped': SQUARED_DIFFERENCE,
  'problem/rosenbrock loss: operands of 1 and x are swapped': SQUARED_DIFFERENCE,
  'problem/rosenbrock loss: operands of y and x^2 are swapped': SQUARED_DIFFERENCE,
};
