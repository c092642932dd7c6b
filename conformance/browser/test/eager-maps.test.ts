import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mapEagerly } from '../src/page/eager-maps.js';

/** A queue like Firefox's: finished work is noticed when something is submitted, here at the third time. */
class FakeDevice {
  readonly submitted: unknown[] = [];
  #waiting: (() => void) | undefined;
  readonly queue = {
    submit: (work: readonly unknown[]) => {
      this.submitted.push(work);
      if (this.submitted.length >= 3) this.#waiting?.();
    },
  };

  createBuffer(descriptor: unknown): FakeBuffer {
    const wait = (resolve: () => void): void => {
      this.#waiting = resolve;
    };
    return new FakeBuffer(descriptor, wait);
  }
}

class FakeBuffer {
  readonly descriptor: unknown;
  readonly mapped: unknown[] = [];
  readonly #wait: (resolve: () => void) => void;

  constructor(descriptor: unknown, wait: (resolve: () => void) => void) {
    this.descriptor = descriptor;
    this.#wait = wait;
  }

  mapAsync(...given: unknown[]): Promise<void> {
    this.mapped.push(...given);
    if (given[0] === 'bad') return Promise.reject(new Error('not mappable'));
    return new Promise((resolve) => this.#wait(resolve));
  }
}

const { createBuffer } = FakeDevice.prototype;
const { mapAsync } = FakeBuffer.prototype;
beforeEach(() => {
  vi.stubGlobal('GPUDevice', FakeDevice);
  vi.stubGlobal('GPUBuffer', FakeBuffer);
  mapEagerly();
});
afterEach(() => {
  Object.assign(FakeDevice.prototype, { createBuffer });
  Object.assign(FakeBuffer.prototype, { mapAsync });
  vi.unstubAllGlobals();
});

describe('mapEagerly', () => {
  it('submits nothing until the buffer is mapped, and then stops', async () => {
    const device = new FakeDevice();
    const buffer = device.createBuffer({ size: 4 });
    await buffer.mapAsync(1, 0, 4);
    expect(buffer.descriptor).toEqual({ size: 4 });
    expect(buffer.mapped).toEqual([1, 0, 4]);
    expect(device.submitted).toEqual([[], [], []]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(device.submitted).toHaveLength(3);
  });

  it('lets an error through', async () => {
    const device = new FakeDevice();
    await expect(device.createBuffer({}).mapAsync('bad')).rejects.toThrow('not mappable');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(device.submitted).toHaveLength(1);
  });
});
