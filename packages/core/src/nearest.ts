import { editDistance } from './edit-distance.js';

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
