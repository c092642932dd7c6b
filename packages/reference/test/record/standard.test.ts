import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, targetOf, targetsOf } from '@optspec/core';
import { loadSpec, specFolder } from '@optspec/core/load';
import { beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../src/reader.js';
import { BRANCH_CASES } from '../../src/record/branch-cases.js';
import { CURVATURE_CASES } from '../../src/record/curvature-cases.js';
import { INITIALIZER_CASES } from '../../src/record/initializer-trace.js';
import { METRIC_CASES } from '../../src/record/metric-trace.js';
import { OPTIMIZER_CASES } from '../../src/record/optimizer-cases.js';
import { type Recording, recordingsOf } from '../../src/record/record.js';
import { SAMPLER_CASES } from '../../src/record/sampler-trace.js';
import { SCHEDULER_CASES } from '../../src/record/scheduler-trace.js';
import { SQUARE_CASES } from '../../src/record/square-cases.js';

/** Targets of every kind and form of recording, and which of their cases would take too long here. */
const TARGETS: readonly (readonly [target: string, form: string, slow?: RegExp])[] = [
  ['optimizer/gradient-descent', 'closed loops on problems', /softmax|logistic/],
  ['optimizer/nesterov#look-ahead', 'closed loops at a point of its own', /softmax|logistic/],
  ['optimizer/newton', 'square inputs, and closed loops with a Hessian', /logistic/],
  [
    'optimizer/lbfgs',
    'a history of pairs',
    /^(on-(?!saddle)|basic|large-t|resume|sign-flip|overflow|(nan|inf|zero)-gradient)/,
  ],
  ['optimizer/adagrad', 'accumulators that start somewhere, and epsilons of frameworks'],
  ['optimizer/rprop', 'sizes for each weight, that follow signs'],
  ['optimizer/radam', 'a branch by the length of an average'],
  ['optimizer/radam#epsilon-corrected', 'the same with a threshold'],
  ['optimizer/lion', 'signs, and f16'],
  ['optimizer/lamb', 'norms of tensors'],
  ['optimizer/lars', 'norms bounded by epsilon', /basic-plain|large-t/],
  ['optimizer/adafactor', 'rows and columns'],
  [
    'optimizer/muon',
    'matrices alone, and rounds of a stated accuracy',
    /^(?!wide|overflow|nan-gradient|zero-gradient)/,
  ],
  ['transform/clip-by-global-norm', 'gradients changed, with all tensors'],
  ['transform/clip-by-value', 'gradients changed, one by one'],
  ['transform/lookahead', 'a gate that opens every few steps'],
  ['transform/stochastic-weight-average', 'a gate that opens after a start'],
  ['scheduler/exponential#bounded', 'an end on either side'],
  ['scheduler/snapshot-cosine', 'cycles'],
  ['scheduler/reduce-on-plateau', 'a metric'],
  ['sampler/full-batch', 'one batch an epoch'],
  ['sampler/mini-batch', 'batches, shuffled'],
  ['sampler/single-sample', 'batches of one'],
  ['initializer/he-uniform', 'draws one by one, and a choice of fan'],
  ['initializer/identity', 'no draws'],
  ['initializer/orthogonal', 'a draw of a whole matrix'],
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
    TARGETS.map(([target]) => [target, recordingsOf(reader, definitionOf(target), draws, problems)]),
  );
});

describe.each(TARGETS)('%s: %s', (target, _, slow) => {
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
