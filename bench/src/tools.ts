import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Format } from '@optspec/core';
import type { Command } from './connection.js';

const run = promisify(execFile);
const bench = fileURLToPath(new URL('..', import.meta.url));

/** Where things are that peers are started with. */
export interface Tools {
  readonly format: Format;
  /** A folder for compiled programs, removed after the run. */
  readonly scratch: string;
}

/** How to start a peer, or why that is not possible. */
export type Launch = Command | { readonly missing: string };

/** A peer in this package: `src/worker/<name>.ts`. */
export async function worker(name: string, ...args: string[]): Promise<Launch> {
  return { file: process.execPath, args: ['--expose-gc', join(bench, `dist/worker/${name}.js`), ...args] };
}

/** `peers/loop.c` compiled with the first compiler found and these flags. */
export async function compiled({ format, scratch }: Tools, mode: 'step' | 'copy', flag: string): Promise<Launch> {
  const program = join(scratch, `loop-${format}${flag}`);
  const real = format === 'f64' ? ['-DREAL=double'] : [];
  const flags = ['-std=c11', '-O3', '-fno-math-errno', flag, ...real];
  const missing: string[] = [];
  for (const compiler of [process.env['CC'] ?? 'cc', 'gcc', 'clang']) {
    try {
      if (!existsSync(program)) await run(compiler, [...flags, join(bench, 'peers/loop.c'), '-o', program, '-lm']);
      return { file: program, args: [mode] };
    } catch (error) {
      missing.push(`${compiler}: ${firstLine(error)}`);
    }
  }
  return { missing: `no C compiler takes ${flag} (${missing.join('; ')})` };
}

/** `peers/framework.py` with the Python of OPTSPEC_PYTHON, else with that of the oracles. */
export async function python(framework: string, ...args: string[]): Promise<Launch> {
  const oracles = join(bench, '../conformance/oracles/.venv/bin/python');
  const file = process.env['OPTSPEC_PYTHON'] ?? (existsSync(oracles) ? oracles : undefined);
  if (file === undefined)
    return { missing: 'OPTSPEC_PYTHON names no Python, and conformance/oracles/.venv is not there' };
  return { file, args: [join(bench, 'peers/framework.py'), framework, ...args] };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) || error.message : String(error);
  return text.split('\n')[0] ?? text;
}
