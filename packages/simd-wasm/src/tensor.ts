/** A tensor in the memory of a session. Make one with `session.tensor`. */
export class Tensor {
  readonly shape: readonly number[];
  /** Number of elements. */
  readonly size: number;
  /** Offset of the first element in the memory, in bytes. */
  readonly address: number;
  /** What keeps tensors of one session out of another. */
  readonly owner: object;
  /** Whether `session.free` has taken its memory back. */
  isFree = false;

  constructor(owner: object, shape: readonly number[], size: number, address: number) {
    this.owner = owner;
    this.shape = [...shape];
    this.size = size;
    this.address = address;
  }
}
