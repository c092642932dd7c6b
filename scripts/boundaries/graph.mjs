// @ts-check
/** Cycles of a directed graph. */

/**
 * One cycle through each knot of nodes that reach each other, as a path that ends where it began; none if the graph
 * has no cycle.
 * @param {ReadonlyMap<string, readonly string[]>} edges
 * @returns {string[][]}
 */
export function cyclesOf(edges) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[][]} */
  const cycles = [];
  /** @param {string} node @param {string[]} path */
  const visit = (node, path) => {
    const start = path.indexOf(node);
    if (start >= 0) cycles.push([...path.slice(start), node]);
    if (start >= 0 || done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return cycles;
}
