/** A composition that one of its parts refuses to step: no other part has changed anything. */
import { applyVariant, targetOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { compose } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { badCounts, badGradients, badOverrides, badSlots } from './bad-calls.js';
import { errorNameOf, sessions } from './opened.js';
import { contentsOf, shapesFor, underWay } from './stepping.js';

const STANDARD = new Map(loadSpec().map((definition) => [targetOf(definition), definition]));

function target(name: string, variant?: string) {
  const definition = STANDARD.get(name);
  if (!definition) throw new Error(`there is no ${name}`);
  return variant === undefined ? definition : applyVariant(definition, variant);
}

const COMPOSED = compose({
  penalty: target('transform/l2-penalty'),
  nadam: target('optimizer/nadam', 'decoupled-decay'),
  average: target('transform/polyak-average'),
});

describe.each(await sessions())('a composition on %s', (_, session) => {
  it('that cannot step throws and leaves everything as it was', async () => {
    const optimizer = session.optimizer(COMPOSED);
    const shapes = shapesFor(COMPOSED);
    const good = underWay(session, optimizer, shapes);
    const before = await contentsOf(session, good);
    const calls = [
      ...badGradients(session, good, shapes),
      ...badSlots(session, good),
      ...badCounts(good),
      ...badOverrides(COMPOSED, good),
    ];
    const met = calls.map(({ what, call: { parameters, gradients, state, overrides } }) => {
      return [what, errorNameOf(() => optimizer.step(parameters, gradients, state, overrides))];
    });
    expect(met).toEqual(calls.map(({ what, error }) => [what, error]));
    expect(await contentsOf(session, good)).toEqual(before);
  });
});
