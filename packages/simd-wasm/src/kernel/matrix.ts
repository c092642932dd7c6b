import type { MatrixPass } from '@optspec/language';
import type { PassFunction } from '../vector/wasm-function.js';
import { passFunction } from '../vector/wasm-function.js';
import type { Lanes } from './lanes.js';
import type { Layout } from './layout.js';

export function matrixFunction(_pass: MatrixPass, _index: number, _lanes: Lanes, _layout: Layout): PassFunction {
  return passFunction(0, () => {});
}
