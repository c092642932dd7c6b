// @ts-check
/**
 * Makes the workspace ready to run: installs with pnpm (through npx, so npm is all that a machine needs) and builds.
 * An install is skipped when the lockfile and every manifest are the ones installed last; `tsc -b` is incremental by
 * itself (0.4 s when nothing changed).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, workspaceFolders } from './workspace.mjs';

const PNPM = 'pnpm@12.21.0';
const stamp = join(root, 'node_modules/.optspec-installed');

/** Changes whenever another install could give another node_modules; the platform counts because of native binaries. */
function installDigest() {
  const manifests = ['.', ...workspaceFolders()].map((folder) => join(folder, 'package.json'));
  const hash = createHash('sha256').update(`${PNPM} ${process.platform} ${process.arch}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  execFileSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

try {
  const digest = installDigest();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
    run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile']);
    writeFileSync(stamp, digest);
  }
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b']);
} catch (error) {
  // The command that failed has already said why on this terminal.
  console.error(`optspec: preparing the workspace failed: ${String(error)}`);
  process.exitCode = 1;
}
