import { createRequire } from 'node:module';

/** The version of this package. */
export const version: string = versionOf('../package.json');

/** The version that a package.json states. */
export function versionOf(specifier: string): string {
  const description: unknown = createRequire(import.meta.url)(specifier);
  const found = typeof description === 'object' && description !== null && 'version' in description;
  return found ? String(description.version) : 'unknown';
}
