// @ts-check
/** How simd-wasm stands beside what it is measured by, without downloading anything. */
import { runLinked } from './linked.mjs';

runLinked('aims', ['core', 'language', 'simd-wasm']);
