import { resolveHyperparameters } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../src/reader.js';
import { recordSampler, SAMPLER_CASES, type SamplerCase } from '../../src/record/sampler-trace.js';
import { having } from './case-contexts.js';

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

const names = (...hyperparameters: readonly string[]) =>
  SAMPLER_CASES.filter(({ applies }) => applies(having(...hyperparameters))).map(({ name }) => name);

describe('the cases of samplers', () => {
  it('are those of every sampler where only examples and a seed are to be chosen', () => {
    expect(names('examples', 'seed')).toEqual(['basic', 'one-example', 'resume', 'large-t']);
  });

  it('are about batches, shuffles and what is dropped where these are to be chosen', () => {
    expect(names('examples', 'batchSize')).toContain('even');
    expect(names('examples', 'batchSize')).not.toContain('two-rounds');
    expect(names('examples', 'batchSize', 'shuffle')).toContain('two-rounds');
    const dropping = names('examples', 'dropLast').filter((name) => name.includes('drop'));
    expect(dropping).toEqual(['drop-last', 'even-drop-last']);
    const all = SAMPLER_CASES.filter(({ name }) => !name.endsWith('-words')).map(({ name }) => name);
    expect(names('examples', 'batchSize', 'shuffle', 'dropLast')).toEqual(all);
  });

  it('are about words of random bits where integers are drawn from them', () => {
    const program = [{ clause: 'drawn', set: 'index', to: 'at(randomIntegers(examples, seed, 0), 1)' }];
    const drawing = { ...having('examples', 'seed'), program };
    const found = SAMPLER_CASES.filter(({ applies }) => applies(drawing)).map(({ name }) => name);
    expect(found).toEqual(['basic', 'one-example', 'resume', 'two-words', 'low-words', 'large-t']);
  });

  it('have the values that the definition has a hyperparameter for', () => {
    const [basic] = SAMPLER_CASES;
    expect(basic?.hyperparameters(having('examples', 'seed'))).toEqual({ examples: 11, seed: 3 });
  });
});

describe('recordSampler', () => {
  const plan: SamplerCase = {
    name: 'basic',
    flags: ['BASIC'],
    why: 'For tests.',
    hyperparameters: () => ({}),
    applies: () => true,
    iterations: [2, 3],
  };
  const record = (facts: Partial<SamplerCase>) => {
    const definition = loadSpec().find(({ $id }) => $id === 'urn:optspec:sampler:mini-batch') ?? having();
    const values = resolveHyperparameters(definition, { examples: 5, batchSize: 2, shuffle: false });
    return recordSampler(reader, definition, { ...plan, ...facts }, values).steps.map(({ iteration, after }) => [
      iteration,
      Object.fromEntries(Object.entries(after).map(([name, list]) => [name, list.map(({ ideal }) => ideal)])),
    ]);
  };

  // five examples by twos, in order: the third batch has the last one, the fourth is the first of the next epoch
  it('records as many indices as the batch has', () => {
    expect(record({})).toEqual([
      [2, { batchesPerEpoch: [[3]], epoch: [[0]], size: [[1]], index: [[4]] }],
      [3, { batchesPerEpoch: [[3]], epoch: [[1]], size: [[2]], index: [[0, 1]] }],
    ]);
  });

  it('records the counts alone where the case asks for them', () => {
    expect(record({ counts: true })).toEqual([
      [2, { batchesPerEpoch: [[3]], epoch: [[0]], size: [[1]] }],
      [3, { batchesPerEpoch: [[3]], epoch: [[1]], size: [[2]] }],
    ]);
  });
});
