/** The candidate that `name` most likely means: the one with the fewest edits, if that is at most a third of its letters. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bound = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bound) [best, bound] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance, by one row of its table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (const [i, left] of from.split('').entries()) {
    row = nextRow(row, i + 1, (j) => (to[j] === left ? 0 : 1));
  }
  return row.at(-1) ?? 0;
}

function nextRow(row: readonly number[], first: number, costAt: (j: number) => number): number[] {
  const next = [first];
  let left = first;
  let diagonal = row[0] ?? 0;
  for (const [j, above] of row.slice(1).entries()) {
    left = Math.min(above + 1, left + 1, diagonal + costAt(j));
    next.push(left);
    diagonal = above;
  }
  return next;
}
