import { CLOSED, Control, LOOKS, numberIn, type OpenWave, PLACES } from './control.js';

/** The side of a thread that looks for work. */
export class Follower extends Control {
  readonly #present: number;

  /** Of the thread with this number, from 0. */
  constructor(buffer: SharedArrayBuffer, thread: number) {
    super(buffer);
    this.#present = PLACES.present + thread;
  }

  /** Lets `act` have the wave that is open to claims, if there is one. */
  join(act: (wave: OpenWave) => void): void {
    Atomics.store(this.words, this.#present, 1);
    const wave = this.#find();
    if (wave) act(wave);
    Atomics.store(this.words, this.#present, 0);
  }

  /** A number that changes with each wave, for `rest`. */
  signal(): number {
    return Atomics.load(this.words, PLACES.signal);
  }

  /** Waits until the signal is no longer `last`: first awake, for some milliseconds, then asleep. Not for main threads. */
  rest(last: number, milliseconds: number): void {
    const until = performance.now() + milliseconds;
    do {
      for (let look = 0; look < LOOKS; look++) if (this.signal() !== last) return;
    } while (performance.now() < until);
    Atomics.add(this.words, PLACES.sleepers, 1);
    Atomics.wait(this.words, PLACES.signal, last);
    Atomics.sub(this.words, PLACES.sleepers, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.words, PLACES.stop) !== 0;
  }

  /** Says that this thread will not go on. */
  fail(): void {
    Atomics.store(this.words, PLACES.failed, 1);
    this.wakeCaller();
  }

  #find(): OpenWave | undefined {
    const claim = Atomics.load(this.words, PLACES.claim);
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
    return numberIn(Atomics.load(this.words, PLACES.claim)) === number ? wave : undefined;
  }

  #word(index: number): number {
    return Atomics.load(this.words, PLACES.wave + index);
  }
}
