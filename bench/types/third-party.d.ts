/**
 * The few functions of the peers that the benchmark calls. Declared here so that the folder type-checks without
 * installing 300 MB of peers.
 */
declare module '@tensorflow/tfjs' {
  export interface Tensor {
    mul(other: Tensor | number): Tensor;
    add(other: Tensor | number): Tensor;
    sub(other: Tensor | number): Tensor;
    sign(): Tensor;
    dataSync(): Float32Array;
    dispose(): void;
  }
  export interface Variable extends Tensor {
    readonly name: string;
    assign(value: Tensor): void;
  }
  export interface Optimizer {
    applyGradients(gradients: Record<string, Tensor>): void;
  }
  export const train: {
    sgd(learningRate: number): Optimizer;
    momentum(learningRate: number, momentum: number): Optimizer;
    adam(learningRate: number, beta1: number, beta2: number, epsilon: number): Optimizer;
  };
  export const version: { readonly tfjs: string };
  export function setBackend(name: string): Promise<boolean>;
  export function ready(): Promise<void>;
  export function tensor1d(values: Float32Array): Tensor;
  export function variable(initial: Tensor, trainable: boolean, name: string): Variable;
  export function zerosLike(tensor: Tensor): Tensor;
  export function tidy(run: () => void): void;
}

declare module '@tensorflow/tfjs-backend-wasm' {
  export function setWasmPaths(prefix: string): void;
  export function setThreadsCount(count: number): void;
}

declare module '@jax-js/jax' {
  /** An array is consumed by what it is given to; `ref` keeps it for one more use. */
  export interface Array {
    readonly ref: Array;
    mul(other: Array | number): Array;
    add(other: Array | number): Array;
    sub(other: Array | number): Array;
    div(other: Array | number): Array;
    data(): Promise<Float32Array>;
    blockUntilReady(): Promise<Array>;
    dispose(): void;
  }
  export function init(device: string): Promise<string[]>;
  export function defaultDevice(device: string): string;
  export function jit<Arguments extends Array[]>(
    run: (...given: Arguments) => Array[],
  ): (...given: Arguments) => Array[];
  export const numpy: {
    array(values: Float32Array): Array;
    zeros(shape: number[]): Array;
    sqrt(x: Array): Array;
    square(x: Array): Array;
    sign(x: Array): Array;
  };
}
