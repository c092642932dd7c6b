import type { Sample } from './dataset.js';

/**
 * Softmax regression: the probability of class k is exp(z_k) / Σ exp(z_j) with z = xW + b.
 * Weights are row-major [features, classes]; biases are [classes].
 */
export type Parameters = readonly [weights: Float64Array, biases: Float64Array];

export interface Evaluation {
  /** Mean of −log p(label). */
  readonly loss: number;
  /** ∂loss/∂z is p − onehot(label); weights collect it times each feature. */
  readonly gradients: Parameters;
  /** Share of samples whose most probable class is their label. */
  readonly accuracy: number;
}

export function zeros(features: number, classes: number): Parameters {
  return [new Float64Array(features * classes), new Float64Array(classes)];
}

/** Loss, gradients and accuracy over `samples`. */
export function evaluate([weights, biases]: Parameters, samples: readonly Sample[]): Evaluation {
  const classes = biases.length;
  const gradients = zeros(weights.length / classes, classes);
  let loss = 0;
  let correct = 0;
  for (const { features, label } of samples) {
    const logits = Array.from(biases, (bias, k) =>
      features.reduce((z, x, j) => z + x * entry(weights, j * classes + k), bias),
    );
    const { probabilities, logNormalizer } = softmax(logits);
    loss += logNormalizer - (logits[label] ?? Number.NaN);
    if (logits.indexOf(Math.max(...logits)) === label) correct += 1;
    addGradients(gradients, features, label, probabilities);
  }
  for (const gradient of gradients) gradient.forEach((sum, i) => (gradient[i] = sum / samples.length));
  return { loss: loss / samples.length, gradients, accuracy: correct / samples.length };
}

function addGradients(
  [weights, biases]: Parameters,
  features: readonly number[],
  label: number,
  probabilities: number[],
) {
  for (const [k, probability] of probabilities.entries()) {
    const error = probability - (k === label ? 1 : 0);
    biases[k] = entry(biases, k) + error;
    for (const [j, x] of features.entries()) {
      const i = j * probabilities.length + k;
      weights[i] = entry(weights, i) + x * error;
    }
  }
}

/** Shifted by the largest logit, so that no exponential overflows. */
function softmax(logits: readonly number[]): { probabilities: number[]; logNormalizer: number } {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return { probabilities: exponentials.map((value) => value / total), logNormalizer: largest + Math.log(total) };
}

/** An index out of range shows as NaN in the loss. */
function entry(values: Float64Array, i: number): number {
  return values[i] ?? Number.NaN;
}
