import { DeviceLostError, UnavailableError } from '@optspec/core/for-backends';

/** Milliseconds that a lost device gets to say so, after an operation on it failed. */
const PATIENCE = 1000;

/**
 * Whether a session can go on. WebGPU reports faults later than they happen; here they are kept, so that the next call
 * throws them.
 */
export class Health {
  readonly #device: GPUDevice;
  #fault: Error | undefined;
  #reports: Promise<unknown> = Promise.resolve();

  constructor(device: GPUDevice) {
    this.#device = device;
    void this.#awaitLoss();
  }

  /** Throws what ended the session: `DeviceLostError`, or a fault that the device reported. */
  check(): void {
    if (this.#fault) throw this.#fault;
  }

  /** Ends the session: every later check throws this. */
  end(message: string): void {
    this.#fault ??= new Error(message);
  }

  /** Does what enqueues work, and keeps the faults that the device finds in it. */
  watch<Result>(action: () => Result): Result {
    this.check();
    const device = this.#device;
    device.pushErrorScope('out-of-memory');
    device.pushErrorScope('validation');
    try {
      return action();
    } finally {
      this.#report(device.popErrorScope(), (message) => new Error(`the device refuses: ${message}`));
      this.#report(device.popErrorScope(), (message) => new UnavailableError(`no device memory: ${message}`));
    }
  }

  /** Waits until the device has reported on everything done so far, and throws what it found. */
  async settle(): Promise<void> {
    await this.#reports;
    this.check();
  }

  /** Throws that the device is lost if it is, else `cause`, which an operation on it gave. */
  async explain(cause: unknown): Promise<never> {
    this.check();
    await Promise.race([this.#device.lost, patience(PATIENCE)]);
    this.check();
    throw cause;
  }

  async #awaitLoss(): Promise<void> {
    const loss = lossError(await this.#device.lost);
    this.#fault ??= loss;
  }

  #report(popped: Promise<GPUError | null>, fault: (message: string) => Error): void {
    this.#reports = Promise.all([this.#reports, this.#keep(popped, fault)]);
  }

  async #keep(popped: Promise<GPUError | null>, fault: (message: string) => Error): Promise<void> {
    try {
      const error = await popped;
      if (error) this.#fault ??= fault(error.message);
    } catch {
      // The device is lost, which `lost` says better.
    }
  }
}

/**
 * Does what needs a device that is not lost, before there is a session. Rejects with `DeviceLostError` where it is, and
 * otherwise as `action` does.
 */
export async function whileAlive<Result>(device: GPUDevice, action: () => Promise<Result>): Promise<Result> {
  await refuseLost(device, 0);
  try {
    return await action();
  } catch (error) {
    await refuseLost(device, PATIENCE);
    throw error;
  }
}

/** Rejects if a device says within so many milliseconds that it is lost. */
async function refuseLost({ lost }: GPUDevice, milliseconds: number): Promise<void> {
  const loss = await Promise.race([lost, patience(milliseconds)]);
  if (loss) throw lossError(loss);
}

function lossError({ message, reason }: GPUDeviceLostInfo): DeviceLostError {
  return new DeviceLostError(`the device is lost (${reason}): ${message || 'no reason given'}`);
}

function patience(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
