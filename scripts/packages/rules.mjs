// @ts-check
/** What must hold of a package that is published. */

/** @typedef {import('../workspace.mjs').PackageManifest} PackageManifest */

/** What is wrong → when it is not. @type {Readonly<Record<string, (manifest: PackageManifest) => boolean>>} */
const RULES = {
  '"name" is missing': ({ name }) => Boolean(name),
  '"version" is not a version': ({ version }) => /^\d+\.\d+\.\d+/.test(version ?? ''),
  '"description" is missing': ({ description }) => Boolean(description),
  '"license" is not Apache-2.0': ({ license }) => license === 'Apache-2.0',
  '"type" is not module': ({ type }) => type === 'module',
  '"exports" is missing': ({ exports }) => exports !== undefined,
  '"files" is missing or empty': ({ files }) => (files ?? []).length > 0,
  '"engines.node" is not >=20.19': ({ engines }) => engines?.node === '>=20.19',
};

/**
 * @param {PackageManifest} manifest
 * @param {{ exists: (path: string) => boolean, packed: ReadonlySet<string> }} files on disk, and in the tarball
 * @returns {string[]}
 */
export function problemsOf(manifest, { exists, packed }) {
  const broken = Object.entries(RULES).flatMap(([problem, holds]) => (holds(manifest) ? [] : [problem]));
  const missing = (manifest.files ?? []).filter((file) => !exists(file));
  const promised = [...targetsOf(manifest.exports), ...targetsOf(manifest.bin)].filter((path) => !path.includes('*'));
  const lacking = [...promised, 'README.md'].filter((path) => !packed.has(path.replace(/^\.\//, '')));
  return [
    ...broken,
    ...missing.map((file) => `"files" names ${file}, which does not exist`),
    ...lacking.map((path) => `the tarball lacks ${path}`),
  ];
}

/** Every path at the leaves of an `exports` or `bin` field. @param {unknown} field @returns {string[]} */
function targetsOf(field) {
  if (typeof field === 'string') return [field];
  return typeof field === 'object' && field !== null ? Object.values(field).flatMap(targetsOf) : [];
}
