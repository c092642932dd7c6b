import type { ReportLine } from 'optspec';
import { HarnessError } from './harness-error.js';
import type { PageMessage } from './messages.js';
import type { PageListener } from './serve.js';

/** What became of a visit: the lines so far, and why there are no more of them if the run did not finish. */
export interface Visited {
  readonly lines: readonly ReportLine[];
  readonly problem?: string;
}

/** Collects what a page tells, until it is done, gone, or silent for too long. */
export class Visit implements PageListener {
  readonly #lines: ReportLine[] = [];
  readonly #seconds: number;
  readonly #finished: Promise<string | undefined>;
  #settle: (problem: string | undefined) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout>;

  /** `seconds`: how long the page may be silent. */
  constructor(seconds: number) {
    this.#seconds = seconds;
    this.#finished = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#timer = this.#watch();
  }

  message(message: PageMessage): void {
    clearTimeout(this.#timer);
    this.#timer = this.#watch();
    if (message.type === 'line') this.#lines.push(message.line);
    else this.#settle(message.type === 'failed' ? message.message : undefined);
  }

  gone(): void {
    this.#settle(`the page is gone: it crashed or was closed${this.#where()}`);
  }

  /** The browser itself has ended. */
  ended(stderr: string): void {
    this.#settle(`the browser ended${this.#where()}. The last that it said:\n${stderr.trim()}`);
  }

  async result(): Promise<Visited> {
    const problem = await this.#finished;
    clearTimeout(this.#timer);
    return problem === undefined ? { lines: this.#lines } : { lines: this.#lines, problem };
  }

  #watch(): ReturnType<typeof setTimeout> {
    const silence = () => this.#settle(`the page said nothing for ${this.#seconds} s${this.#where()}`);
    return setTimeout(silence, this.#seconds * 1000);
  }

  #where(): string {
    const last = this.#lines.findLast((line) => line.type === 'case');
    return last ? `, after ${last.backend} ${last.id}` : ', before the first case';
  }
}

/** Throws `HarnessError` unless the page's name for itself is what was asked for. */
export function checkIsolation(lines: readonly ReportLine[], isolated: boolean): void {
  const header = lines.find((line) => line.type === 'header');
  if (header && header.platform.includes('not cross-origin isolated') === isolated) {
    throw new HarnessError(`the page was to be ${isolated ? '' : 'not '}cross-origin isolated: ${header.platform}`);
  }
}
