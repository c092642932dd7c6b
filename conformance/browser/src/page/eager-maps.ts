/**
 * Firefox looks for finished GPU work every 100 ms, and whenever work is submitted. A case of the suite waits for a
 * handful of small reads, so nothing is submitted meanwhile until the reading is over: half an hour for the whole suite.
 * This submits nothing, again and again, until a buffer is mapped. Values are not touched.
 */
export function mapEagerly(): void {
  const owners = new WeakMap<GPUBuffer, GPUQueue>();
  const { createBuffer } = GPUDevice.prototype;
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor);
    owners.set(buffer, this.queue);
    return buffer;
  };
  const { mapAsync } = GPUBuffer.prototype;
  GPUBuffer.prototype.mapAsync = async function (...given) {
    const queue = owners.get(this);
    const look = (): void => queue?.submit([]);
    const mapped = mapAsync.apply(this, given);
    look();
    const timer = setInterval(look, 1);
    try {
      return await mapped;
    } finally {
      clearInterval(timer);
    }
  };
}
