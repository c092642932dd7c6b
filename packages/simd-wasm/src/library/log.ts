import type { LibraryFunction } from '../vector/vector-code.js';

export const log: LibraryFunction = { name: 'log', build: (_, x) => x };
export const log1p: LibraryFunction = { name: 'log1p', build: (_, x) => x };
