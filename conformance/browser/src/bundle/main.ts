/** Prints how large the backends are in a browser bundle; exit code 1 when one is over its limit. */
import { measure, type Size } from './measure.js';
import { PROGRAMS } from './programs.js';
import { isOver, tableOf } from './table.js';

const sizes: Size[] = [];
for (const program of PROGRAMS) sizes.push(await measure(program));
console.log(process.argv.includes('--json') ? JSON.stringify(sizes, undefined, 2) : tableOf(sizes));
process.exitCode = sizes.some(isOver) ? 1 : 0;
