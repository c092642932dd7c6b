import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** How a peer is started. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/** A peer answered `no <reason>`, fell silent or died: it takes no part, and the others go on. */
export class PeerFailure extends Error {
  override readonly name = 'PeerFailure';
}

const DEADLINE_MILLISECONDS = 120_000;

/** The conversation with one peer, which runs in a process of its own: one line there, one line back. */
export class Connection {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  #errors = '';

  constructor({ file, args }: Command) {
    const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-2000);
    });
    // A peer that died is noticed by the end of its output; the broken pipe adds nothing.
    child.stdin.on('error', () => {});
    child.on('error', (error) => {
      this.#errors = error.message;
    });
    this.#child = child;
    this.#lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  }

  /** The words after `ready`, the first line of every peer. */
  async ready(): Promise<string> {
    return (await this.#answer('ready')).join(' ');
  }

  /** Sends a line and gives the words after `ok`. Throws `PeerFailure`. */
  async ask(line: string): Promise<readonly string[]> {
    this.#child.stdin?.write(`${line}\n`);
    return this.#answer('ok');
  }

  /** The most memory that the process has had, in bytes; only Linux says. */
  peakMemory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }

  async #answer(expected: string): Promise<readonly string[]> {
    const timer = setTimeout(() => {
      this.#errors += `no answer in ${DEADLINE_MILLISECONDS / 1000} s`;
      this.close();
    }, DEADLINE_MILLISECONDS);
    const { done, value } = await this.#lines.next();
    clearTimeout(timer);
    if (done) throw new PeerFailure(`ended: ${lastLine(this.#errors)}`);
    const [verdict, ...words] = value.split(' ');
    if (verdict === expected) return words;
    throw new PeerFailure(verdict === 'no' ? words.join(' ') : `answers "${value}" instead of ${expected}`);
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) || 'without a word';
}
