/**
 * The process that hosts one backend: `node host-main.js <module>` speaks the wire protocol on stdin and stdout. The
 * module exports its backend as `default` or as `backend`.
 */
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Backend } from '@optspec/core';
import { createHost } from './host.js';
import type { Request, Response } from './protocol.js';

const send = protectStdout();
await serve(process.argv[2]);

/** Takes stdout for the protocol: whatever the backend prints goes to stderr. */
function protectStdout(): (response: Response) => void {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return (response) => {
    write(`${JSON.stringify(response)}\n`);
  };
}

async function serve(module: string | undefined): Promise<void> {
  if (module === undefined) throw new Error('usage: host-main <module that exports a backend>');
  const host = await load(module).then(createHost, (error: unknown) => () => Promise.resolve(loadFailure(error)));
  // Made after the import: lines that arrive before the iteration begins would be lost.
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    // The runner is the only one who writes here, and it writes `Request`s.
    const request: Request = JSON.parse(line);
    const response = await host(request);
    if (response) send(response);
    else break;
  }
  lines.close();
}

function loadFailure(error: unknown): Response {
  return { type: 'errored', seq: 0, message: error instanceof Error ? error.message : String(error) };
}

async function load(module: string): Promise<Backend> {
  const exports = await imported(module);
  for (const name of ['default', 'backend']) {
    const candidate = property(exports, name);
    if (isBackend(candidate)) return candidate;
  }
  throw new TypeError(`${module} exports no backend: neither "default" nor "backend" has a manifest and open()`);
}

async function imported(module: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(module).href);
  } catch (error) {
    throw new Error(`the backend module throws on import: ${String(error)}`, { cause: error });
  }
}

function isBackend(value: unknown): value is Backend {
  return typeof property(value, 'open') === 'function' && typeof property(value, 'manifest') === 'object';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
