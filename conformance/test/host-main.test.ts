/** The built process: it speaks the protocol whatever the backend does. */
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Link } from '../src/link.js';
import { nodeHost, superviseProcess } from '../src/supervised.js';
import { definition } from './fixtures/traces.js';

const open: Link[] = [];
function host(file: string): Link {
  const link = superviseProcess(nodeHost(fileURLToPath(new URL(file, import.meta.url))));
  open.push(link);
  return link;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((link) => link.close()));
});
const HELLO = { type: 'hello', contract: 1 } as const;

describe('the process of a backend', () => {
  it('keeps what the backend prints out of the protocol', async () => {
    const link = host('fixtures/noisy-backend.mjs');
    expect(await link.request(HELLO)).toMatchObject({ type: 'manifest', manifest: { name: 'noisy' } });
    const task = {
      kind: 'construct',
      definition: definition('optimizers/sgd'),
      hyperparameters: {},
      format: 'f32',
    } as const;
    const error = { name: 'UnsupportedError', message: 'no' };
    expect(await link.request({ type: 'run', seq: 1, task })).toEqual({ type: 'refused', seq: 1, error });
  });

  it('says that a module exports no backend', async () => {
    const response = await host('fixtures/no-backend.mjs').request(HELLO);
    expect(response).toMatchObject({ type: 'errored', seq: 0 });
    expect(response).toHaveProperty(
      'message',
      expect.stringContaining('exports no backend: neither "default" nor "backend"'),
    );
  });

  it('says that a module throws on import', async () => {
    const message = 'the backend module throws on import: Error: the native library is missing';
    expect(await host('../self/throws-on-import.js').request(HELLO)).toEqual({ type: 'errored', seq: 0, message });
  });
});
