import type { Assignment, Definition } from '@optspec/core';
import { GLOBAL_REDUCTIONS, MATRICES, REDUCTIONS } from '@optspec/language';

const WHOLE_TENSOR: ReadonlySet<string> = new Set(
  [REDUCTIONS, GLOBAL_REDUCTIONS, MATRICES].flatMap((table) => Object.keys(table)),
);

/** Whether each element of the result depends on the same element of the inputs alone, so that a trace can be tiled. */
export function isElementwise(definition: Definition): boolean {
  const formulas = definition.program
    .flatMap((statement): readonly Assignment[] => ('do' in statement ? statement.do : [statement]))
    .map(({ to }) => to);
  const calls = formulas.flatMap((formula) =>
    [...formula.matchAll(/([A-Za-z]\w*)\s*\(/g)].map(([, name = '']) => name),
  );
  return calls.every((name) => !WHOLE_TENSOR.has(name));
}
