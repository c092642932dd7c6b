import { expect, test } from 'vitest';
import { fansOf } from '../src/fans.js';

test.each([
  { shape: [], layout: 'in-out', fans: { fanIn: 1, fanOut: 1 } },
  { shape: [5], layout: 'in-out', fans: { fanIn: 5, fanOut: 5 } },
  { shape: [5], layout: 'out-in', fans: { fanIn: 5, fanOut: 5 } },
  { shape: [2, 3], layout: 'in-out', fans: { fanIn: 2, fanOut: 3 } },
  { shape: [2, 3], layout: 'out-in', fans: { fanIn: 3, fanOut: 2 } },
  { shape: [3, 5, 2, 4], layout: 'in-out', fans: { fanIn: 30, fanOut: 60 } },
  { shape: [4, 2, 3, 5], layout: 'out-in', fans: { fanIn: 30, fanOut: 60 } },
] as const)('a weight of shape $shape in layout $layout has the fans $fans', ({ shape, layout, fans }) => {
  expect(fansOf(shape, layout)).toEqual(fans);
});
