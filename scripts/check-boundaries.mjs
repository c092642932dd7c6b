// @ts-check
/** Fails when a package imports what it must not, or when packages or files import each other in a circle. */
import { violationsOf } from './boundaries/check.mjs';
import { readTree } from './boundaries/read-tree.mjs';
import { root } from './workspace.mjs';

const tree = readTree(root);
const violations = violationsOf(tree);
for (const violation of violations) console.error(violation);
console.log(`boundaries: ${Object.keys(tree).length} files, ${violations.length} violations`);
if (violations.length > 0) process.exitCode = 1;
