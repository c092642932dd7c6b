import { type Definition, DefinitionError } from '@optspec/core/for-backends';

/**
 * Checks that what a problem holds has as many values as its shapes say: the start and the optimum as many as `shape`,
 * each constant as many as its own. Throws `DefinitionError`; other kinds hold none of these.
 */
export function checkConstants({ $id: file, shape, start, optimum, data = {} }: Definition): void {
  if (shape !== undefined) {
    checkCount(file, 'start', start?.length, shape);
    checkCount(file, 'optimum.w', optimum?.w.length, shape);
  }
  for (const [name, constant] of Object.entries(data)) {
    checkCount(file, `data.${name}`, constant.values.length, constant.shape);
  }
}

function checkCount(file: string, clause: string, count: number | undefined, shape: readonly number[]): void {
  const expected = shape.reduce((product, size) => product * size, 1);
  if (count === undefined || count === expected) return;
  throw new DefinitionError(`${count} values, but the shape [${shape.join(', ')}] has ${expected}`, { file, clause });
}
