import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { preview } from 'vite';
import { ALIVE_PATH, JOB_PATH, type Job, MESSAGES_PATH, type PageMessage, parseMessages } from './messages.js';

/** What the server hears of the page. */
export interface PageListener {
  message(message: PageMessage): void;
  /** The page is gone: closed, crashed or navigated away. */
  gone(): void;
}

/** A server for one visit. */
export interface PageServer extends AsyncDisposable {
  readonly url: string;
}

/** With these the page is `crossOriginIsolated`. */
const ISOLATION: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Serves the built page in `folder` and its job, on a free port of this machine alone. */
export async function serve(folder: string, job: Job, isolated: boolean, listener: PageListener): Promise<PageServer> {
  const handlers = handlersFor(job, listener);
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, headers: isolated ? { ...ISOLATION } : {} },
    plugins: [
      {
        name: 'optspec:page',
        configurePreviewServer({ middlewares }) {
          for (const [path, handler] of Object.entries(handlers)) {
            middlewares.use(path, (request: IncomingMessage, response: ServerResponse) => {
              void handler(request, response);
            });
          }
        },
      },
    ],
  });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  return { url, [Symbol.asyncDispose]: () => server.close() };
}

function handlersFor(job: Job, listener: PageListener): Readonly<Record<string, Handler>> {
  return {
    [JOB_PATH]: (_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(job));
    },
    [MESSAGES_PATH]: async (request, response) => {
      try {
        for (const message of parseMessages(await text(request))) listener.message(message);
      } catch (error) {
        listener.message({ type: 'failed', message: String(error) });
      }
      response.end();
    },
    [ALIVE_PATH]: (request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.flushHeaders();
      request.on('close', () => listener.gone());
    },
  };
}
