import { expect, test } from 'vitest';
import { adadelta, adagrad, adam, adamax, adamw, lion, rmsprop, sgd } from '../src/index.js';
import { weights } from './stepping.js';

test.each([
  { name: 'sgd', decaying: sgd({ weightDecay: 0.5 }), plain: sgd() },
  { name: 'adagrad', decaying: adagrad({ weightDecay: 0.5 }), plain: adagrad() },
  { name: 'rmsprop', decaying: rmsprop({ weightDecay: 0.5 }), plain: rmsprop() },
  { name: 'adadelta', decaying: adadelta({ weightDecay: 0.5 }), plain: adadelta() },
  { name: 'adam', decaying: adam({ weightDecay: 0.5 }), plain: adam() },
  { name: 'adamax', decaying: adamax({ weightDecay: 0.5 }), plain: adamax() },
])('a decay of 1/2 is to $name a gradient greater by half the weight', ({ decaying, plain }) => {
  expect(weights(decaying, 4, [{ g: 1 }])).toEqual(weights(plain, 4, [{ g: 3 }]));
});

const GIVEN = { learningRate: 0.5, weightDecay: 0.25 };

test.each([
  { name: 'sgd#decoupled-decay', optimizer: sgd(GIVEN, 'decoupled-decay'), w: 3.5 },
  { name: 'adamw', optimizer: adamw(GIVEN), w: 3.5 },
  { name: 'adamw#epsilon-hat', optimizer: adamw(GIVEN, 'epsilon-hat'), w: 3.5 },
  { name: 'adamw#decay-unscaled', optimizer: adamw(GIVEN, 'decay-unscaled'), w: 3 },
  { name: 'lion', optimizer: lion(GIVEN), w: 3.5 },
  { name: 'lion#decay-unscaled', optimizer: lion(GIVEN, 'decay-unscaled'), w: 3 },
])('without a gradient, $name shrinks 4 to $w', ({ optimizer, w }) => {
  expect(weights(optimizer, 4, [{ g: 0 }])).toEqual([w]);
});
