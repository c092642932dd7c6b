/**
 * Levenshtein's distance: how few letters must be put in, taken out or replaced to make `b` of `a`. Written here, and not
 * taken from a library, because every page that bundles a backend carries it.
 *
 * Wagner, Fischer, "The String-to-String Correction Problem", 1974; one row of their table at a time.
 */
export function editDistance(a: string, b: string): number {
  const letters = [...b];
  let row = [0, ...letters.map((_, index) => index + 1)];
  for (const [index, letter] of [...a].entries()) {
    let last = index + 1;
    const next = letters.map((other, at) => {
      const replaced = (row[at] ?? 0) + (other === letter ? 0 : 1);
      last = Math.min(last + 1, (row[at + 1] ?? 0) + 1, replaced);
      return last;
    });
    row = [index + 1, ...next];
  }
  return row.at(-1) ?? 0;
}
