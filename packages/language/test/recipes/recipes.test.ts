import { DefinitionError, HyperparameterError, type HyperparametersByTarget, targetsOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as initializers from '../../src/initializers.js';
import * as optimizers from '../../src/optimizers.js';
import * as problems from '../../src/problems.js';
import * as samplers from '../../src/samplers.js';
import * as schedules from '../../src/schedules.js';
import * as transforms from '../../src/transforms.js';
import { planOptimizer } from '../../src/index.js';

const { adam, adamw, lion, sgd } = optimizers;
const spec = loadSpec();

function namesOf(kind: string): string[] {
  const ids = spec.filter((definition) => definition.kind === kind).map(({ $id }) => $id.split(':').at(-1) ?? '');
  return ids.map((id) => id.replaceAll(/-./g, (pair) => pair.slice(1).toUpperCase())).sort();
}

describe('recipes', () => {
  it.each([
    ['optimizer', optimizers],
    ['transform', transforms],
    ['scheduler', schedules],
    ['initializer', initializers],
    ['sampler', samplers],
    ['problem', problems],
  ])('are there for every %s of the standard', (kind, recipes) => {
    expect(Object.keys(recipes).sort()).toEqual(namesOf(kind));
  });

  it('hold the programs of the documents, their variants included', () => {
    const documents = spec.filter(({ kind }) => kind === 'optimizer').flatMap(targetsOf);
    const made = spec
      .filter(({ kind }) => kind === 'optimizer')
      .flatMap((definition) => {
        const name = (definition.$id.split(':').at(-1) ?? '').replaceAll(/-./g, (pair) => pair.slice(1).toUpperCase());
        const recipe: unknown = Object.entries(optimizers).find(([each]) => each === name)?.[1];
        const variants = [undefined, ...Object.keys(definition.variants ?? {})];
        return variants.map((variant) => (typeof recipe === 'function' ? recipe({}, variant) : undefined));
      });
    const essence = ({ $id, program, state, properties }: (typeof documents)[number]) => ({
      $id,
      program,
      state: Object.entries(state ?? {}).map(([name, { description: _, ...slot }]) => [name, slot]),
      defaults: Object.entries(properties).map(([name, property]) => [name, property.type, property.default]),
    });
    expect(made.map((recipe: { definition: (typeof documents)[number] }) => essence(recipe.definition))).toEqual(
      documents.map(essence),
    );
  });

  it('make a thing of the session that they are given', () => {
    const made: unknown[] = [];
    const optimizer = { init: () => ({ t: 0, slots: {}, scalars: {} }), step: () => undefined };
    const recipe = adamw({ learningRate: 0.5 });
    const found = recipe.on({
      optimizer: (...given) => {
        made.push(...given);
        return optimizer;
      },
    });
    expect([found, made]).toEqual([optimizer, [recipe.definition, { learningRate: 0.5 }]]);
  });

  it('keep the constants of problems', () => {
    const document = spec.find(({ $id }) => $id === 'urn:optspec:problem:softmax-regression-iris');
    const { definition } = problems.softmaxRegressionIris();
    expect(definition.data).toEqual(
      Object.fromEntries(
        Object.entries(document?.data ?? {}).map(([name, { shape, values }]) => [name, { shape, values }]),
      ),
    );
    expect(problems.quadraticBowl({ conditionNumber: 3 }).hyperparameters).toEqual({ conditionNumber: 3 });
  });

  it('of transforms and initializers do too', () => {
    const made: unknown[] = [];
    const remember =
      <Made>(thing: Made) =>
      (...given: readonly unknown[]): Made => {
        made.push(...given);
        return thing;
      };
    const transform = { init: () => ({ t: 0, slots: {}, scalars: {} }), apply: () => undefined };
    const initializer = { fill: () => [1] };
    const clip = transforms.clipByValue({ maximumValue: 0.5 });
    expect(clip.on({ transform: remember(transform) })).toBe(transform);
    const zeros = initializers.zeros();
    expect(zeros.on({ initializer: remember(initializer) })).toBe(initializer);
    expect(made).toEqual([clip.definition, { maximumValue: 0.5 }, zeros.definition, {}]);
  });

  it('of samplers and of schedules that follow a metric need no session', () => {
    const batches = samplers.miniBatch({ examples: 5, batchSize: 2, shuffle: false });
    expect([batches.batchesPerEpoch, batches.batch(2)]).toEqual([3, { epoch: 0, indices: Uint32Array.of(4) }]);
    const { init, observe } = schedules.reduceOnPlateau({ initialLearningRate: 1, factor: 0.5, patience: 0 });
    const state = init();
    expect([4, 8, 2].map((metric) => observe(state, metric))).toEqual([1, 0.5, 0.5]);
  });

  it('plan like the document', () => {
    const document = spec.find(({ $id }) => $id === 'urn:optspec:optimizer:sgd');
    if (!document) throw new RangeError('the standard has no SGD');
    const { definition, hyperparameters } = sgd({ momentum: 0.9 });
    expect(planOptimizer(definition, hyperparameters).step.passes).toEqual(
      planOptimizer(document, { momentum: 0.9 }).step.passes,
    );
  });

  it('of schedules are functions of the step', () => {
    expect([0, 1, 2].map(schedules.exponential({ initialLearningRate: 1, rate: 0.5, period: 1 }))).toEqual([
      1, 0.5, 0.25,
    ]);
  });

  it('refuse what the definition refuses', () => {
    expect(() => schedules.exponential({ initialLearningRate: -1 })).toThrow(HyperparameterError);
    const name: string = 'no-such';
    expect(() => Reflect.apply(adam, undefined, [{}, name])).toThrow(DefinitionError);
  });

  it('have the types of the standard', () => {
    expectTypeOf(lion).parameter(0).toEqualTypeOf<HyperparametersByTarget['optimizer/lion'] | undefined>();
    expectTypeOf(adam<'epsilon-inside'>)
      .parameter(0)
      .toEqualTypeOf<HyperparametersByTarget['optimizer/adam#epsilon-inside']>();
  });
});
