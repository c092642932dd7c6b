import type { Hyperparameters, Sampler } from '@optspec/core';
import { complete, type Domains } from './hyperparameters.js';
import type { Batching, SamplerRule } from './sampler-rule.js';

/** The sampler of one rule. Throws `HyperparameterError`; its `batch` throws `RangeError`. */
export function makeSampler(
  target: string,
  rule: SamplerRule<never>,
  domains: Domains,
  given: Hyperparameters,
): Sampler {
  const batching = rule.batching(complete(target, rule, domains, given));
  const { examples, batchSize, dropLast } = batching;
  const left = examples % batchSize;
  const whole = (examples - left) / batchSize;
  const batchesPerEpoch = left === 0 || dropLast ? whole : whole + 1;
  const orders = orderedBy(batching);
  return {
    batchesPerEpoch,
    batch(iteration) {
      const place = iteration % batchesPerEpoch;
      const epoch = (iteration - place) / batchesPerEpoch;
      if (!Number.isSafeInteger(iteration) || iteration < 0 || epoch >= 2 ** 32) {
        throw new RangeError(
          `${target}: iteration is ${iteration}; it must be a non-negative safe integer of an epoch below 2^32`,
        );
      }
      const order = orders(epoch);
      const start = place * batchSize;
      const indices = Uint32Array.from({ length: Math.min(batchSize, examples - start) }, (_, i) => start + i);
      return { epoch, indices: order ? indices.map((index) => order[index]) : indices };
    },
  };
}

/** The order of an epoch, kept until another order is asked for. */
function orderedBy({ examples, orderOf }: Batching): (epoch: number) => Uint32Array | undefined {
  let last: { readonly stream: number; readonly order: Uint32Array } | undefined;
  return (epoch) => {
    const key = orderOf(epoch);
    if (!key) return undefined;
    const { draw, seed, stream } = key;
    if (last?.stream !== stream) last = { stream, order: draw(examples, seed, stream) };
    return last.order;
  };
}
