/** One clause as LaTeX. */
export function latex(formula: string, set: string): string {
  return `${set} \\leftarrow ${formula}`;
}
