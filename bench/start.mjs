// @ts-check
/**
 * Makes the benchmark ready and runs it: installs the peers that come from npm, which the default install leaves out
 * (309 MB), builds this folder and what it uses, and hands the arguments on. All of that speaks on stderr, so that
 * `--json` prints nothing else.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = dirname(fileURLToPath(import.meta.url));
const PNPM = 'pnpm@12.21.0';

/** @param {string} command @param {string[]} args */
function run(command, args, cwd = bench) {
  execFileSync(command, args, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

if (process.argv.includes('--gpu')) {
  const { status } = spawnSync(process.execPath, [join(bench, 'gpu.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 2);
}

try {
  run(process.execPath, ['../scripts/prepare.mjs']);
  run('npx', ['--yes', PNPM, 'install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts', '--silent']);
  run(process.execPath, [join(bench, '../node_modules/typescript/bin/tsc'), '-b']);
  const { status } = spawnSync(process.execPath, [join(bench, 'dist/main.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 2;
} catch (error) {
  // The command that failed has already said why on this terminal.
  console.error(`bench: preparing failed: ${String(error)}`);
  process.exitCode = 2;
}
