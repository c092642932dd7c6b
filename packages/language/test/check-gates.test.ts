import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../src/index.js';
import { definitionWith, errorOf } from './definitions.js';

const GATED: Partial<Definition> = {
  $id: 'urn:optspec:transform:gated',
  kind: 'transform',
  properties: { every: { type: 'integer', minimum: 1, default: 2 } },
  state: { open: { scalar: 'host' }, passed: { scalar: 'host' }, sum: { like: 'w' } },
  gate: 'open',
  clock: 'passed',
  program: [
    { clause: 'open', set: 'open', to: 'if(modulo(t, every) == 0, 1, 0)' },
    { clause: 'passed', set: 'passed', to: 'passed + 1' },
    { clause: 'sum', set: 'sum', to: 'sum + g' },
  ],
};

const errorIn = (changes: Partial<Definition>) =>
  errorOf(() => checkDefinition(definitionWith({ ...GATED, ...changes })));
const inFile = (message: string) => `DefinitionError: urn:optspec:transform:gated: ${message}`;

describe('checkDefinition, of a transform', () => {
  it('accepts a gate that no formula reads, since what follows reads it', () => {
    expect(errorIn({})).toBe(undefined);
  });

  it.each(['nothing', 'sum', 'every', 't'])('refuses %s as a gate or as a clock', (name) => {
    expect(errorIn({ gate: name })).toBe(inFile(`gate: "${name}" is no host slot that every program has`));
    expect(errorIn({ clock: name })).toBe(inFile(`clock: "${name}" is no host slot that every program has`));
  });

  it('refuses a gate that some hyperparameters take away', () => {
    const properties = { ...GATED.properties, gated: { type: 'boolean' } } as const;
    const state = { ...GATED.state, open: { scalar: 'host', when: 'gated' } } as const;
    const open = { clause: 'open', set: 'open', to: 'if(modulo(t, every) == 0, 1, 0)', when: 'gated' };
    const program = [open, ...(GATED.program ?? []).slice(1)];
    expect(errorIn({ properties, state, program })).toBe(inFile('gate: "open" is no host slot that every program has'));
  });

  it('refuses a clock without a gate', () => {
    const { gate: _, ...ungated } = GATED;
    expect(errorOf(() => checkDefinition(definitionWith(ungated)))).toBe(
      inFile('clock: "passed" counts the steps let through, but there is no gate'),
    );
  });
});
