import type { Definition } from '@optspec/core';
import { parse, statementLatex } from '@optspec/language';

/** Writes clauses of a definition as LaTeX, hyperparameters with their symbols. */
export function latexOf(definition: Definition): (formula: string, set: string) => string {
  const symbols = Object.fromEntries(
    Object.entries(definition.properties).flatMap(([name, { symbol }]) =>
      symbol === undefined ? [] : [[name, symbol]],
    ),
  );
  return (formula, set) => statementLatex({ set, expression: parse(formula) }, symbols);
}
