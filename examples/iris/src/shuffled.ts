import { uniform } from '@optspec/pure-ts';

/**
 * `items` in an order that (seed, stream) alone decides: sorted by random keys from Threefry, one stream per shuffle.
 * Equal keys (one pair in 2²³) keep their order.
 */
export function shuffled<Item>(items: readonly Item[], seed: number, stream: number): Item[] {
  const keys = uniform()([items.length], { seed, stream });
  const keyed = items.map((item, i) => ({ item, key: keys[i] ?? 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
