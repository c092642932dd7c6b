import type { LibraryFunction } from '../vector/vector-code.js';

export const cbrt: LibraryFunction = {
  name: 'cbrt',
  build: (_, x) => x,
};
