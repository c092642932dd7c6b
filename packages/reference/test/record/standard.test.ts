import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, targetOf, targetsOf } from '@optspec/core';
import { loadSpec, specFolder } from '@optspec/core/load';
import { beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../src/reader.js';
import { BRANCH_CASES } from '../../src/record/branch-cases.js';
import { CURVATURE_CASES } from '../../src/record/curvature-cases.js';
import { INITIALIZER_CASES } from '../../src/record/initializer-trace.js';
import { METRIC_CASES } from '../../src/record/metric-cases.js';
import { OPTIMIZER_CASES } from '../../src/record/optimizer-cases.js';
import { type Recording, recordingsOf } from '../../src/record/record.js';
import { SAMPLER_CASES } from '../../src/record/sampler-trace.js';
import { SCHEDULER_CASES } from '../../src/record/scheduler-trace.js';
import { SQUARE_CASES } from '../../src/record/square-cases.js';

interface Target {
  readonly target: string;
  readonly form: string;
  /** Cases that would take too long here. */
  readonly slow?: RegExp;
}

/** Targets of every kind and form of recording. */
const TARGETS: readonly Target[] = [
  { target: 'optimizer/gradient-descent', form: 'closed loops on problems', slow: /softmax|logistic/ },
  { target: 'optimizer/nesterov#look-ahead', form: 'closed loops at a point of its own', slow: /softmax|logistic/ },
  { target: 'optimizer/newton', form: 'square inputs, and closed loops with a Hessian', slow: /logistic/ },
  {
    target: 'optimizer/newton#levenberg-marquardt',
    form: 'the same with damping',
    slow: /logistic|softmax/,
  },
  {
    target: 'optimizer/lbfgs',
    form: 'a history of pairs',
    slow: /^(on-(?!saddle)|basic|large-t|resume|sign-flip|overflow|(nan|inf|zero)-gradient)/,
  },
  { target: 'optimizer/adagrad', form: 'accumulators that start somewhere, and epsilons of frameworks' },
  { target: 'optimizer/rprop', form: 'sizes for each weight, that follow signs' },
  { target: 'optimizer/radam', form: 'a branch by the length of an average' },
  { target: 'optimizer/radam#epsilon-corrected', form: 'the same with a threshold' },
  { target: 'optimizer/lion', form: 'signs, and f16' },
  { target: 'optimizer/lamb', form: 'norms of tensors' },
  { target: 'optimizer/lars', form: 'norms bounded by epsilon', slow: /^(basic-plain|large-t)/ },
  { target: 'optimizer/adafactor', form: 'rows and columns' },
  {
    target: 'optimizer/muon',
    form: 'matrices alone, and rounds of a stated accuracy',
    slow: /^(?!wide|overflow|nan-gradient|zero-gradient)/,
  },
  { target: 'transform/clip-by-global-norm', form: 'gradients changed, with all tensors' },
  { target: 'transform/clip-by-value', form: 'gradients changed, one by one' },
  { target: 'transform/lookahead', form: 'a gate that opens every few steps' },
  { target: 'transform/stochastic-weight-average', form: 'a gate that opens after a start' },
  { target: 'scheduler/exponential#bounded', form: 'an end on either side' },
  { target: 'scheduler/snapshot-cosine', form: 'cycles' },
  { target: 'scheduler/reduce-on-plateau', form: 'a metric' },
  { target: 'sampler/full-batch', form: 'one batch an epoch' },
  { target: 'sampler/mini-batch', form: 'batches, shuffled' },
  { target: 'sampler/single-sample#with-replacement', form: 'batches of one, each drawn alone' },
  { target: 'initializer/he-uniform', form: 'draws one by one, and a choice of fan' },
  { target: 'initializer/identity', form: 'no draws' },
  { target: 'initializer/orthogonal', form: 'a draw of a whole matrix' },
  { target: 'scheduler/step', form: 'a schedule of the step alone' },
  { target: 'scheduler/strong-wolfe', form: 'a schedule that observes several numbers' },
  {
    target: 'optimizer/lbfgs#line-search',
    form: 'steps as long as a line search finds',
    slow: /^on-(?!rosenbrock)/,
  },
];

const definitions = loadSpec();
const targets = new Map(definitions.flatMap(targetsOf).map((definition) => [targetOf(definition), definition]));
const problems = definitions.filter(({ kind }) => kind === 'problem');
const draws = new Map(
  definitions.filter(({ kind }) => kind === 'draw').map((each) => [targetOf(each).replace(/^draw\//, ''), each]),
);

function definitionOf(target: string): Definition {
  const found = targets.get(target);
  if (!found) throw new RangeError(`the standard has no ${target}`);
  return found;
}

function folderOf(definition: Definition): string {
  const [, name = ''] = targetOf(definition).replace(/#.*/, '').split('/');
  return join(specFolder(), `${definition.kind}s`, name);
}

function traceFolder(definition: Definition): string {
  const [, variant = ''] = definition.$id.split('#');
  return join(folderOf(definition), 'traces', variant);
}

const fileOf = ({ id }: Recording): string => `${id.replace(/^.*\//, '')}.json`;

let recordings: ReadonlyMap<string, readonly Recording[]>;

beforeAll(async () => {
  const reader = await Reader.open();
  recordings = new Map(
    TARGETS.map(({ target }) => [
      target,
      recordingsOf(reader, definitionOf(target), draws, problems, targets.get('scheduler/strong-wolfe')),
    ]),
  );
});

describe.each(TARGETS)('$target: $form', ({ target, slow }) => {
  const definition = definitionOf(target);

  it('has a case for each file of the standard, and for no other', () => {
    const files = readdirSync(traceFolder(definition)).filter((name) => name.endsWith('.json'));
    expect(recordings.get(target)?.map(fileOf).sort()).toEqual(files.sort());
  });

  it('is recorded byte for byte as in the standard', () => {
    const chosen = (recordings.get(target) ?? []).filter((each) => !slow?.test(fileOf(each)));
    const different = chosen.filter((recording) => {
      const { path, text } = recording.record();
      return text !== readFileSync(join(folderOf(definition), path), 'utf8');
    });
    expect(chosen.length).toBeGreaterThan(2);
    expect(different.map(({ id }) => id)).toEqual([]);
  });
});

describe('the targets here', () => {
  it('have every case of every table', () => {
    const tables = [
      OPTIMIZER_CASES,
      BRANCH_CASES,
      SQUARE_CASES,
      CURVATURE_CASES,
      METRIC_CASES,
      SAMPLER_CASES,
      SCHEDULER_CASES,
      INITIALIZER_CASES,
    ];
    const recorded = [...recordings.values()].flat().map((each) => fileOf(each).replace(/\.f\d\d\.json$/, ''));
    const named = tables.flatMap((table) => table.map(({ name }) => name));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !recorded.includes(name))).toEqual([]);
  });
});
