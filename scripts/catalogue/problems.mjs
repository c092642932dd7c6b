// @ts-check
/** What the catalogue says of problems, on which optimizers are recorded too. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gradientProgram, lower } from '../../packages/language/dist/index.js';

/** @typedef {import('../../packages/core/dist/index.js').Definition} Definition */
/** @typedef {import('../../packages/core/dist/index.js').Trace} Trace */
/** @typedef {ReadonlyMap<string, readonly string[]>} Loops */

/**
 * The targets recorded in closed loop on each problem.
 * @param {string} spec @param {(file: string) => Trace} load
 * @returns {Loops}
 */
export function closedLoops(spec, load) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  const folder = join(spec, 'optimizers');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  // A trace on a problem is named after it.
  for (const file of files.filter((name) => /[\\/]traces[\\/].*\.f32\.json$/.test(name)).sort()) {
    const trace = load(join(folder, file));
    if (trace.kind !== 'optimizer' || trace.problem === undefined) continue;
    const name = trace.problem.replace(/@.*/, '');
    found.set(name, [...(found.get(name) ?? []), trace.definition.replace(/@.*/, '')]);
  }
  return found;
}

/** One row. @param {Definition} definition @param {Loops} loops */
export function problemRow(definition, loops) {
  const { shape = [], start = [], optimum } = definition;
  const name = definition.$id.replace('urn:optspec:problem:', '');
  const passes = lower(gradientProgram(definition, {})).passes.length;
  const recorded = [...new Set(loops.get(name) ?? [])];
  return [
    `\`problem/${name}\``,
    `[${shape.join(', ')}]`,
    numbers(start),
    optimum ? `${optimum.loss} at ${numbers(optimum.w)}` : '–',
    `${passes}`,
    recorded.join(', ') || '–',
  ];
}

/** @param {readonly number[]} values */
function numbers(values) {
  return values.length > 4 ? `${values.length} values` : `(${values.join(', ')})`;
}
