import { describe, expect, it } from 'vitest';
import { Caller } from '../../src/threads/caller.js';
import { type Control, MOST_CHUNKS, type OpenWave, type Wave } from '../../src/threads/control.js';
import { Follower } from '../../src/threads/follower.js';

const wave: Wave = {
  kernel: 1,
  moduleAt: 2 ** 31,
  moduleBytes: 3,
  run: 4,
  frame: 2 ** 32 - 64,
  rows: 6,
  chunksAt: 7,
  chunks: 3,
  pages: 65536,
};

const never = () => false;

function joined({ buffer }: Control): OpenWave | undefined {
  let found: OpenWave | undefined;
  new Follower(buffer, 0).join((open) => {
    found = open;
  });
  return found;
}

function claims(control: Control, open: OpenWave): number[] {
  const taken: number[] = [];
  for (let index = control.claim(open); index >= 0; index = control.claim(open)) taken.push(index);
  return taken;
}

describe('a wave', () => {
  it('is there for whoever joins, with addresses up to 4 GiB', () => {
    const caller = new Caller(1);
    const open = caller.open(wave);
    expect(joined(caller)).toEqual({ ...wave, number: open.number });
  });

  it('gives each chunk once', () => {
    const caller = new Caller(1);
    const open = caller.open({ ...wave, chunks: MOST_CHUNKS });
    const other = new Follower(caller.buffer, 0);
    const first = caller.claim(open);
    const second = other.claim(open);
    expect([first, second, ...claims(caller, open)]).toEqual(Array.from({ length: MOST_CHUNKS }, (_, index) => index));
    expect(other.claim(open)).toBe(-1);
  });

  it('gives nothing to who comes with the last one', () => {
    const caller = new Caller(1);
    const late = caller.open(wave);
    claims(caller, late);
    const next = caller.open(wave);
    expect(caller.claim(late)).toBe(-1);
    expect(claims(caller, next)).toEqual([0, 1, 2]);
  });

  it('is not there before the first', () => {
    expect(joined(new Caller(1))).toBeUndefined();
  });

  it('is settled when each claimed chunk is finished', () => {
    const caller = new Caller(1);
    const open = caller.open(wave);
    for (const _ of claims(caller, open)) caller.finish();
    expect(caller.settle(open, never)).toBe(true);
    expect(joined(caller)?.number).toBe(open.number);
  });

  it('wakes and stops threads by the signal', () => {
    const caller = new Caller(1);
    const follower = new Follower(caller.buffer, 0);
    const before = follower.signal();
    caller.open(wave);
    const opened = follower.signal();
    caller.stop();
    expect([opened !== before, follower.signal() !== opened, follower.isStopped]).toEqual([true, true, true]);
  });
});

describe('a chunk that nobody will finish', () => {
  it('is given up when its thread has failed', () => {
    const caller = new Caller(2);
    const follower = new Follower(caller.buffer, 1);
    const open = caller.open(wave);
    follower.join((joinedWave) => follower.claim(joinedWave));
    follower.fail();
    for (const _ of claims(caller, open)) caller.finish();
    expect(caller.settle(open, never)).toBe(false);
  });

  it('is given up when its thread is not alive', () => {
    const caller = new Caller(2);
    const follower = new Follower(caller.buffer, 1);
    const open = caller.open(wave);
    const seen: boolean[][] = [];
    const present = () => [0, 1].map((thread) => caller.isPresent(thread));
    follower.join((joinedWave) => {
      follower.claim(joinedWave);
      for (const _ of claims(caller, open)) caller.finish();
      const isSettled = caller.settle(open, () => {
        seen.push(present());
        return true;
      });
      expect(isSettled).toBe(false);
    });
    expect([seen, present()]).toEqual([[[false, true]], [false, false]]);
  });

  it('is no reason to give up when it has been finished after all', () => {
    const caller = new Caller(1);
    const follower = new Follower(caller.buffer, 0);
    const open = caller.open({ ...wave, chunks: 1 });
    follower.claim(open);
    const isSettled = caller.settle(open, () => {
      follower.finish();
      return true;
    });
    expect(isSettled).toBe(true);
  });
});
