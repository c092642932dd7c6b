/** What a wrapper script starts ends with it. Each child holds a connection to a server here, which ends when it does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Connection } from '../src/connection.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const HELLO = { type: 'hello', contract: 1 } as const;

let server: Server;
const sockets: Socket[] = [];
beforeEach(async () => {
  server = createServer((socket) => sockets.push(socket.on('error', () => {}))).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
});

/** A shell script that starts a child which does not end, and then does what it is told. */
function wrapper(then: string): { file: string; arguments: string[] } {
  const script = path.join(mkdtempSync(path.join(tmpdir(), 'optspec-')), 'wrapper.sh');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  writeFileSync(
    script,
    `"${process.execPath}" "${here('fixtures/connected.mjs')}" ${port} >/dev/null 2>&1 &\n${then}\n`,
  );
  return { file: 'sh', arguments: [script] };
}
/** Its connection, once the child is there. */
async function child(): Promise<Socket> {
  const [socket] = await once(server, 'connection');
  return socket;
}
/** Resolves when the child is gone, and not before. */
async function gone(socket: Socket): Promise<void> {
  if (!socket.closed) await once(socket.resume(), 'close');
}

describe('the child of a wrapper script', () => {
  it('ends with an adapter that hangs', async () => {
    const connection = new Connection(wrapper('wait'));
    const socket = await child();
    await expect(connection.request(HELLO, 100)).rejects.toThrow('did not answer within 0.1 s');
    await gone(socket);
  });

  it('ends with an adapter that ends, badly or well', async () => {
    const crash = new Connection(wrapper('read line; exit 3'));
    const first = await child();
    await expect(crash.request(HELLO, 5000)).rejects.toThrow('exited with code 3');
    await gone(first);
    const polite = new Connection(wrapper('read line; exit 0'));
    const second = await child();
    await polite.close();
    await gone(second);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends when optspec is ended by %s, which ends it',
    async (signal) => {
      const { file, arguments: script } = wrapper('wait');
      const args = [
        here('../bin/optspec.js'),
        'run',
        '--exec',
        [file, ...script].join(' '),
        '--select',
        'scheduler/step',
      ];
      const optspec = spawn(process.execPath, args, { stdio: 'ignore' });
      const socket = await child();
      optspec.kill(signal);
      expect(await once(optspec, 'exit')).toEqual([null, signal]);
      await gone(socket);
    },
  );

  it('ends when the process that started it ends by an error', async () => {
    const program = `
      import { Connection } from ${JSON.stringify(here('../dist/connection.js'))};
      new Connection(${JSON.stringify(wrapper('wait'))});
      process.stdin.once('data', () => { throw new Error('broken'); });`;
    const args = ['--input-type=module', '--eval', program];
    const runner = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    const socket = await child();
    runner.stdin.write('now\n');
    expect(await once(runner, 'exit')).toEqual([1, null]);
    await gone(socket);
  });

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('SIGTERM');
    const connections = [new Connection(wrapper('wait')), new Connection(wrapper('wait'))];
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    for (const connection of connections) connection.kill();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
