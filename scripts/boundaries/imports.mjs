// @ts-check
/** What a module imports, read by a parser rather than by a pattern. */
import { parseSync } from 'oxc-parser';

/**
 * @typedef {{ specifier: string, typeOnly: boolean, line: number }} ImportOf
 * @param {string} path @param {string} source
 * @returns {ImportOf[]} static and dynamic imports and re-exports, in the order of the source
 */
export function importsOf(path, source) {
  const { program, module, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  /** @param {number} offset */
  const line = (offset) => source.slice(0, offset).split('\n').length;
  /** @type {ImportOf[]} */
  const found = [];
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      // `import { type A }` leaves an import behind at run time; only `import type` does not.
      found.push({ specifier: node.source.value, typeOnly: node.importKind === 'type', line: line(node.start) });
    } else if ((node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.source) {
      found.push({ specifier: node.source.value, typeOnly: node.exportKind === 'type', line: line(node.start) });
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    // What is computed at run time (a backend's name) cannot be judged here.
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(text)?.[2];
    if (literal !== undefined) found.push({ specifier: literal, typeOnly: false, line: line(start) });
  }
  return found;
}
