import { describe, expect, it } from 'vitest';
import { Control, MOST_CHUNKS, type OpenWave, type Wave } from '../../src/threads/control.js';

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

function joined(control: Control): OpenWave | undefined {
  let found: OpenWave | undefined;
  control.join((open) => {
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
    const control = new Control();
    const open = control.open(wave);
    expect(joined(new Control(control.buffer))).toEqual({ ...wave, number: open.number });
  });

  it('gives each chunk once', () => {
    const control = new Control();
    const open = control.open({ ...wave, chunks: MOST_CHUNKS });
    const other = new Control(control.buffer);
    const first = control.claim(open);
    const second = other.claim(open);
    expect([first, second, ...claims(control, open)]).toEqual(Array.from({ length: MOST_CHUNKS }, (_, index) => index));
    expect(other.claim(open)).toBe(-1);
  });

  it('gives nothing to who comes with the last one', () => {
    const control = new Control();
    const late = control.open(wave);
    claims(control, late);
    const next = control.open(wave);
    expect(control.claim(late)).toBe(-1);
    expect(claims(control, next)).toEqual([0, 1, 2]);
  });

  it('is not there before the first', () => {
    expect(joined(new Control())).toBeUndefined();
  });

  it('is settled when each claimed chunk is finished', () => {
    const control = new Control();
    const open = control.open(wave);
    for (const _ of claims(control, open)) control.finish();
    control.settle(open);
    expect(joined(control)?.number).toBe(open.number);
  });

  it('wakes and stops threads by the signal', () => {
    const control = new Control();
    const before = control.signal();
    control.open(wave);
    const opened = control.signal();
    control.stop();
    expect([opened !== before, control.signal() !== opened, control.isStopped]).toEqual([true, true, true]);
  });
});
