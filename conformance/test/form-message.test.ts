import { type Definition, targetsOf } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { formMessage } from '../src/form-message.js';
import { definition } from './fixtures/traces.js';

const rmsprop = definition('optimizers/rmsprop');

/** RMSprop's epsilon-inside, as if these frameworks computed it and no other. */
function computedBy(...frameworks: readonly string[]): Definition {
  const inside = targetsOf(rmsprop).find(({ $id }) => $id.endsWith('#epsilon-inside')) ?? rmsprop;
  const entries = frameworks.map((name) => [name, { symbol: `${name}.RMSprop`, map: {} }]);
  return { ...inside, description: 'Epsilon inside the root.', frameworks: Object.fromEntries(entries) };
}

describe('formMessage', () => {
  it('names the framework that computes the form', () => {
    expect(formMessage(computedBy('optax'))).toBe("computes optax's RMSprop: Epsilon inside the root.");
    expect(formMessage(computedBy('keras'))).toBe("computes keras' RMSprop: Epsilon inside the root.");
  });

  it('names the others beside the first', () => {
    expect(formMessage(computedBy('keras', 'tfjs'))).toBe(
      "computes keras' RMSprop (also in tfjs): Epsilon inside the root.",
    );
    expect(formMessage(computedBy('keras', 'optax', 'tfjs', 'jax'))).toBe(
      "computes keras' RMSprop (also in optax, tfjs and jax): Epsilon inside the root.",
    );
  });

  it('describes a form that no framework computes', () => {
    const { frameworks: _, ...taught } = computedBy();
    expect(formMessage(taught)).toBe('Epsilon inside the root.');
    expect(formMessage(computedBy())).toBe('Epsilon inside the root.');
  });

  it('keeps the title of a definition that is no variant', () => {
    expect(
      formMessage({ ...rmsprop, description: 'Said.', frameworks: { torch: { symbol: 'RMSprop', map: {} } } }),
    ).toBe("computes torch's RMSprop: Said.");
  });
});
