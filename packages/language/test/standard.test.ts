/** The definitions of the standard against the rules of the language. */
import { targetOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../src/index.js';

describe('the language accepts with all variants', () => {
  const definitions = loadSpec().map((definition) => [targetOf(definition), definition] as const);
  it.each(definitions)('%s', (_, definition) => {
    expect(() => checkDefinition(definition)).not.toThrow();
  });
});
