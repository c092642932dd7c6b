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
 * What the threads of a session tell each other, in shared memory. Whoever is free claims the next chunk of the wave. The
 * claim is one word, the number of the wave above the number of the next chunk, so that a thread that comes late cannot
 * claim a chunk of another wave.
 */
export class Control {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array;

  constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer(BYTES)) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer);
  }

  /** Describes the next wave and opens it to claims. The last one must be done. */
  open(wave: Wave): OpenWave {
    const words = this.#words;
    const number = (numberIn(Atomics.load(words, CLAIM_AT)) + 1) % WAVES;
    // The number changes before the words do: who finds the same number before and after reading has words of one wave.
    Atomics.store(words, CLAIM_AT, (number << INDEX_BITS) | CLOSED);
    // Numbers come again: before they do, nobody may still hold an old one.
    if (number === 0) while (Atomics.load(words, PRESENT_AT) > 0);
    Atomics.store(words, WAVE_AT, wave.kernel);
    Atomics.store(words, WAVE_AT + 1, wave.moduleAt);
    Atomics.store(words, WAVE_AT + 2, wave.moduleBytes);
    Atomics.store(words, WAVE_AT + 3, wave.run);
    Atomics.store(words, WAVE_AT + 4, wave.frame);
    Atomics.store(words, WAVE_AT + 5, wave.rows);
    Atomics.store(words, WAVE_AT + 6, wave.chunksAt);
    Atomics.store(words, WAVE_AT + 7, wave.chunks);
    Atomics.store(words, WAVE_AT + 8, wave.pages);
    Atomics.store(words, DONE_AT, 0);
    Atomics.store(words, CLAIM_AT, number << INDEX_BITS);
    this.#wake();
    return { ...wave, number };
  }

  /** Lets `act` have the wave that is open to claims, if there is one. */
  join(act: (wave: OpenWave) => void): void {
    Atomics.add(this.#words, PRESENT_AT, 1);
    const wave = this.#find();
    if (wave) act(wave);
    Atomics.sub(this.#words, PRESENT_AT, 1);
  }

  /** The number of a chunk that is now the caller's to do; −1 when none of the wave is left. */
  claim({ number, chunks }: OpenWave): number {
    const words = this.#words;
    for (;;) {
      const claim = Atomics.load(words, CLAIM_AT);
      const index = claim & CLOSED;
      if (numberIn(claim) !== number || index >= chunks) return -1;
      if (Atomics.compareExchange(words, CLAIM_AT, claim, claim + 1) === claim) return index;
    }
  }

  /** Says that a claimed chunk is done. */
  finish(): void {
    Atomics.add(this.#words, DONE_AT, 1);
  }

  /** Waits, awake, until all chunks of the wave that was opened last are done. */
  settle({ chunks }: OpenWave): void {
    while (Atomics.load(this.#words, DONE_AT) < chunks);
  }

  /** A number that changes with each wave, for `rest`. */
  signal(): number {
    return Atomics.load(this.#words, SIGNAL_AT);
  }

  /** Waits until the signal is no longer `last`: first awake, for some milliseconds, then asleep. Not for main threads. */
  rest(last: number, milliseconds: number): void {
    const until = performance.now() + milliseconds;
    do {
      for (let look = 0; look < LOOKS; look++) if (this.signal() !== last) return;
    } while (performance.now() < until);
    Atomics.add(this.#words, SLEEPERS_AT, 1);
    Atomics.wait(this.#words, SIGNAL_AT, last);
    Atomics.sub(this.#words, SLEEPERS_AT, 1);
  }

  stop(): void {
    Atomics.store(this.#words, STOP_AT, 1);
    this.#wake();
  }

  get isStopped(): boolean {
    return Atomics.load(this.#words, STOP_AT) !== 0;
  }

  #find(): OpenWave | undefined {
    const claim = Atomics.load(this.#words, CLAIM_AT);
    if (claim === 0 || (claim & CLOSED) === CLOSED) return undefined;
    const number = numberIn(claim);
    const wave: OpenWave = {
      number,
      kernel: this.#word(0),
      moduleAt: this.#word(1) >>> 0,
      moduleBytes: this.#word(2),
      run: this.#word(3),
      frame: this.#word(4) >>> 0,
      rows: this.#word(5) >>> 0,
      chunksAt: this.#word(6) >>> 0,
      chunks: this.#word(7),
      pages: this.#word(8),
    };
    return numberIn(Atomics.load(this.#words, CLAIM_AT)) === number ? wave : undefined;
  }

  #word(index: number): number {
    return Atomics.load(this.#words, WAVE_AT + index);
  }

  #wake(): void {
    Atomics.add(this.#words, SIGNAL_AT, 1);
    if (Atomics.load(this.#words, SLEEPERS_AT) > 0) Atomics.notify(this.#words, SIGNAL_AT);
  }
}

/** Most chunks of a wave. */
export const MOST_CHUNKS = 254;

/** Bits for the number of a chunk. All of them set: the wave is closed. */
const INDEX_BITS = 8;
const CLOSED = 255;
const WAVES = 2 ** 24;

function numberIn(claim: number): number {
  return claim >>> INDEX_BITS;
}

/** How often a waiting thread looks before it asks for the time. */
const LOOKS = 100;

/** Places of words; those that change often are not in one cache line with others. */
const SIGNAL_AT = 0;
const SLEEPERS_AT = 1;
const STOP_AT = 2;
const DONE_AT = 32;
const WAVE_AT = 64;
const CLAIM_AT = 96;
const PRESENT_AT = 128;
const BYTES = 4 * 160;
