import { formatMessages, MESSAGES_PATH, type PageMessage } from '../messages.js';

/** A request for each case would cost more than the case. */
const MILLISECONDS_BETWEEN_REQUESTS = 250;

/** Hands messages to the command, in order, several in one request. */
export class Outbox {
  #waiting: PageMessage[] = [];
  #last = performance.now();

  async send(message: PageMessage): Promise<void> {
    this.#waiting.push(message);
    if (performance.now() - this.#last >= MILLISECONDS_BETWEEN_REQUESTS) await this.flush();
  }

  /** Sends what waits. Awaiting the answer also gives the page a turn of its event loop. */
  async flush(): Promise<void> {
    const body = formatMessages(this.#waiting);
    this.#waiting = [];
    this.#last = performance.now();
    await fetch(MESSAGES_PATH, { method: 'POST', body });
  }
}
