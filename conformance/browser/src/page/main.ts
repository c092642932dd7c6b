/** Runs the suite in this page, backend after backend, and hands the lines of the report to the command. */
import { type BackendSource, inProcess, parseSelection, run } from 'optspec';
import type { Backend } from '@optspec/core';
import { THREADED, THREADS } from '../lanes.js';
import { ALIVE_PATH, JOB_PATH, type Job } from '../messages.js';
import { BACKENDS } from './backends.js';
import { mapEagerly } from './eager-maps.js';
import { Outbox } from './outbox.js';

if (navigator.userAgent.includes('Firefox') && 'gpu' in navigator) mapEagerly();
const alive = new EventSource(ALIVE_PATH);
const outbox = new Outbox();
try {
  const job: Job = await (await fetch(JOB_PATH)).json();
  await runJob(job);
  await outbox.send({ type: 'done' });
} catch (error) {
  await outbox.send({ type: 'failed', message: messageOf(error) });
}
await outbox.flush();
alive.close();

async function runJob({ definitions, traces, selection, backends, versions, platform }: Job): Promise<void> {
  const lines = run({
    backends: await Promise.all(backends.map(sourceOf)),
    definitions,
    traces,
    selection: parseSelection(selection),
    versions: { ...versions, node: 'none', platform: `${engine()} on ${platform}` },
  });
  for await (const line of lines) await outbox.send({ type: 'line', line });
}

/** A backend that does not load is a result, not an error: `run` reports it. */
async function sourceOf(name: string): Promise<BackendSource> {
  try {
    const load = BACKENDS[name];
    if (!load) throw new Error(`the page was built without ${name}`);
    const { backend, default: standard = backend } = await load();
    if (!standard) throw new Error(`${name} exports no backend: neither "backend" nor a default`);
    return { ...inProcess(THREADED.includes(name) ? withThreads(standard) : standard), source: name };
  } catch (error) {
    const answer = { type: 'errored', seq: 0, message: messageOf(error) } as const;
    return { source: name, connect: () => ({ request: async () => answer, close: async () => undefined }) };
  }
}

function withThreads(backend: Backend): Backend {
  return {
    get manifest() {
      return backend.manifest;
    },
    open: (options) => backend.open({ ...options, ...THREADS }),
  };
}

/** What the page observes of where it runs: `Firefox/153.0, cross-origin isolated`. */
function engine(): string {
  const name = /(?:Firefox|Chrome|Version)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? navigator.userAgent;
  return `${name}, ${crossOriginIsolated ? '' : 'not '}cross-origin isolated`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
