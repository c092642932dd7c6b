/** The program of a thread: `new Worker(…, { type: 'module' })`, or a Node worker. It says that it is there, and works. */
import { nodeThreads } from './node-threads.js';
import { type Start, work } from './work.js';

const threads = nodeThreads();
const port = threads ? threads.parentPort : self;

function begin(start: Start): void {
  port?.postMessage('ready');
  work(start);
}

// Not at once: only threads whose event loop has begun can be asked whether they are alive.
if (threads) setTimeout(begin, 0, threads.workerData);
else self.addEventListener('message', ({ data }: MessageEvent<Start>) => begin(data), { once: true });
