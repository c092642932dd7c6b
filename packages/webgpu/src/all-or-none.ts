import type { Executor } from './run/executor.js';
import type { Tensor } from './tensor.js';

/** What `make` gives. Where it throws, the tensors that it has kept are freed: there are all of them or none. */
export function allOrNone<Made>(
  session: Pick<Executor, 'free'>,
  make: (keep: (tensor: Tensor) => Tensor) => Made,
): Made {
  const kept: Tensor[] = [];
  try {
    return make((tensor) => {
      kept.push(tensor);
      return tensor;
    });
  } catch (error) {
    for (const tensor of kept) session.free(tensor);
    throw error;
  }
}
