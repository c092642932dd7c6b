import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { HarnessError } from './harness-error.js';

/** The root of the repository; `src` and `dist` are equally deep. */
export const ROOT: string = fileURLToPath(new URL('../../../', import.meta.url));

/** The backends that this repository ships: `scripts/backends.json`. */
export function shippedBackends(): string[] {
  const names: unknown = JSON.parse(readFileSync(`${ROOT}scripts/backends.json`, 'utf8'));
  if (Array.isArray(names)) return names.map(String);
  throw new HarnessError('scripts/backends.json: is not a list of package names');
}

/** The file that a package, as the repository's root sees it, is imported from. Throws `HarnessError`. */
export function moduleOf(name: string): string {
  try {
    return createRequire(`${ROOT}package.json`).resolve(name);
  } catch {
    throw new HarnessError(`there is no package "${name}" (shipped: ${shippedBackends().join(', ')})`);
  }
}

/** The version in the package.json of a folder, relative to the root. */
export function versionIn(folder: string): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(`${ROOT}${folder}/package.json`, 'utf8'));
  return manifest.version;
}
