import { nodeThreads } from './node-threads.js';
import type { Start } from './work.js';

/** A thread that works. */
export interface Thread {
  /** Whether it is still there, as far as can be told while this thread does not come to handle events. */
  isAlive(): boolean;
  end(): Promise<void>;
}

/** Starts a thread. Rejects when its program cannot be loaded or memory cannot be shared with it. */
export function startThread(start: Start): Promise<Thread> {
  return typeof Worker === 'undefined' ? startInNode(start) : startInBrowser(start);
}

function startInBrowser(start: Start): Promise<Thread> {
  // Bundlers look for exactly this expression.
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve({ isAlive: () => true, end: async () => worker.terminate() }), {
      once: true,
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message || 'its program does not load'));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is of windows
    worker.postMessage(start);
  });
}

async function startInNode(start: Start): Promise<Thread> {
  const threads = nodeThreads();
  if (!threads) throw new Error('this engine has no workers');
  const worker = new threads.Worker(new URL('./worker.js', import.meta.url), { workerData: start });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  // A session that nobody disposes does not keep its process alive.
  worker.unref();
  return {
    isAlive() {
      // A thread that has ended is idle for −1 ms until its end has been handled, and after that it has never been active.
      const { idle, active } = worker.performance.eventLoopUtilization();
      return idle >= 0 && active > 0;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
