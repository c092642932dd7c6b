import { expect, it } from 'vitest';
import { editDistance } from '../src/edit-distance.js';

it.each([
  ['', '', 0],
  ['', 'adam', 4],
  ['adam', '', 4],
  ['adam', 'adam', 0],
  ['adam', 'adamw', 1],
  ['nadam', 'adam', 1],
  ['lion', 'loin', 2],
  // From Wagner and Fischer's and Levenshtein's textbooks.
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['intention', 'execution', 5],
])('from "%s" to "%s" it is %i edits, and as many back', (a, b, edits) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([edits, edits]);
});
