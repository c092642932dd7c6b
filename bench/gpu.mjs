// @ts-check
/** The measurement on a GPU, without downloading anything. */
import { runLinked } from './linked.mjs';

runLinked('gpu', ['core', 'reference', 'webgpu']);
