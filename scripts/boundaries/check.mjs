// @ts-check
/**
 * The rules of who imports whom, over a tree of files held in memory:
 * packages import only what the rules allow and what their package.json declares, relative imports stay inside their
 * package, and neither packages nor files import each other in a circle.
 */
import { posix } from 'node:path';
import { cyclesOf } from './graph.mjs';
import { importsOf } from './imports.mjs';
import { ALLOWED } from './rules.mjs';

/**
 * @typedef {Readonly<Record<string, string>>} Tree path relative to the root → text
 * @typedef {import('./imports.mjs').ImportOf & { path: string }} Found
 * @typedef {{ folder: string, name: string, own: Set<string>, shipped: Set<string>, imports: Found[] }} Unit
 */

/**
 * Everything that breaks a rule, one line each: `path:line: what is wrong`. Empty when all is well.
 * @param {Tree} tree
 * @returns {string[]}
 */
export function violationsOf(tree) {
  const units = unitsOf(tree);
  const names = new Set(units.map((unit) => unit.name));
  const direct = units.flatMap((unit) => unit.imports.flatMap((found) => judge(unit, found, names)));
  return [...direct, ...packageCycles(units, names), ...fileCycles(units, tree)];
}

/** @param {Tree} tree @returns {Unit[]} */
function unitsOf(tree) {
  const packages = Object.keys(tree).flatMap((path) => (path.endsWith('/package.json') ? [posix.dirname(path)] : []));
  const ruled = Object.keys(ALLOWED).filter((folder) =>
    Object.keys(tree).some((path) => path.startsWith(`${folder}/`)),
  );
  const folders = [...new Set([...packages, ...ruled])].sort((a, b) => b.length - a.length);
  /** @type {Map<string, Found[]>} */
  const imports = new Map(folders.map((folder) => [folder, []]));
  for (const [path, source] of Object.entries(tree)) {
    // The longest folder comes first, so a package inside a package keeps its own files.
    const folder = path.endsWith('.json') ? undefined : folders.find((candidate) => path.startsWith(`${candidate}/`));
    if (folder !== undefined)
      imports.get(folder)?.push(...importsOf(path, source).map((found) => ({ ...found, path })));
  }
  return folders
    .map((folder) => ({ folder, imports: imports.get(folder) ?? [], ...declared(folder, tree) }))
    .toReversed();
}

/** What the nearest package.json upwards says: its name, what it ships with, and that plus what it is developed with. */
function declared(/** @type {string} */ folder, /** @type {Tree} */ tree) {
  const manifest = JSON.parse(nearest(folder, tree));
  const shipped = ['dependencies', 'peerDependencies', 'optionalDependencies'];
  /** @param {string[]} keys */
  const names = (keys) => new Set(keys.flatMap((key) => Object.keys(manifest[key] ?? {})));
  const isPackage = tree[`${folder}/package.json`] !== undefined;
  return {
    name: isPackage ? String(manifest.name) : folder,
    shipped: names(shipped),
    own: names([...shipped, 'devDependencies']),
  };
}

/** @param {string} folder @param {Tree} tree @returns {string} */
function nearest(folder, tree) {
  return tree[posix.join(folder, 'package.json')] ?? (folder === '.' ? '{}' : nearest(posix.dirname(folder), tree));
}

/** @param {Unit} unit @param {Found} found @param {ReadonlySet<string>} names @returns {string[]} */
function judge(unit, found, names) {
  const { specifier, path, line } = found;
  /** @param {string} what */
  const report = (what) => [`${path}:${line}: ${what}`];
  if (specifier.startsWith('node:')) return [];
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    const inside = target.startsWith(`${unit.folder}/`);
    return inside
      ? []
      : report(`imports "${specifier}", which lies outside ${unit.folder}; import the package by its name`);
  }
  const name = packageOf(specifier);
  if (name === unit.name) return [];
  const problem = names.has(name) ? workspaceProblem(unit, found, name) : foreignProblem(unit, found, name);
  return problem === undefined ? [] : report(problem);
}

/** @param {Unit} unit @param {Found} found @param {string} name */
function workspaceProblem(unit, found, name) {
  if (!unit.own.has(name)) return `imports ${name}, which the package.json of ${unit.folder} does not declare`;
  if (isTest(found.path)) return undefined;
  const rules = ALLOWED[unit.folder];
  const allowed = rules === undefined ? 'values' : rules[name];
  if (allowed === undefined) return `${unit.folder} must not import ${name}`;
  if (allowed === 'types' && !found.typeOnly) return `${unit.folder} may import ${name} only with "import type"`;
  return undeclaredAtRunTime(unit, found, name);
}

/** @param {Unit} unit @param {Found} found @param {string} name */
function foreignProblem(unit, found, name) {
  // Tests and configurations also use what the root provides.
  if (isTest(found.path) || isConfiguration(found.path)) return undefined;
  if (!unit.own.has(name)) return `imports ${name}, which the package.json of ${unit.folder} does not declare`;
  return undeclaredAtRunTime(unit, found, name);
}

/** @param {Unit} unit @param {Found} found @param {string} name */
function undeclaredAtRunTime(unit, found, name) {
  if (found.typeOnly || unit.shipped.has(name) || isUnshipped(found.path)) return undefined;
  return `imports ${name} at run time, but ${unit.folder} declares it for development only`;
}

/** @param {Unit[]} units @param {ReadonlySet<string>} names */
function packageCycles(units, names) {
  const edges = new Map(units.map((unit) => [unit.name, [...unit.own].filter((name) => names.has(name))]));
  return cyclesOf(edges).map((cycle) => `packages depend on each other in a circle: ${cycle.join(' → ')}`);
}

/** @param {Unit[]} units @param {Tree} tree */
function fileCycles(units, tree) {
  /** @type {Map<string, string[]>} */
  const edges = new Map();
  for (const { path, specifier } of units.flatMap((unit) => unit.imports)) {
    if (!specifier.startsWith('.')) continue;
    const target = posix.join(posix.dirname(path), specifier);
    const source = tree[target] === undefined ? target.replace(/\.([cm]?)js$/, '.$1ts') : target;
    edges.set(path, [...(edges.get(path) ?? []), source]);
  }
  return cyclesOf(edges).map((cycle) => `files import each other in a circle: ${cycle.join(' → ')}`);
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {string} path */
function isTest(path) {
  return /\/test\/|\.test\.[cm]?[jt]s$/.test(path);
}

/** What runs in this repository alone may use what is declared for development. @param {string} path */
function isUnshipped(path) {
  return isConfiguration(path) || /^conformance\/(self|oracles)\//.test(path);
}

/** @param {string} path */
function isConfiguration(path) {
  return /\.config\.[cm]?[jt]s$/.test(path);
}
