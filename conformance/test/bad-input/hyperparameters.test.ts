/** Hyperparameters that no definition admits: every target refuses them on every backend, by name. */
import { type Definition, type Hyperparameters, resolveHyperparameters, type Session, targetOf } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { stepperOf } from '../../src/stepper.js';
import { badChoices } from './bad-values.js';
import { errorOf, sessions, targets } from './opened.js';

type Make = (session: Session, definition: Definition, given: Hyperparameters) => unknown;

const KINDS: readonly (readonly [Definition['kind'], Make])[] = [
  ['optimizer', stepperOf],
  ['transform', stepperOf],
  ['scheduler', (session, definition, given) => session.scheduler(definition, given)],
  ['initializer', (session, definition, given) => session.initializer(definition, given)],
  ['sampler', (session, definition, given) => session.sampler(definition, given)],
  ['problem', (session, definition, given) => session.problem(definition, given)],
];

const SESSIONS = await sessions();

describe.each(KINDS)('hyperparameters out of range of every %s', (kind, make) => {
  const definitions = targets(kind);

  describe.each(SESSIONS)('on %s', (_, session) => {
    it.each(definitions)('%s refuses them by name', (__, definition) => {
      expect(notRefused(definition, (given) => make(session, definition, given))).toEqual([]);
    });

    it.each(definitions.slice(0, 1))('%s refuses what has no names at all', (__, definition) => {
      expect(notObjects((given) => make(session, definition, given))).toEqual(notObjectsRefused(definition));
    });
  });

  it.each(definitions.slice(0, 1))('%s refuses what has no names at all as a schema', (_, definition) => {
    expect(notObjects((given) => resolveHyperparameters(definition, given))).toEqual(notObjectsRefused(definition));
  });

  it.each(definitions)('%s refuses them by name as a schema', (_, definition) => {
    expect(notRefused(definition, (given) => resolveHyperparameters(definition, given))).toEqual([]);
  });
});

/** Bad choices that are let through, refused by another error, or without the name. */
function notRefused(definition: Definition, make: (given: Hyperparameters) => unknown): string[] {
  return badChoices(definition).flatMap(({ label, names, given }) => {
    const error = errorOf(() => make(given));
    return error.startsWith('HyperparameterError: ') && error.includes(names) ? [] : [`${label}: ${error}`];
  });
}

/** What a caller without types may write: `adam(0.001)` must not pass for the defaults. */
const NOT_OBJECTS = [0.001, true, null];

function notObjects(make: (given: Hyperparameters) => unknown): string[] {
  return NOT_OBJECTS.map((given) => errorOf(() => Reflect.apply(make, undefined, [given])));
}

function notObjectsRefused(definition: Definition): string[] {
  const target = targetOf(definition);
  return NOT_OBJECTS.map(
    (given) => `HyperparameterError: ${target}: hyperparameters must be an object of names and values; got ${given}`,
  );
}
