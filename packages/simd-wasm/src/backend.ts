import {
  type Backend,
  type Manifest,
  type OpenOptions,
  UnavailableError,
  UnsupportedError,
} from '@optspec/core/for-backends';
import { VERSION } from './generated/version.js';
import type { LaneFormat } from './kernel/lanes.js';
import { makeSession, type SimdSession } from './session.js';
import type { Tensor } from './tensor.js';
import { provide } from './threads/provide.js';

const FORMATS: readonly LaneFormat[] = ['f32', 'f64'];

const MANIFEST: Manifest = {
  name: '@optspec/simd-wasm',
  version: VERSION,
  contract: 1,
  formats: FORMATS,
  profile: 'ieee',
  targets: ['optimizer/*', 'transform/*', 'scheduler/*', 'initializer/*', 'sampler/*', 'problem/*'],
};

export interface SimdOptions extends OpenOptions {
  /**
   * How many threads may do the work of large tensors; default 1. Results have the same bits for any number. Where
   * memory cannot be shared or no worker starts there is one, and `manifest.environment.threads` says why.
   */
  readonly threads?: number;
  /** How many bytes a pass must read and write for threads to share it. By default what was found to pay. */
  readonly threadsFrom?: number;
}

/** A backend whose sessions give access to their memory. */
export interface SimdBackend extends Backend<Tensor> {
  /** Throws `RangeError` for a number of threads that is not a positive integer, and like any backend. */
  open(options?: SimdOptions): Promise<SimdSession>;
}

/** The contract's view of this package: any definition, compiled to WebAssembly SIMD. */
export const backend: SimdBackend = makeBackend();

function makeBackend(): SimdBackend {
  let environment: Readonly<Record<string, string>> | undefined;
  return {
    get manifest() {
      return environment ? { ...MANIFEST, environment } : MANIFEST;
    },
    async open({ format = 'f32', threads = 1, threadsFrom = THREADS_FROM } = {}) {
      const found = FORMATS.find((each) => each === format);
      if (!found) throw new UnsupportedError(`the format is "${format}"; it must be one of ${FORMATS.join(', ')}`);
      if (!Number.isSafeInteger(threads) || threads < 1) {
        throw new RangeError(`the number of threads is ${threads}; it must be a positive integer`);
      }
      if (typeof WebAssembly === 'undefined') throw new UnavailableError('this engine has no WebAssembly');
      const { heap, crew, words } = await provide(threads, threadsFrom);
      environment = { threads: words };
      return makeSession(found, { heap, crew });
    },
  };
}

/**
 * Bytes from which on threads share a pass. Measured on 2 cores, AdamW and SGD at 16k to 16M parameters: two threads win
 * from 2 MiB on, and where the second comes too late to help, calling it costs 3 to 8 µs, a tenth of a pass over 4 MiB.
 */
const THREADS_FROM = 2 ** 22;
