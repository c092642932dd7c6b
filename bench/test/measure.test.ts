import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parseLayout } from '../src/layout.js';
import { measure } from '../src/measure.js';
import type { Peer } from '../src/peers.js';

const fixture = fileURLToPath(new URL('fixtures/peer.mjs', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'optspec-bench-test-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function peer(name: string, character: string, secondsPerStep = 1, limit = false): Peer {
  return {
    name,
    title: name,
    limit,
    launch: async () => ({ file: process.execPath, args: [fixture, character, String(secondsPerStep)] }),
  };
}

const run = (peers: readonly Peer[]) =>
  measure({ workload: 'sgd', layout: parseLayout('10k'), peers, seconds: 1, tools: { format: 'f32', scratch } });

describe('measure', () => {
  it('times the peers that compute the step, and compares them with the limit and with each other', async () => {
    const { peers, ratios, bytes } = await run([
      peer('copy', 'copying', 0.25, true),
      peer('fast', 'right', 0.5),
      peer('slow', 'right', 1.5),
    ]);
    expect(bytes).toBe(3 * 4 * 10_240);
    // The copy moves two thirds of what a step moves.
    expect(peers).toMatchObject([
      { peer: 'copy', status: 'measured', secondsPerStep: 0.375, ofLimit: 1, environment: 'copying fixture' },
      { peer: 'fast', status: 'measured', secondsPerStep: 0.5, ofLimit: 0.75, millionPerSecond: 0.02048 },
      { peer: 'slow', status: 'measured', secondsPerStep: 1.5, ofLimit: 0.25, quartiles: [1.5, 1.5] },
    ]);
    expect(ratios).toEqual({
      copy: { copy: 1, fast: 0.5 / 0.375, slow: 4 },
      fast: { copy: 0.75, fast: 1, slow: 3 },
      slow: { copy: 0.25, fast: 0.5 / 1.5, slow: 1 },
    });
  });

  it('gives every peer at least five turns', async () => {
    const { peers } = await run([peer('slow', 'right', 2)]);
    expect(peers).toMatchObject([{ turns: [2, 2, 2, 2, 2] }]);
  });

  it('does not time a peer that computes something else', async () => {
    const { peers, ratios } = await run([peer('wrong', 'wrong'), peer('right', 'right')]);
    expect(peers).toMatchObject([
      { peer: 'wrong', status: 'wrong', reason: expect.stringMatching(/^computes something else: .* element 0 is/) },
      { peer: 'right', status: 'measured' },
    ]);
    expect(peers[0]).not.toHaveProperty('turns');
    expect(ratios).toEqual({ right: { right: 1 } });
  });

  it('does not time a copy that does not copy', async () => {
    expect((await run([peer('copy', 'right', 1, true)])).peers).toMatchObject([{ status: 'wrong' }]);
  });

  it('goes on without a peer that refuses, dies, is too slow or cannot be started', async () => {
    const { peers } = await run([
      peer('refusing', 'refusing'),
      peer('dying', 'dying'),
      peer('snail', 'right', 3.5),
      { name: 'missing', title: '', launch: async () => ({ missing: 'not here' }) },
      { name: 'unknown', title: '', launch: async () => ({ file: join(scratch, 'no-such-program'), args: [] }) },
      peer('right', 'right'),
    ]);
    expect(peers).toMatchObject([
      { peer: 'refusing', status: 'skipped', reason: 'not of this world' },
      { peer: 'dying', status: 'skipped', reason: 'ended: a last word' },
      { peer: 'snail', status: 'skipped', reason: 'too slow: 3.5 s a step' },
      { peer: 'missing', status: 'skipped', reason: 'not here' },
      { peer: 'unknown', status: 'skipped', reason: expect.stringContaining('ENOENT') },
      { peer: 'right', status: 'measured' },
    ]);
  });
});
