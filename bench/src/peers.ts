import { compiled, type Launch, python, type Tools, worker } from './tools.js';

/** One who computes the step. */
export interface Peer {
  readonly name: string;
  readonly title: string;
  /** The copy, which shows what memory allows, is not a step. */
  readonly limit?: boolean;
  launch(tools: Tools): Promise<Launch>;
}

/** Everyone, in the order of the tables. Adding a peer is adding a row. */
export const PEERS: readonly Peer[] = [
  { name: 'copy-c', title: 'copy in C', limit: true, launch: (tools) => compiled(tools, 'copy', '-march=native') },
  { name: 'copy-js', title: 'copy of typed arrays', limit: true, launch: () => worker('copy') },
  { name: 'c-native', title: 'C, -march=native', launch: (tools) => compiled(tools, 'step', '-march=native') },
  { name: 'c-sse4.1', title: 'C, -msse4.1', launch: (tools) => compiled(tools, 'step', '-msse4.1') },
  { name: 'simd-wasm', title: 'simd-wasm', launch: () => worker('backend', '@optspec/simd-wasm', '1') },
  { name: 'simd-wasm-2', title: 'simd-wasm, 2 threads', launch: () => worker('backend', '@optspec/simd-wasm', '2') },
  { name: 'webgpu', title: 'webgpu', launch: () => worker('backend', '@optspec/webgpu') },
  { name: 'pure-ts', title: 'pure-ts', launch: () => worker('backend', '@optspec/pure-ts') },
  { name: 'plain-js', title: 'plainest JavaScript loop', launch: () => worker('plain') },
  { name: 'jax-js', title: 'jax-js, wasm', launch: () => worker('jax-js') },
  { name: 'tfjs-wasm', title: 'TensorFlow.js, wasm', launch: () => worker('tensorflow', 'wasm') },
  { name: 'tfjs-cpu', title: 'TensorFlow.js, cpu', launch: () => worker('tensorflow', 'cpu') },
  { name: 'torch', title: 'PyTorch, fused, 1 thread', launch: () => python('torch') },
  { name: 'optax', title: 'optax under jax.jit', launch: () => python('optax') },
];
