/**
 * Fails when a package that is published lacks what a published package needs, or when its tarball lacks a file that
 * its package.json promises. Needs a build. (The licence text is at the root; `pnpm publish` puts it into every tarball.)
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, root, workspaceFolders } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').PackageManifest} PackageManifest */

/** What must hold of every published manifest: what is wrong, and when it is not. */
const RULES = /** @type {const} */ ([
  ['"name" is missing', (/** @type {PackageManifest} */ { name }) => Boolean(name)],
  ['"version" is not a version', (/** @type {PackageManifest} */ { version }) => /^\d+\.\d+\.\d+/.test(version ?? '')],
  ['"description" is missing', (/** @type {PackageManifest} */ { description }) => Boolean(description)],
  ['"license" is not Apache-2.0', (/** @type {PackageManifest} */ { license }) => license === 'Apache-2.0'],
  ['"type" is not module', (/** @type {PackageManifest} */ { type }) => type === 'module'],
  ['"exports" is missing', (/** @type {PackageManifest} */ { exports }) => exports !== undefined],
  ['"files" is missing or empty', (/** @type {PackageManifest} */ { files }) => (files ?? []).length > 0],
  ['"engines.node" is not >=20.19', (/** @type {PackageManifest} */ { engines }) => engines?.node === '>=20.19'],
]);

/** @param {string} folder @returns {string[]} */
function problemsOf(folder) {
  const manifest = readManifest(folder);
  const broken = RULES.flatMap(([problem, holds]) => (holds(manifest) ? [] : [problem]));
  const files = (manifest.files ?? []).filter((file) => !existsSync(join(root, folder, file)));
  const missing = files.map((file) => `"files" names ${file}, which does not exist`);
  return [...broken, ...missing, ...missingFromTarball(folder, manifest)];
}

/** @param {string} folder @param {PackageManifest} manifest @returns {string[]} */
function missingFromTarball(folder, manifest) {
  const packed = tarballOf(folder);
  const promised = [...targetsOf(manifest.exports), ...targetsOf(manifest.bin)];
  const paths = [...promised.filter((path) => !path.includes('*')), 'package.json', 'README.md'];
  const lacking = paths.map((path) => path.replace(/^\.\//, '')).filter((path) => !packed.has(path));
  return lacking.map((path) => `the tarball lacks ${path}`);
}

/** Every path at the leaves of an `exports` or `bin` field. @param {unknown} field @returns {string[]} */
function targetsOf(field) {
  if (typeof field === 'string') return [field];
  return typeof field === 'object' && field !== null ? Object.values(field).flatMap(targetsOf) : [];
}

/** @param {string} folder @returns {Set<string>} */
function tarballOf(folder) {
  const options = {
    cwd: join(root, folder),
    encoding: /** @type {const} */ ('utf8'),
    shell: process.platform === 'win32',
  };
  const stdout = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], options);
  /** @type {[{ files: { path: string }[] }]} */
  const [{ files }] = JSON.parse(stdout);
  return new Set(files.map(({ path }) => path));
}

const published = workspaceFolders().filter((folder) => readManifest(folder).private !== true);
const problems = published.flatMap((folder) => problemsOf(folder).map((problem) => `${folder}: ${problem}`));
for (const problem of problems) console.error(problem);
console.log(`packages: ${published.length} published, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
