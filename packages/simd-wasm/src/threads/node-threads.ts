import type { Start } from './work.js';

/** What is needed of `node:worker_threads`. */
export interface NodeThreads {
  readonly Worker: new (file: URL, options: { readonly workerData: Start }) => NodeWorker;
  readonly parentPort: { postMessage(message: string): void } | null;
  readonly workerData: Start;
}

export interface NodeWorker {
  once(event: 'message' | 'error', listener: (value: unknown) => void): void;
  readonly performance: { eventLoopUtilization(): { readonly idle: number; readonly active: number } };
  unref(): void;
  terminate(): Promise<unknown>;
}

interface NodeProcess {
  getBuiltinModule?(name: 'node:worker_threads'): NodeThreads;
}

/** Node's threads; none in browsers. Not an import, which bundlers for browsers would have to resolve. */
export function nodeThreads(): NodeThreads | undefined {
  if (typeof Worker !== 'undefined') return undefined;
  const process: NodeProcess | undefined = Reflect.get(globalThis, 'process');
  return process?.getBuiltinModule?.('node:worker_threads');
}
