import type { Definition } from '@optspec/core';

const BASE: Definition = {
  $schema: '../../dialect/optimizer.schema.json',
  $id: 'urn:optspec:optimizer:example',
  kind: 'optimizer',
  version: '1.0.0',
  title: 'Example',
  description: 'A definition for tests.',
  type: 'object',
  properties: { learningRate: { type: 'number', minimum: 0, default: 0.5 } },
  additionalProperties: false,
  program: [{ clause: 'update', set: 'w', to: 'w - learningRate * g' }],
  references: [],
};

/** A small definition, changed where the test needs it. */
export function definitionWith(changes: Partial<Definition> = {}): Definition {
  return { ...BASE, ...changes };
}

/** The example of the architecture: AdamW with AMSGrad and one variant. */
export const ADAMW: Definition = {
  ...BASE,
  $id: 'urn:optspec:optimizer:adamw',
  title: 'AdamW',
  properties: {
    learningRate: { type: 'number', minimum: 0, default: 0.001, symbol: '\\eta' },
    beta1: { type: 'number', minimum: 0, exclusiveMaximum: 1, default: 0.9, symbol: '\\beta_1' },
    beta2: { type: 'number', minimum: 0, exclusiveMaximum: 1, default: 0.999, symbol: '\\beta_2' },
    epsilon: { type: 'number', minimum: 0, default: 1e-8, symbol: '\\epsilon' },
    weightDecay: { type: 'number', minimum: 0, default: 0.01, symbol: '\\lambda' },
    amsgrad: { type: 'boolean', default: false },
  },
  state: { m: { like: 'w' }, v: { like: 'w' }, vMax: { like: 'w', when: 'amsgrad' } },
  program: [
    { clause: 'first-moment', set: 'm', to: 'beta1 * m + (1 - beta1) * g' },
    { clause: 'second-moment', set: 'v', to: 'beta2 * v + (1 - beta2) * g^2' },
    { clause: 'amsgrad-maximum', set: 'vMax', to: 'max(vMax, v)', when: 'amsgrad' },
    { clause: 'bias-correction-1', set: 'mHat', to: 'm / (1 - beta1^t)' },
    { clause: 'bias-correction-2', set: 'vHat', to: 'v / (1 - beta2^t)', unless: 'amsgrad' },
    { clause: 'bias-correction-2-amsgrad', set: 'vHat', to: 'vMax / (1 - beta2^t)', when: 'amsgrad' },
    { clause: 'decoupled-decay', set: 'w', to: 'w - learningRate * weightDecay * w' },
    { clause: 'update', set: 'w', to: 'w - learningRate * mHat / (sqrt(vHat) + epsilon)' },
  ],
  variants: {
    'decay-unscaled': {
      summary: 'Decay not multiplied by the learning rate.',
      replace: { 'decoupled-decay': 'w - weightDecay * w' },
    },
  },
};

export const ADAMW_DEFAULTS = {
  learningRate: 0.001,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0.01,
  amsgrad: false,
} as const;

/** The error that `action` throws, as `name: message`; `undefined` when it throws nothing. */
export function errorOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
