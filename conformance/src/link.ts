import type { Backend } from '@optspec/core';
import { createHost } from './host.js';
import type { Request, Response } from './protocol.js';

/** The way from the runner to one backend: in this process, in a process of its own, or in another language. */
export interface Link {
  /** Never rejects for what the backend does: a crash or a hang is an `errored` response. */
  request(request: Exclude<Request, { type: 'bye' }>): Promise<Response>;
  close(): Promise<void>;
}

/** A backend to run, and how to reach it. */
export interface BackendSource {
  /** As given on the command line; stands for the name until the manifest is known. */
  readonly source: string;
  connect(): Link;
}

/** Runs a backend in this process: for test frameworks and browsers. A hang is not caught. */
export function inProcess(backend: Backend): BackendSource {
  return {
    source: 'in-process',
    connect: () => {
      const host = createHost(backend);
      return {
        request: async (request) => (await host(request)) ?? { type: 'errored', seq: 0, message: 'no answer' },
        close: async () => {
          await host({ type: 'bye' });
        },
      };
    },
  };
}
