import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseMessages } from '../src/messages.js';
import { Outbox } from '../src/page/outbox.js';

const fetched = vi.fn<(path: string, options: { method: string; body: string }) => Promise<void>>(
  async () => undefined,
);
let now = 0;

beforeEach(() => {
  now = 0;
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The messages of each request. */
function requests(): string[][] {
  return fetched.mock.calls.map(([, { body }]) =>
    parseMessages(body).map((message) => (message.type === 'failed' ? message.message : message.type)),
  );
}

describe('Outbox', () => {
  it('sends several messages in one request, in order, none twice', async () => {
    const outbox = new Outbox();
    await outbox.send({ type: 'failed', message: 'a' });
    await outbox.send({ type: 'failed', message: 'b' });
    expect(requests()).toEqual([]);
    now = 250;
    await outbox.send({ type: 'failed', message: 'c' });
    await outbox.send({ type: 'done' });
    await outbox.flush();
    expect(requests()).toEqual([['a', 'b', 'c'], ['done']]);
    expect(fetched.mock.calls[0]?.[0]).toBe('/messages');
    expect(fetched.mock.calls[0]?.[1].method).toBe('POST');
  });
});
