// @ts-check
/** Reads the modules and manifests of a folder into memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'traces']);

/**
 * @param {string} root
 * @returns {Record<string, string>} path relative to `root`, with slashes → text
 */
export function readTree(root, folder = '') {
  /** @type {Record<string, string>} */
  const tree = {};
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(tree, readTree(root, path));
    else if (entry.name === 'package.json' || /\.[cm]?[jt]s$/.test(entry.name)) {
      tree[path] = readFileSync(join(root, path), 'utf8');
    }
  }
  return tree;
}
