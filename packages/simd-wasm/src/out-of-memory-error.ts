/** A session's memory is full: WebAssembly addresses 4 GiB at most. */
export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError';
}
