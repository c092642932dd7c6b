import { nearest } from '@optspec/core/for-backends';

/** Names that JavaScript gives a meaning to; they may reach generated code or property access, so they are refused. */
const REFUSED: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

/** What is wrong with `name` as a name in formulas; `undefined` when nothing is. */
export function nameFault(name: string): string | undefined {
  if (REFUSED.has(name)) return `"${name}" is not allowed as a name`;
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return `"${name}" is not a name: a letter, then letters and digits`;
  if (name.length > 64) return `"${name.slice(0, 16)}…" is longer than 64 characters`;
  return undefined;
}

/** The candidate nearest to `name`, as a hint `; did you mean "x"?`, or nothing when none is near. */
export function suggestion(name: string, candidates: Iterable<string>): string {
  const best = nearest(name, candidates);
  return best === undefined ? '' : `; did you mean "${best}"?`;
}
