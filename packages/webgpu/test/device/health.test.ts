import { describe, expect, it } from 'vitest';
import { whileAlive } from '../../src/device/health.js';
import { openDevice } from '../../src/device/open-device.js';

const { device } = await openDevice();

describe('what needs a device', () => {
  it('gives its result', async () => {
    expect(await whileAlive(device, () => Promise.resolve(7))).toBe(7);
  });

  it('rejects as it does when the device is well', async () => {
    await expect(whileAlive(device, () => Promise.reject(new RangeError('its own fault')))).rejects.toThrow(
      new RangeError('its own fault'),
    );
  });

  it('rejects with the loss when the device is lost meanwhile', async () => {
    const losing = whileAlive(device, () => {
      device.destroy();
      return Promise.reject(new Error('mapping was aborted'));
    });
    await expect(losing).rejects.toThrow(
      expect.objectContaining({ name: 'DeviceLostError', message: expect.stringContaining('is lost (destroyed)') }),
    );
  });
});
