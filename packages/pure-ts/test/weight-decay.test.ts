import { expect, test } from 'vitest';
import { adadelta, adagrad, adam, adamax, adamw, lion, nadam, radam, rmsprop, sgd } from '../src/index.js';
import { weights } from './stepping.js';

test.each([
  { name: 'sgd', decaying: sgd({ weightDecay: 0.5 }), plain: sgd() },
  { name: 'adagrad', decaying: adagrad({ weightDecay: 0.5 }), plain: adagrad() },
  { name: 'rmsprop', decaying: rmsprop({ weightDecay: 0.5 }), plain: rmsprop() },
  { name: 'adadelta', decaying: adadelta({ weightDecay: 0.5 }), plain: adadelta() },
  { name: 'adam', decaying: adam({ weightDecay: 0.5 }), plain: adam() },
  { name: 'adamax', decaying: adamax({ weightDecay: 0.5 }), plain: adamax() },
  { name: 'nadam', decaying: nadam({ weightDecay: 0.5 }), plain: nadam() },
  { name: 'radam', decaying: radam({ weightDecay: 0.5 }), plain: radam() },
])('a decay of 1/2 is to $name a gradient greater by half the weight', ({ decaying, plain }) => {
  expect(weights(decaying, 4, [{ g: 1 }])).toEqual(weights(plain, 4, [{ g: 3 }]));
});

const GIVEN = { learningRate: 0.5, weightDecay: 0.25 };

test.each([
  { name: 'sgd#decoupled-decay', optimizer: sgd(GIVEN, 'decoupled-decay'), w: 3.5 },
  { name: 'adamw', optimizer: adamw(GIVEN), w: 3.5 },
  { name: 'adamw#epsilon-hat', optimizer: adamw(GIVEN, 'epsilon-hat'), w: 3.5 },
  { name: 'adamw#decay-unscaled', optimizer: adamw(GIVEN, 'decay-unscaled'), w: 3 },
  { name: 'adamw#decay-in-update', optimizer: adamw(GIVEN, 'decay-in-update'), w: 3.5 },
  { name: 'adamw#schedule-multiplier', optimizer: adamw(GIVEN, 'schedule-multiplier'), w: 3 },
  { name: 'adamax#decoupled-decay', optimizer: adamax(GIVEN, 'decoupled-decay'), w: 3.5 },
  { name: 'nadam#decoupled-decay', optimizer: nadam(GIVEN, 'decoupled-decay'), w: 3.5 },
  { name: 'nadam#single-correction', optimizer: nadam(GIVEN, 'single-correction'), w: 3.5 },
  { name: 'radam#decoupled-decay', optimizer: radam(GIVEN, 'decoupled-decay'), w: 3.5 },
  { name: 'lion', optimizer: lion(GIVEN), w: 3.5 },
  { name: 'lion#decay-unscaled', optimizer: lion(GIVEN, 'decay-unscaled'), w: 3 },
])('without a gradient, $name shrinks 4 to $w', ({ optimizer, w }) => {
  expect(weights(optimizer, 4, [{ g: 0 }])).toEqual([w]);
});
