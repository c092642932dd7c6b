// @ts-check
/**
 * Makes a program of this folder ready and runs it, without downloading anything: what `npm run build` has built is
 * linked and compiled here. All of that speaks on stderr.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);
const MISSING = 3;

/** @param {string} name A package of this repository, as an import of the benchmark finds it. */
function link(name) {
  const place = join(bench, 'node_modules/@optspec', name);
  if (lstatSync(place, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, 'packages', name), place, 'junction');
}

/**
 * @param {string} program
 * @param {readonly string[]} packages
 * @returns {string | undefined} what is not there
 */
function missing(program, packages) {
  const unbuilt = packages.filter((name) => !existsSync(join(root, `packages/${name}/dist/index.js`)));
  if (unbuilt.length > 0) return `packages/${unbuilt[0]}/dist is not there: run "npm run build" first`;
  if (existsSync(join(root, 'node_modules/typescript')) || existsSync(program)) return undefined;
  return 'bench/dist is not there, and neither is a compiler: run "npm run build" first';
}

/**
 * Runs `dist/<name>/main.js` with the arguments of this process, and ends as it does.
 *
 * @param {string} name
 * @param {readonly string[]} packages Those of this repository that it imports.
 */
export function runLinked(name, packages) {
  const program = join(bench, `dist/${name}/main.js`);
  const reason = missing(program, packages);
  if (reason !== undefined) {
    console.error(`bench: ${reason}`);
    process.exitCode = MISSING;
    return;
  }
  try {
    for (const each of packages) link(each);
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    if (existsSync(compiler)) execFileSync(process.execPath, [compiler, '-b'], { cwd: bench, stdio: ['ignore', 2, 2] });
    const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
    process.exitCode = status ?? 2;
  } catch (error) {
    // The command that failed has already said why on this terminal.
    console.error(`bench: preparing failed: ${String(error)}`);
    process.exitCode = 2;
  }
}
