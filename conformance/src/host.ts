import type { Backend, Format, Manifest, Session } from '@optspec/core';
import { execute } from './execute.js';
import type { Request, Response, Task } from './protocol.js';

/** Answers the requests of the wire protocol. A `bye` has no answer. */
export type Host = (request: Request) => Promise<Response | undefined>;

/** Errors that the contract names: a backend that throws one refuses; any other error is a crash of the task. */
const CONTRACT_ERRORS: readonly string[] = [
  'UnsupportedError',
  'HyperparameterError',
  'ShapeError',
  'UnavailableError',
  'DeviceLostError',
  'DefinitionError',
  'RangeError',
];

/** Elements in use after which a session is closed and a fresh one opened: sessions have no way to free one tensor. */
const SESSION_ELEMENTS = 1_000_000;

/** Serves one backend: pure logic, so that it runs in a process of its own, in a test and in a browser page alike. */
export function createHost(backend: Backend): Host {
  const sessions = new SessionPool(backend);
  return async (request) => {
    switch (request.type) {
      case 'hello':
        return { type: 'manifest', manifest: await openedManifest(backend, sessions) };
      case 'run':
        return answer(sessions, request.seq, request.task);
      case 'bye':
        await sessions.close();
        return undefined;
    }
  };
}

/** The manifest after a first session is open, for its `environment`. If none opens, each task will say so. */
async function openedManifest(backend: Backend, sessions: SessionPool): Promise<Manifest> {
  try {
    await sessions.session(backend.manifest.formats[0] ?? 'f32', 0);
  } catch {
    // The same error meets every task, which reports it.
  }
  return backend.manifest;
}

async function answer(sessions: SessionPool, seq: number, task: Task): Promise<Response> {
  try {
    const session = await sessions.session(task.format, elementsOf(task));
    return { type: 'result', seq, result: await execute(session, task) };
  } catch (thrown) {
    const { name, message, trace } = describe(thrown);
    if (name === 'DeviceLostError') sessions.forget(task.format);
    if (name === 'UnavailableError') return { type: 'skipped', seq, reason: message };
    if (CONTRACT_ERRORS.includes(name)) return { type: 'refused', seq, error: { name, message } };
    return { type: 'errored', seq, message: trace };
  }
}

function describe(thrown: unknown): { name: string; message: string; trace: string } {
  if (!(thrown instanceof Error)) return { name: '', message: String(thrown), trace: `threw ${String(thrown)}` };
  const place = thrown.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  const trace = `threw ${thrown.name}: ${thrown.message}${place === undefined ? '' : ` (${place.trim()})`}`;
  return { name: thrown.name, message: thrown.message, trace };
}

function elementsOf(task: Task): number {
  if (task.kind === 'problem') {
    const data = Object.values(task.definition.data ?? {}).reduce((sum, { values }) => sum + values.length, 0);
    return task.points.reduce((sum, { length }) => sum + (length + 1) ** 2, data);
  }
  if (task.kind !== 'optimizer') return 0;
  const elements = task.initial.reduce((sum, tensor) => sum + tensor.length, 0);
  return elements * (1 + task.steps.length);
}

/** One open session per format, renewed when it has served many elements. */
class SessionPool {
  readonly #backend: Backend;
  readonly #open = new Map<Format, { session: Session; elements: number }>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async session(format: Format, elements: number): Promise<Session> {
    const open = this.#open.get(format);
    if (open && open.elements + elements <= SESSION_ELEMENTS) {
      open.elements += elements;
      return open.session;
    }
    if (open) await this.#dispose(format);
    const session = await this.#backend.open({ format });
    this.#open.set(format, { session, elements });
    return session;
  }

  /** A session whose device is lost cannot go on; the next task gets a fresh one. */
  forget(format: Format): void {
    this.#open.delete(format);
  }

  async close(): Promise<void> {
    for (const format of [...this.#open.keys()]) await this.#dispose(format);
  }

  async #dispose(format: Format): Promise<void> {
    const open = this.#open.get(format);
    this.#open.delete(format);
    await open?.session[Symbol.asyncDispose]();
  }
}
