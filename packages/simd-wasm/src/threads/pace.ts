/**
 * Decides from wave to wave of the same kind whether others are called. Where they have no core of their own, the caller
 * waits for them. So there is an account of what shared waves have saved beside what the caller needs alone, and have
 * lost; when it is overdrawn, the caller does its next waves alone, `REMORSE` times as long as that. Whatever the others do, sharing
 * costs no more than one part in `REMORSE`, and a wave.
 */
export class Pace {
  #waves = 0;
  /** Milliseconds that a unit of work takes alone, undisturbed as far as known. */
  #alone = Infinity;
  #saved = 0;
  /** Milliseconds of waves that are still to be done alone: what passes between waves does not count. */
  #debt = 0;

  /** Does a wave of so much work, in any unit, in one way or the other. */
  run(work: number, shared: () => void, alone: () => void): void {
    const started = performance.now();
    this.#waves++;
    const isAlone = this.#debt > 0 || isMeasured(this.#waves);
    if (isAlone) alone();
    else shared();
    const taken = performance.now() - started;
    if (isAlone) this.#learn(work, taken);
    else if (this.#alone < Infinity) this.#settle(this.#alone * work, taken);
  }

  /** Quickly from what was quicker, slowly from what was slower: it may have been disturbed. */
  #learn(work: number, taken: number): void {
    const found = taken / work;
    this.#alone = found < this.#alone ? found : this.#alone + (found - this.#alone) / 8;
    this.#debt = Math.max(0, this.#debt - taken);
  }

  #settle(alone: number, taken: number): void {
    this.#saved = Math.min(this.#saved + alone - taken, CREDIT * alone);
    if (this.#saved >= 0) return;
    this.#debt = -REMORSE * this.#saved;
    this.#saved = 0;
  }
}

const REMORSE = 32;
/**
 * So many waves' worth can be saved up. Threads that have slept lose about a wave when they wake, and a caller that pauses
 * between its steps wakes them often: that must not weigh more than what they save between two pauses.
 */
const CREDIT = 64;
/** Now and then a wave is done alone, to know what that takes: often at first, while the engine still compiles. */
const MEASURED_EVERY = 64;

function isMeasured(wave: number): boolean {
  return wave > 1 && (wave % MEASURED_EVERY === 0 || Number.isInteger(Math.log2(wave)));
}
