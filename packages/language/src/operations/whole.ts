import type { Operation } from '../operation.js';

/** Operations on a whole matrix that the host computes in binary64, for draws alone: no device is asked for them. */
export const WHOLE_MATRICES = {
  /** The factor Q of A = QR with a positive diagonal of R, where A is a; of a matrix with fewer rows than columns, A is its numbers with the sizes swapped, and the result is the transpose of Q. */
  orthonormal: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'tensor' },
  },
} as const;

WHOLE_MATRICES satisfies Record<string, Operation>;
export type WholeMatrixOperation = keyof typeof WHOLE_MATRICES;
