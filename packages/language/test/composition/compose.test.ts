import type { Definition } from '@optspec/core';
import { validate } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { compose, composedHyperparameters, lower, programOf } from '../../src/index.js';
import { ADAMW, ADAMW_DEFAULTS, definitionWith } from '../definitions.js';

const CLIP = definitionWith({
  $id: 'urn:optspec:transform:clip',
  kind: 'transform',
  title: 'Clip',
  properties: { maximum: { type: 'number', exclusiveMinimum: 0, default: 1 } },
  program: [
    { clause: 'norm', set: 'length', to: 'globalNorm(g)' },
    { clause: 'clip', set: 'g', to: 'g * min(1, maximum / length)' },
  ],
});

const AVERAGE = definitionWith({
  $id: 'urn:optspec:transform:average',
  kind: 'transform',
  title: 'Average',
  properties: { decay: { type: 'number', default: 0.5 } },
  state: { mean: { like: 'w', init: 'w' } },
  program: [{ clause: 'average', set: 'mean', to: 'decay * mean + (1 - decay) * w' }],
});

const EVERY_THIRD = definitionWith({
  $id: 'urn:optspec:transform:every-third',
  kind: 'transform',
  title: 'Every third',
  properties: {},
  state: { open: { scalar: 'host' }, count: { scalar: 'host' } },
  gate: 'open',
  clock: 'count',
  program: [
    { clause: 'open', set: 'open', to: 'if(modulo(t, 3) == 0, 1, 0)' },
    { clause: 'count', set: 'count', to: 'count + open' },
  ],
});

const DESCENT = definitionWith({
  state: { v: { like: 'w' }, steps: { scalar: 'host' } },
  program: [
    { clause: 'velocity', set: 'v', to: 'v + g / t' },
    { clause: 'step', set: 'steps', to: 'steps + 1' },
    { clause: 'update', set: 'w', to: 'w - learningRate * v' },
  ],
});

const formulas = ({ program }: Definition) =>
  program.flatMap((statement) => ('clause' in statement ? [`${statement.set} = ${statement.to}`] : []));

describe('compose', () => {
  it('puts one program after the other under prefixed names, each part on what the one before left', () => {
    expect(formulas(compose({ clip: CLIP, sgd: definitionWith(), average: AVERAGE }))).toEqual([
      'clipLength = globalNorm(g)',
      'clipGradient = g * min(1, clipMaximum / clipLength)',
      'w = w - sgdLearningRate * clipGradient',
      'averageMean = averageDecay * averageMean + (1 - averageDecay) * w',
    ]);
  });

  it('prefixes slots, guards, clauses and hyperparameters, and keeps the parts', () => {
    const composed = compose({ clip: CLIP, adamw: ADAMW });
    expect(Object.keys(composed.state ?? {})).toEqual(['adamwM', 'adamwV', 'adamwVMax']);
    expect(composed.state?.['adamwVMax']?.when).toBe('adamwAmsgrad');
    expect(Object.keys(composed.properties).slice(0, 2)).toEqual(['clipMaximum', 'adamwLearningRate']);
    expect(composed.program[0]).toMatchObject({ clause: 'clip-norm' });
    expect(composed.composedOf?.map(({ prefix, definition }) => [prefix, definition.$id])).toEqual([
      ['clip', 'urn:optspec:transform:clip'],
      ['adamw', 'urn:optspec:optimizer:adamw'],
    ]);
  });

  it('is a valid document of an optimizer', () => {
    expect(() => validate('optimizer', compose({ clip: CLIP, adamw: ADAMW, average: AVERAGE }))).not.toThrow();
  });

  it('needs two passes for clipping by global norm, AdamW and an average: the norm, and all the rest', () => {
    const composed = compose({ clip: CLIP, adamw: ADAMW, average: AVERAGE });
    const hyperparameters = composedHyperparameters({
      clip: { maximum: 1 },
      adamw: ADAMW_DEFAULTS,
      average: { decay: 0.5 },
    });
    const { passes, temporaries } = lower(programOf(composed, hyperparameters));
    expect(passes.map(({ reads, writes }) => `${reads.join(' ')} -> ${writes.join(' ')}`)).toEqual([
      'g -> clipLength',
      'g clipLength adamwM adamwV w averageMean -> adamwM adamwV w averageMean',
    ]);
    expect(temporaries).toEqual(['clipLength']);
  });

  it('leaves weights and slots as they are while a gate is shut, and counts only the steps let through', () => {
    expect(formulas(compose({ wait: EVERY_THIRD, sgd: DESCENT }))).toEqual([
      'waitOpen = if(modulo(t, 3) == 0, 1, 0)',
      'waitCount = waitCount + waitOpen',
      'sgdV = where(waitOpen == 1, sgdV + g / waitCount, sgdV)',
      'sgdSteps = if(waitOpen == 1, sgdSteps + 1, sgdSteps)',
      'w = where(waitOpen == 1, w - sgdLearningRate * sgdV, w)',
    ]);
  });

  it('copies a gradient that guards may leave alone', () => {
    const perhaps = definitionWith({
      ...CLIP,
      properties: { on: { type: 'boolean', default: false } },
      program: [{ clause: 'half', set: 'g', to: 'g / 2', when: 'on' }],
    });
    expect(formulas(compose({ half: perhaps, sgd: definitionWith() }))).toEqual([
      'halfGradient = g',
      'halfGradient = halfGradient / 2',
      'w = w - sgdLearningRate * halfGradient',
    ]);
  });

  it('renames repeats with their counts, indices, guards and stated accuracy', () => {
    const accuracy = { of: 'x', range: 2, amplification: 3, rounding: 'rows', argument: ['It halves.'] };
    const rounds = definitionWith({
      properties: { n: { type: 'integer', default: 2 }, mode: { type: 'string', enum: ['a', 'b'], default: 'a' } },
      program: [
        { clause: 'start', set: 'x', to: 'g' },
        { repeat: 5, accuracy, do: [{ clause: 'halve', set: 'x', to: 'x / 2' }] },
        { repeat: 'n', index: 'i', when: { mode: 'b' }, do: [{ clause: 'sum', set: 'y{i}', to: 'x' }] },
        { clause: 'update', set: 'w', to: 'w - x', unless: { mode: ['b'] } },
      ],
    });
    expect(compose({ my: rounds }).program).toEqual([
      { clause: 'my-start', set: 'myX', to: 'g' },
      { repeat: 5, accuracy: { ...accuracy, of: 'myX' }, do: [{ clause: 'my-halve', set: 'myX', to: 'myX / 2' }] },
      {
        ...{ repeat: 'myN', index: 'myI', when: { myMode: 'b' } },
        do: [{ clause: 'my-sum', set: 'myY{myI}', to: 'myX' }],
      },
      { clause: 'my-update', set: 'w', to: 'w - myX', unless: { myMode: ['b'] } },
    ]);
  });

  it('leaves a slot of a queue as it is while a gate is shut, also where it is set by its number', () => {
    const queue = definitionWith({
      properties: { n: { type: 'integer', default: 2 } },
      state: { 'q{i}': { like: 'w', repeat: 'n' } },
      program: [
        { clause: 'oldest', set: 'q2', to: 'q1' },
        { clause: 'newest', set: 'q1', to: 'g' },
        { clause: 'spare', set: 'q0', to: 'q1 + q2' },
        { clause: 'update', set: 'w', to: 'w - q0' },
      ],
    });
    expect(formulas(compose({ wait: EVERY_THIRD, sgd: queue })).slice(2)).toEqual([
      'sgdQ2 = where(waitOpen == 1, sgdQ1, sgdQ2)',
      'sgdQ1 = where(waitOpen == 1, g, sgdQ1)',
      'sgdQ0 = sgdQ1 + sgdQ2',
      'w = where(waitOpen == 1, w - sgdQ0, w)',
    ]);
  });

  it('keeps what the optimizer demands: constraints, the rank, and where the gradient is taken', () => {
    const demanding = definitionWith({
      ...DESCENT,
      rank: 2,
      gradientAt: 'v',
      required: ['learningRate'],
      constraints: [{ rule: 'learningRate < 1', message: 'learningRate must be below 1' }],
    });
    expect(compose({ clip: CLIP, my: demanding })).toMatchObject({
      rank: 2,
      gradientAt: 'myV',
      required: ['myLearningRate'],
      constraints: [{ rule: 'myLearningRate < 1', message: 'my: learningRate must be below 1' }],
    });
    const plain = compose({ my: definitionWith({ gradientAt: 'w' }) });
    expect(['rank', 'gradientAt', 'constraints'].filter((name) => Object.hasOwn(plain, name))).toEqual([]);
  });

  it.each([
    ['no optimizer', { clip: CLIP }, 'a composition of 0 optimizers; it must have one'],
    ['two optimizers', { a: DESCENT, b: DESCENT }, 'a composition of 2 optimizers; it must have one'],
    [
      'a scheduler',
      { a: definitionWith({ kind: 'scheduler' }) },
      'urn:optspec:optimizer:example: a composition is made of transforms and one optimizer; this is of the kind scheduler',
    ],
    [
      'a prefix that is no name',
      { 'a-b': DESCENT },
      'urn:optspec:optimizer:example: a prefix of a composition: "a-b" is not a name: a letter, then letters and digits',
    ],
    [
      'prefixes that make two names one',
      {
        a: definitionWith({ properties: { bC: { type: 'number', default: 1 } } }),
        aB: { ...CLIP, properties: { c: { type: 'number', default: 1 } }, program: AVERAGE.program, state: {} },
      },
      'two parts of the composition both have a aBC; give them other prefixes',
    ],
    [
      'a local that a slot of another part is named like',
      {
        a: definitionWith({ ...AVERAGE, program: [{ clause: 'local', set: 'bMean', to: 'w' }, ...AVERAGE.program] }),
        aB: AVERAGE,
        sgd: DESCENT,
      },
      'two parts of the composition both have a aBMean; give them other prefixes',
    ],
    [
      'a changed gradient that a name of the part is named like',
      {
        clip: { ...CLIP, state: { gradient: { like: 'w' } } },
        sgd: DESCENT,
      },
      'urn:optspec:transform:clip: it changes the gradient, so no other name here may be "gradient"',
    ],
  ] as const)('refuses %s', (_, parts: Readonly<Record<string, Definition>>, message) => {
    expect(() => compose(parts)).toThrow(message);
  });
});
