import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { AS_GROUP, ProcessGroup } from './process-group.js';
import type { Request, Response } from './protocol.js';

/** The program that hosts a backend. */
export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly directory?: string;
}

/** The process can answer no more: it exited, hangs, or wrote what is not of the protocol. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/** Lines of stderr that are kept to explain an end. */
const KEPT_LINES = 5;
/** Milliseconds that a process gets to end by itself after `bye`. */
const FAREWELL = 1000;

/** One process that speaks the wire protocol. After a `ConnectionError` it is gone. */
export class Connection {
  readonly #process: ChildProcess;
  readonly #group: ProcessGroup;
  readonly #stderr: string[] = [];
  #waiting: { resolve(line: string): void; reject(error: ConnectionError): void } | undefined;
  #ended: ConnectionError | undefined;

  constructor(command: Command) {
    this.#process = spawn(command.file, command.arguments, {
      ...AS_GROUP,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(command.directory === undefined ? {} : { cwd: command.directory }),
    });
    this.#group = new ProcessGroup(this.#process);
    const { stdin, stdout, stderr } = this.#process;
    stdin?.on('error', () => {}); // A process that is gone is reported by its exit.
    if (stdout) createInterface({ input: stdout }).on('line', (line) => this.#receive(line));
    if (stderr) createInterface({ input: stderr }).on('line', (line) => this.#keep(line));
    this.#process.on('error', (error) => this.#end(`cannot be started: ${error.message}`));
    this.#process.on('close', (code, signal) => {
      this.#end(signal ? `was ended by ${signal}` : `exited with code ${code}`);
      this.#group.kill();
    });
  }

  /** Sends a request and waits for the answer. Rejects with `ConnectionError` when none comes in time. */
  async request(request: Exclude<Request, { type: 'bye' }>, timeout: number): Promise<Response> {
    const line = await this.#exchange(`${JSON.stringify(request)}\n`, timeout);
    const response = parseResponse(line);
    const seq = request.type === 'run' ? request.seq : undefined;
    if (response && (seq === undefined || !('seq' in response) || response.seq === seq)) return response;
    const fault =
      response && 'seq' in response
        ? `answered with seq ${response.seq} where seq ${seq} was due`
        : 'wrote a line that is no answer of the protocol';
    const error = this.#end(`${fault}: ${line.slice(0, 120)}`);
    this.kill();
    throw error;
  }

  #exchange(message: string, timeout: number): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      const timer = setTimeout(() => {
        this.#end(`did not answer within ${timeout / 1000} s`);
        this.kill();
      }, timeout);
      const settled =
        <Value>(settle: (value: Value) => void) =>
        (value: Value): void => {
          clearTimeout(timer);
          this.#waiting = undefined;
          settle(value);
        };
      this.#waiting = { resolve: settled(resolve), reject: settled(reject) };
      this.#process.stdin?.write(message);
    });
  }

  /** Says `bye` and waits for the process to end; ends it if it does not. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null || this.#ended) return this.kill();
    const exited = new Promise<void>((resolve) => this.#process.once('close', () => resolve()));
    const timer = setTimeout(() => this.kill(), FAREWELL);
    this.#process.stdin?.end(`${JSON.stringify({ type: 'bye' })}\n`);
    await exited;
    clearTimeout(timer);
  }

  /** Ends the process with all that it started, as a shell script does, and lets go of its pipes. */
  kill(): void {
    const { stdin, stdout, stderr } = this.#process;
    this.#group.kill();
    for (const pipe of [stdin, stdout, stderr]) pipe?.destroy();
  }

  #receive(line: string): void {
    if (this.#waiting) this.#waiting.resolve(line);
    else if (!this.#ended) {
      this.#end(`wrote a line that nobody asked for: ${line.slice(0, 120)}`);
      this.kill();
    }
  }

  #keep(line: string): void {
    this.#stderr.push(line);
    if (this.#stderr.length > KEPT_LINES) this.#stderr.shift();
  }

  #end(what: string): ConnectionError {
    const said = this.#stderr.length > 0 ? `; it last wrote: ${this.#stderr.join(' | ')}` : '';
    this.#ended ??= new ConnectionError(`the process ${what}${said}`);
    this.#waiting?.reject(this.#ended);
    return this.#ended;
  }
}

const RESPONSES: ReadonlySet<unknown> = new Set<Response['type']>([
  'manifest',
  'result',
  'refused',
  'skipped',
  'errored',
]);

/** The runner reads what a response holds where it uses it; here, whether it is one. */
function parseResponse(line: string): Response | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isResponse(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isResponse(value: unknown): value is Response {
  if (typeof value !== 'object' || value === null || !('type' in value) || !RESPONSES.has(value.type)) return false;
  switch (value.type) {
    case 'manifest':
      return 'manifest' in value && isObject(value.manifest);
    case 'result':
      return 'result' in value && isObject(value.result);
    case 'refused':
      return 'error' in value && isObject(value.error) && 'message' in value.error && 'name' in value.error;
    default:
      return true;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
