/** A list of chunks, each one call of the same function of a kernel. */
export interface Wave {
  /** Which kernel of the session, and where the bytes of its module lie. */
  readonly kernel: number;
  readonly moduleAt: number;
  readonly moduleBytes: number;
  /** The function: names of functions are numbers. */
  readonly run: number;
  readonly frame: number;
  readonly rows: number;
  /** Where pairs of words lie: how far from `rows` the first row is, and the number that the function is called with. */
  readonly chunksAt: number;
  readonly chunks: number;
  /** How long the memory is, in pages. */
  readonly pages: number;
}

/** A wave that is open to claims. */
export interface OpenWave extends Wave {
  readonly number: number;
}

/**
 * What the threads of a session tell each other, in shared memory, and how they share a wave: whoever is free claims the
 * next chunk. The claim is one word, the number of the wave above the number of the next chunk, so that a thread that
 * comes late cannot claim a chunk of another wave. `Caller` and `Follower` are the two sides of it.
 */
export class Control {
  readonly buffer: SharedArrayBuffer;
  protected readonly words: Int32Array;

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer;
    this.words = new Int32Array(buffer);
  }

  /** The number of a chunk that is now the caller's to do; −1 when none of the wave is left. */
  claim({ number, chunks }: OpenWave): number {
    for (;;) {
      const claim = Atomics.load(this.words, PLACES.claim);
      const index = claim & CLOSED;
      if (numberIn(claim) !== number || index >= chunks) return -1;
      if (Atomics.compareExchange(this.words, PLACES.claim, claim, claim + 1) === claim) return index;
    }
  }

  /** Says that a claimed chunk is done. */
  finish(): void {
    Atomics.add(this.words, PLACES.done, 1);
    this.wakeCaller();
  }

  protected wakeCaller(): void {
    if (Atomics.load(this.words, PLACES.waiting) > 0) Atomics.notify(this.words, PLACES.done);
  }
}

/** Most chunks of a wave. */
export const MOST_CHUNKS = 254;

/** Bits for the number of a chunk. All of them set: the wave is closed. */
export const INDEX_BITS = 8;
export const CLOSED = 255;

export function numberIn(claim: number): number {
  return claim >>> INDEX_BITS;
}

/** How often a waiting thread looks before it asks for the time. */
export const LOOKS = 100;

/** Places of words; those that change often are not in one cache line with others. From `present` on, one for each thread. */
export const PLACES = {
  signal: 0,
  sleepers: 1,
  stop: 2,
  failed: 3,
  done: 32,
  waiting: 33,
  wave: 64,
  claim: 96,
  present: 128,
} as const;
