/** The samplers as functions of their hyperparameters: `miniBatch({ examples: 50_000, batchSize: 256 })`. */
import type { Sampler } from '@optspec/core';
import { type Factory, samplerFactory } from './factory.js';
import { fullBatch as fullBatchRules } from './samplers/full-batch.js';
import { miniBatch as miniBatchRules } from './samplers/mini-batch.js';
import { singleSample as singleSampleRules } from './samplers/single-sample.js';

export const fullBatch: Factory<'sampler/full-batch', Sampler> = samplerFactory('sampler/full-batch', fullBatchRules);
export const singleSample: Factory<'sampler/single-sample', Sampler> = samplerFactory(
  'sampler/single-sample',
  singleSampleRules,
);
export const miniBatch: Factory<'sampler/mini-batch', Sampler> = samplerFactory('sampler/mini-batch', miniBatchRules);
