import { ShapeError, type TensorValues } from '@optspec/core/for-backends';
import { sizeOf } from '@optspec/language';
import type { Heap } from './heap.js';
import type { Lanes } from './kernel/lanes.js';
import { Tensor } from './tensor.js';
import type { Crew } from './threads/crew.js';

/** The tensors of one session. */
export class TensorStore {
  readonly heap: Heap;
  readonly lanes: Lanes;
  /** Who shares the work of large tensors; none: there is one thread. */
  readonly crew: Crew | undefined;

  constructor(heap: Heap, lanes: Lanes, crew?: Crew) {
    this.heap = heap;
    this.lanes = lanes;
    this.crew = crew;
  }

  /** A tensor whose values are undefined. Throws `ShapeError`, `OutOfMemoryError`. */
  allocate(shape: readonly number[]): Tensor {
    const size = sizeOf(shape);
    return new Tensor(this, shape, size, this.heap.allocate(size * this.lanes.size));
  }

  /** Throws `ShapeError` when the number of values is not the product of the shape, `OutOfMemoryError`. */
  copyIn(values: TensorValues, shape: readonly number[]): Tensor {
    if (values.length !== sizeOf(shape)) {
      throw new ShapeError(`${values.length} values for the shape [${shape.join(', ')}]; it holds ${sizeOf(shape)}`);
    }
    const tensor = this.allocate(shape);
    this.view(tensor).set(values);
    return tensor;
  }

  /** The values where they lie. Any later allocation may detach the view. */
  view(tensor: Tensor): TensorValues {
    this.check([tensor]);
    return this.heap.values(this.lanes.format, tensor.address, tensor.size);
  }

  free(tensor: Tensor): void {
    this.check([tensor]);
    tensor.isFree = true;
    this.heap.free(tensor.address);
  }

  /** What `make` gives. Where it throws, the tensors that it has kept are freed: there are all of them or none. */
  allOrNone<Made>(make: (keep: (tensor: Tensor) => Tensor) => Made): Made {
    const kept: Tensor[] = [];
    try {
      return make((tensor) => {
        kept.push(tensor);
        return tensor;
      });
    } catch (error) {
      for (const tensor of kept) this.free(tensor);
      throw error;
    }
  }

  /** Throws `RangeError` for a tensor of another session, or one that has been freed. */
  check(tensors: readonly Tensor[]): void {
    for (const tensor of tensors) {
      if (tensor.owner !== this)
        throw new RangeError('the tensor belongs to another session; copy it with read and tensor');
      if (tensor.isFree) throw new RangeError(`a tensor of shape [${tensor.shape.join(', ')}] has been freed`);
    }
  }
}
