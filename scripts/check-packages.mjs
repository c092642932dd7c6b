// @ts-check
/**
 * Fails when a package that is published lacks what a published package needs, or when its tarball lacks a file that
 * its package.json promises. Needs a build. (The licence text is at the root; `pnpm publish` puts it into every tarball.)
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf } from './packages/rules.mjs';
import { readManifest, root, workspaceFolders } from './workspace.mjs';

const published = workspaceFolders().filter((folder) => readManifest(folder).private !== true);
const problems = published.flatMap((folder) => {
  const exists = (/** @type {string} */ path) => existsSync(join(root, folder, path));
  return problemsOf(readManifest(folder), { exists, packed: tarballOf(folder) }).map(
    (problem) => `${folder}: ${problem}`,
  );
});
for (const problem of problems) console.error(problem);
console.log(`packages: ${published.length} published, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;

/** @param {string} folder @returns {Set<string>} */
function tarballOf(folder) {
  const stdout = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], {
    cwd: join(root, folder),
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  /** @type {[{ files: { path: string }[] }]} */
  const [{ files }] = JSON.parse(stdout);
  return new Set(files.map(({ path }) => path));
}
