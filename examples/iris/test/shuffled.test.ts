import { describe, expect, it } from 'vitest';
import { shuffled } from '../src/shuffled.js';

const cards = Array.from({ length: 52 }, (_, i) => i);

describe('shuffled', () => {
  it('keeps every item once', () => {
    const order = shuffled(cards, 1, 2);
    expect(order).not.toEqual(cards);
    expect(order.toSorted((a, b) => a - b)).toEqual(cards);
  });

  it('gives the same order for the same seed and stream, and others for others', () => {
    expect(shuffled(cards, 1, 2)).toEqual(shuffled(cards, 1, 2));
    expect(shuffled(cards, 1, 2)).not.toEqual(shuffled(cards, 1, 3));
    expect(shuffled(cards, 1, 2)).not.toEqual(shuffled(cards, 2, 2));
  });
});
