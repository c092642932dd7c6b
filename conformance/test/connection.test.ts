import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { Connection, ConnectionError } from '../src/connection.js';
import type { Link } from '../src/link.js';
import type { RunRequest } from '../src/protocol.js';
import { type Limits, superviseProcess } from '../src/supervised.js';
import { definition } from './fixtures/traces.js';

const HELLO = { type: 'hello', contract: 1 } as const;
const sgd = definition('optimizers/sgd');

function request(seq: number): RunRequest {
  return { type: 'run', seq, task: { kind: 'construct', definition: sgd, hyperparameters: {}, format: 'f32' } };
}

function command(what: string) {
  const host = fileURLToPath(new URL('fixtures/odd-host.mjs', import.meta.url));
  return { file: process.execPath, arguments: [host, what] };
}

const open: (Connection | Link)[] = [];
function connect(what: string): Connection {
  const connection = new Connection(command(what));
  open.push(connection);
  return connection;
}
function supervise(what: string, limits: Limits = {}): Link {
  const link = superviseProcess(command(what), limits);
  open.push(link);
  return link;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

describe('a connection to a process', () => {
  it('passes requests and answers', async () => {
    const connection = connect('echo');
    expect(await connection.request(HELLO, 5000)).toEqual({ type: 'manifest', manifest: { name: 'echo' } });
    expect(await connection.request(request(4), 5000)).toEqual({
      type: 'result',
      seq: 4,
      result: { kind: 'construct' },
    });
  });

  it.each([
    ['exit', 'the process exited with code 3; it last wrote: first | last words'],
    ['kill', 'the process was ended by SIGTERM'],
    ['garbage', 'the process wrote a line that is no answer of the protocol: hello?'],
    ['other-seq', 'the process answered with seq 2 where seq 1 was due: {"type":"errored","seq":2,"message":""}'],
    ['no-response', 'the process wrote a line that is no answer of the protocol: {"type":"verdict"}'],
    ['no-result', 'the process wrote a line that is no answer of the protocol: {"type":"result","seq":1}'],
    ['no-error', 'the process wrote a line that is no answer of the protocol: {"type":"refused","seq":1,"error":{}}'],
    ['null', 'the process wrote a line that is no answer of the protocol: null'],
  ])('says what happened when the process does this: %s', async (what, message) => {
    await expect(connect(what).request(request(1), 5000)).rejects.toThrow(new ConnectionError(message));
  });

  it('takes no line that nobody asked for', async () => {
    const connection = connect('unasked');
    await connection.request(request(1), 5000);
    await expect(connection.request(request(2), 5000)).rejects.toThrow(
      /wrote a line that nobody asked for|answered with seq 1 where seq 2 was due/,
    );
  });

  it('waits for an answer as long as it is told', async () => {
    const answer = connect('hang').request(request(1), 200);
    await expect(answer).rejects.toThrow('the process did not answer within 0.2 s');
  });

  it('answers nothing more once the process is gone', async () => {
    const connection = connect('garbage');
    await expect(connection.request(request(1), 5000)).rejects.toThrow('hello?');
    await expect(connection.request(request(2), 5000)).rejects.toThrow('hello?');
  });

  it('says that a program cannot be started', async () => {
    const connection = new Connection({ file: '/no/such/program', arguments: [] });
    await expect(connection.request(HELLO, 5000)).rejects.toThrow(/^the process cannot be started: .*ENOENT/);
  });

  it('ends a process that does not end by itself', async () => {
    const connection = connect('stays');
    await connection.request(HELLO, 5000);
    await expect(connection.close()).resolves.toBeUndefined();
  });
});

describe('a supervised process', () => {
  it('reports a crash as the result of the case, and goes on with a fresh process', async () => {
    const link = supervise('exit-once');
    expect(await link.request(request(1))).toEqual({
      type: 'errored',
      seq: 1,
      message: 'the process exited with code 3',
    });
    expect(await link.request(request(2))).toMatchObject({ type: 'result', seq: 2 });
  });

  it('reports a hang as the result of the case', async () => {
    const link = supervise('hang', { timeout: 200, startTimeout: 5000 });
    const message = 'the process did not answer within 0.2 s';
    expect(await link.request(request(1))).toEqual({ type: 'errored', seq: 1, message });
  });

  it('gives up a backend that fails too often', async () => {
    const link = supervise('exit', { restarts: 1 });
    const died = 'the process exited with code 3; it last wrote: first | last words';
    const messages: unknown[] = [];
    for (const seq of [1, 2, 3, 4]) messages.push(await link.request(request(seq)));
    const givenUp = `not run: the process failed too often; at last, ${died}`;
    expect(messages).toEqual([
      { type: 'errored', seq: 1, message: died },
      { type: 'errored', seq: 2, message: died },
      { type: 'errored', seq: 3, message: givenUp },
      { type: 'errored', seq: 4, message: givenUp },
    ]);
  });

  it('reports a process that answers hello with no manifest, or not at all', async () => {
    expect(await supervise('no-manifest').request(HELLO)).toMatchObject({ type: 'errored', seq: 0 });
    const silent = await supervise('silent', { startTimeout: 200 }).request(HELLO);
    expect(silent).toEqual({ type: 'errored', seq: 0, message: 'the process did not answer within 0.2 s' });
  });

  it('closes without ever having started', async () => {
    await expect(superviseProcess(command('echo')).close()).resolves.toBeUndefined();
  });
});
