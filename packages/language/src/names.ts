/** Names that JavaScript gives a meaning to; they may reach generated code or property access, so they are refused. */
const REFUSED: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

/** What is wrong with `name` as a name in formulas; `undefined` when nothing is. */
export function nameFault(name: string): string | undefined {
  if (REFUSED.has(name)) return `"${name}" is not allowed as a name`;
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return `"${name}" is not a name: a letter, then letters and digits`;
  if (name.length > 64) return `"${name.slice(0, 16)}…" is longer than 64 characters`;
  return undefined;
}

/** The candidate with the fewest edits to `name`, as a hint `; did you mean "x"?`, or nothing when none is near. */
export function suggestion(name: string, candidates: Iterable<string>): string {
  let best = '';
  let bound = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bound) [best, bound] = [candidate, distance];
  }
  return best && `; did you mean "${best}"?`;
}

/** Levenshtein distance by one row of its table. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (left === right ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
