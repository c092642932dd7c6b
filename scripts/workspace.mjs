// @ts-check
/** Where the packages of this workspace are, read from the `packages:` list of pnpm-workspace.yaml. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The folders of all packages below `base`, relative to it, sorted. Reads the two pattern forms in use (`name` and
 * `folder/*`) without a YAML library, because it runs before anything is installed.
 * @returns {string[]}
 */
export function workspaceFolders(base = root) {
  const section = /^packages:\n((?:[ ]+-.*\n)+)/m.exec(readFileSync(join(base, 'pnpm-workspace.yaml'), 'utf8'))?.[1];
  if (section === undefined) throw new Error(`${base}/pnpm-workspace.yaml: there is no "packages:" list`);
  const patterns = [...section.matchAll(/-\s*['"]?([^\s'"]+)/g)].map(([, pattern]) => pattern ?? '');
  const folders = patterns.flatMap((pattern) =>
    pattern.endsWith('/*') ? children(base, pattern.slice(0, -2)) : [pattern],
  );
  return folders.filter((folder) => existsSync(join(base, folder, 'package.json'))).sort();
}

/** @param {string} base @param {string} folder */
function children(base, folder) {
  if (!existsSync(join(base, folder))) return [];
  return readdirSync(join(base, folder)).map((name) => `${folder}/${name}`);
}

/**
 * @typedef {{
 *   name: string, version?: string, description?: string, private?: boolean, license?: string, type?: string, files?: string[],
 *   engines?: { node?: string }, exports?: Record<string, unknown>, bin?: Record<string, string>,
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>, optionalDependencies?: Record<string, string>,
 * }} PackageManifest
 */

/**
 * @param {string} folder relative to `base`
 * @returns {PackageManifest}
 */
export function readManifest(folder, base = root) {
  return JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8'));
}
