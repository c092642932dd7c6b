/**
 * Decides from wave to wave of the same kind whether others are called. Where they have no core of their own, the caller
 * waits for them. So there is an account of what shared waves have saved beside what the caller needs alone, and have
 * lost; when it is overdrawn, the caller works alone for `REMORSE` times as long as that. Whatever the others do, sharing
 * costs no more than one part in `REMORSE`, and a wave.
 */
export class Pace {
  #waves = 0;
  /** Milliseconds that a unit of work takes alone, undisturbed as far as known. */
  #alone = Infinity;
  #saved = 0;
  #aloneUntil = 0;

  /** Does a wave of so much work, in any unit, in one way or the other. */
  run(work: number, shared: () => void, alone: () => void): void {
    const started = performance.now();
    this.#waves++;
    const isAlone = started < this.#aloneUntil || isMeasured(this.#waves);
    if (isAlone) alone();
    else shared();
    const ended = performance.now();
    if (isAlone) this.#learn((ended - started) / work);
    else if (this.#alone < Infinity) this.#settle(ended, this.#alone * work, ended - started);
  }

  /** Quickly from what was quicker, slowly from what was slower: it may have been disturbed. */
  #learn(taken: number): void {
    this.#alone = taken < this.#alone ? taken : this.#alone + (taken - this.#alone) / 8;
  }

  #settle(now: number, alone: number, taken: number): void {
    this.#saved = Math.min(this.#saved + alone - taken, CREDIT * alone);
    if (this.#saved >= 0) return;
    this.#aloneUntil = now - REMORSE * this.#saved;
    this.#saved = 0;
  }
}

const REMORSE = 32;
/** So many waves' worth can be saved up. */
const CREDIT = 4;
/** Now and then a wave is done alone, to know what that takes: often at first, while the engine still compiles. */
const MEASURED_EVERY = 64;

function isMeasured(wave: number): boolean {
  return wave > 1 && (wave % MEASURED_EVERY === 0 || Number.isInteger(Math.log2(wave)));
}
