import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALIVE_PATH, formatMessages, JOB_PATH, type Job, MESSAGES_PATH, type PageMessage } from '../src/messages.js';
import { type PageServer, serve } from '../src/serve.js';

const JOB: Job = {
  ...{ definitions: [], traces: [], selection: ['optimizer/adam'], backends: ['backend'] },
  versions: { optspec: '1.0.0', spec: '2.0.0' },
  platform: 'linux x64',
};

const folder = mkdtempSync(join(tmpdir(), 'optspec-serve-test-'));
const heard: (PageMessage | 'gone')[] = [];
const listener = { message: (message: PageMessage) => void heard.push(message), gone: () => void heard.push('gone') };
const servers: PageServer[] = [];

async function served(isolated: boolean): Promise<string> {
  const server = await serve(folder, JOB, isolated, listener);
  servers.push(server);
  return server.url.replace(/\/$/, '');
}

let url = '';
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  url = await served(true);
});
afterAll(async () => {
  for (const server of servers) await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

describe('serve', () => {
  it('serves the page isolated when it is to be, and not otherwise', async () => {
    const isolated = await fetch(url);
    expect(await isolated.text()).toContain('<title>page</title>');
    expect(isolated.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(isolated.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    const open = await fetch(await served(false));
    expect(open.headers.get('cross-origin-opener-policy')).toBeNull();
    expect(open.headers.get('cross-origin-embedder-policy')).toBeNull();
  });

  it('hands out the job', async () => {
    expect(await (await fetch(`${url}${JOB_PATH}`)).json()).toEqual(JOB);
  });

  it('hands on the messages of the page', async () => {
    heard.length = 0;
    const messages: PageMessage[] = [{ type: 'failed', message: 'ä' }, { type: 'done' }];
    await fetch(`${url}${MESSAGES_PATH}`, { method: 'POST', body: formatMessages(messages) });
    expect(heard).toEqual(messages);
  });

  it('turns what it cannot read into a failure', async () => {
    heard.length = 0;
    await fetch(`${url}${MESSAGES_PATH}`, { method: 'POST', body: '{"type":"nonsense"}' });
    expect(heard).toEqual([{ type: 'failed', message: 'SyntaxError: not a message of the page: {"type":"nonsense"}' }]);
  });

  it('notices that the page is gone', async () => {
    heard.length = 0;
    const page = new AbortController();
    const alive = await fetch(`${url}${ALIVE_PATH}`, { signal: page.signal });
    expect(alive.headers.get('content-type')).toBe('text/event-stream');
    expect(heard).toEqual([]);
    page.abort();
    await expect.poll(() => heard).toEqual(['gone']);
  });
});
