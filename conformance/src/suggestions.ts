import { editDistance } from '@optspec/core';

/** The words nearest to `text` by edit distance, best first: at most three, none further than half of the text or two letters. */
export function nearest(text: string, words: readonly string[]): string[] {
  const last = (word: string): string => word.slice(word.indexOf('/') + 1);
  const cost = (word: string): number =>
    Math.min(editDistance(text, word), text.includes('/') ? Number.POSITIVE_INFINITY : editDistance(text, last(word)));
  return words
    .map((word) => ({ word, cost: cost(word) }))
    .filter((candidate) => candidate.cost <= Math.max(2, text.length / 2))
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map((candidate) => candidate.word);
}
