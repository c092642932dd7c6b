import type { LibraryFunction } from '../vector/vector-code.js';

export const exp: LibraryFunction = {
  name: 'exp',
  build: (_, x) => x,
};
