/** The candidate that `name` most likely means: the one with the fewest edits, if that is at most a third of its letters. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bound = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < bound) [best, bound] = [candidate, edits];
  }
  return best;
}

/**
 * The fewest letters to put in, leave out or change that make `b` of `a`, by Wagner and Fischer. A library for it would be
 * a hundredth of a page with a backend, which only needs it for messages.
 */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, before] of row.slice(0, -1).entries()) {
      const changed = before + (letter === b.charAt(j) ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
