import type { LibraryFunction } from '../vector/vector-code.js';

export const tanh: LibraryFunction = {
  name: 'tanh',
  build: (_, x) => x,
};
