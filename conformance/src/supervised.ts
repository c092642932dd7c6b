import { fileURLToPath } from 'node:url';
import { type Command, Connection, ConnectionError } from './connection.js';
import type { Link } from './link.js';
import type { Request, Response } from './protocol.js';

export interface Limits {
  /** Milliseconds for one answer. Default 10 000. */
  readonly timeout?: number;
  /** Milliseconds for the first answer, which includes the start of the process. Default: 30 000, or `timeout` if that is more. */
  readonly startTimeout?: number;
  /** How often a process that crashed or hung is started again. Default 3. */
  readonly restarts?: number;
}

const DEFAULTS = { timeout: 10_000, startTimeout: 30_000, restarts: 3 } as const;

/**
 * A backend in a process of its own. When the process crashes or hangs, the case under way is `errored` with what
 * happened, and the next case gets a fresh process, a few times; after that every case is `errored` at once.
 */
export function superviseProcess(command: Command, limits: Limits = {}): Link {
  return new SupervisedProcess(command, limits);
}

class SupervisedProcess implements Link {
  readonly #command: Command;
  readonly #timeout: number;
  readonly #startTimeout: number;
  #startsLeft: number;
  #connection: Connection | undefined;
  #lastError = '';

  constructor(command: Command, limits: Limits) {
    this.#command = command;
    this.#timeout = limits.timeout ?? DEFAULTS.timeout;
    this.#startTimeout = limits.startTimeout ?? Math.max(DEFAULTS.startTimeout, this.#timeout);
    this.#startsLeft = 1 + (limits.restarts ?? DEFAULTS.restarts);
  }

  async request(request: Exclude<Request, { type: 'bye' }>): Promise<Response> {
    const seq = request.type === 'run' ? request.seq : 0;
    if (!this.#connection && this.#startsLeft === 0) {
      return { type: 'errored', seq, message: `not run: the process failed too often; at last, ${this.#lastError}` };
    }
    try {
      if (this.#connection) return await this.#connection.request(request, this.#timeout);
      const connection = this.#spawn();
      const manifest = await connection.request({ type: 'hello', contract: 1 }, this.#startTimeout);
      return request.type === 'hello' ? manifest : await connection.request(request, this.#timeout);
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      this.#connection = undefined;
      this.#lastError = error.message;
      return { type: 'errored', seq, message: error.message };
    }
  }

  #spawn(): Connection {
    this.#startsLeft -= 1;
    this.#connection = new Connection(this.#command);
    return this.#connection;
  }

  async close(): Promise<void> {
    await this.#connection?.close();
  }
}

/** The command that hosts a backend module in Node. From the sources as from the build, the host is the built one. */
export function nodeHost(module: string): Command {
  return {
    file: process.execPath,
    arguments: [fileURLToPath(new URL('../dist/host-main.js', import.meta.url)), module],
  };
}
