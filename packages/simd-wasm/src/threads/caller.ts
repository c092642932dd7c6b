import { CLOSED, Control, INDEX_BITS, LOOKS, numberIn, type OpenWave, PLACES, type Wave } from './control.js';

const WAVES = 2 ** 24;
/** How long the caller looks whether others are ready before it leaves them its core. */
const AWAKE_MILLISECONDS = 0.05;
/** How long it sleeps before it asks whether they are still there. */
const ASLEEP_MILLISECONDS = 20;

/** The side of who has work to share. */
export class Caller extends Control {
  readonly #threads: number;
  readonly #maySleep: boolean = maySleep();

  /** For so many other threads. */
  constructor(threads: number) {
    super(new SharedArrayBuffer(4 * (PLACES.present + threads)));
    this.#threads = threads;
  }

  /** Describes the next wave and opens it to claims. The last one must be done. */
  open(wave: Wave): OpenWave {
    const { words } = this;
    const number = (numberIn(Atomics.load(words, PLACES.claim)) + 1) % WAVES;
    // The number changes before the words do: who finds the same number before and after reading has words of one wave.
    Atomics.store(words, PLACES.claim, (number << INDEX_BITS) | CLOSED);
    // Numbers come again: before they do, nobody may still hold an old one.
    if (number === 0) for (let thread = 0; thread < this.#threads; thread++) while (this.isPresent(thread));
    const { kernel, moduleAt, moduleBytes, run, frame, rows, chunksAt, chunks, pages } = wave;
    const fields = [kernel, moduleAt, moduleBytes, run, frame, rows, chunksAt, chunks, pages];
    for (const [index, field] of fields.entries()) Atomics.store(words, PLACES.wave + index, field);
    Atomics.store(words, PLACES.done, 0);
    Atomics.store(words, PLACES.claim, number << INDEX_BITS);
    this.#wakeOthers();
    return { ...wave, number };
  }

  /** Whether a thread has looked for work and not said that there is none left. */
  isPresent(thread: number): boolean {
    return Atomics.load(this.words, PLACES.present + thread) > 0;
  }

  /**
   * Waits until all chunks of the wave that was opened last are done, and says so; false if that will never be, since
   * a thread has failed or `isLost` says so. The wait is awake at first. Then the caller sleeps, so that who has a chunk
   * to do may have its core; main threads of browsers must not, and stay awake.
   */
  settle({ chunks }: OpenWave, isLost: () => boolean): boolean {
    const { words } = this;
    const until = performance.now() + AWAKE_MILLISECONDS;
    for (;;) {
      for (let look = 0; look < LOOKS; look++) if (Atomics.load(words, PLACES.done) >= chunks) return true;
      if (performance.now() < until) continue;
      if (this.#sleep(chunks)) return true;
      if (Atomics.load(words, PLACES.failed) > 0 || isLost()) return Atomics.load(words, PLACES.done) >= chunks;
    }
  }

  stop(): void {
    Atomics.store(this.words, PLACES.stop, 1);
    this.#wakeOthers();
  }

  /** Sleeps until all chunks are done, or for some time. Whether they are. */
  #sleep(chunks: number): boolean {
    const { words } = this;
    const until = performance.now() + ASLEEP_MILLISECONDS;
    Atomics.store(words, PLACES.waiting, 1);
    let done = Atomics.load(words, PLACES.done);
    while (this.#maySleep && done < chunks && Atomics.load(words, PLACES.failed) === 0) {
      const left = until - performance.now();
      if (left <= 0) break;
      Atomics.wait(words, PLACES.done, done, left);
      done = Atomics.load(words, PLACES.done);
    }
    Atomics.store(words, PLACES.waiting, 0);
    return done >= chunks;
  }

  #wakeOthers(): void {
    Atomics.add(this.words, PLACES.signal, 1);
    if (Atomics.load(this.words, PLACES.sleepers) > 0) Atomics.notify(this.words, PLACES.signal);
  }
}

/** Whether this thread may sleep: engines throw `TypeError` where it must not. */
function maySleep(): boolean {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1);
    return true;
  } catch {
    return false;
  }
}
