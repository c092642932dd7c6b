import { Heap } from '../heap.js';
import { Crew } from './crew.js';

/** The memory of a session, and who works in it. */
export interface Provided {
  readonly heap: Heap;
  readonly crew: Crew | undefined;
  /** How many threads there are, and why they are fewer than asked for. */
  readonly words: string;
}

/** Memory for so many threads, and the threads; memory for one where there cannot be more. */
export async function provide(threads: number, from: number): Promise<Provided> {
  if (threads === 1) return alone();
  const missing = whatIsMissing();
  if (missing !== undefined) return alone(missing);
  try {
    const heap = new Heap(true);
    return { heap, crew: await Crew.start(heap, threads - 1, from), words: String(threads) };
  } catch (error) {
    return alone(error instanceof Error ? error.message : String(error));
  }
}

function alone(reason?: string): Provided {
  return { heap: new Heap(), crew: undefined, words: reason === undefined ? '1' : `1, not more: ${reason}` };
}

function whatIsMissing(): string | undefined {
  // Node is not a page, and Firefox has the constructor where sharing is not allowed.
  const mayShare = !('crossOriginIsolated' in globalThis) || globalThis.crossOriginIsolated;
  if (typeof SharedArrayBuffer !== 'undefined' && mayShare) return undefined;
  return 'memory is not shared here; a page must be cross-origin isolated';
}
