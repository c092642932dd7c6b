import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { ROOT } from '../workspace.js';
import { packageOf } from './package-of.js';
import type { Program } from './programs.js';

/** How large the bundle of a program is, every chunk of it counted. */
export interface Size {
  readonly name: string;
  /** Bytes after minification. */
  readonly minified: number;
  /** Bytes after minification and gzip. */
  readonly gzipped: number;
  readonly limit?: number;
  /** What it consists of: package → its part of the code, largest first. */
  readonly parts: readonly { readonly package: string; readonly part: number }[];
}

/** From where a program finds its packages. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = 'virtual:program';

/** Bundles a program as a user's bundler would, in memory, and weighs it. */
export async function measure({ name, source, limit }: Program): Promise<Size> {
  const result = await build({
    root: PACKAGE,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input: ENTRY } },
    plugins: [entry(source)],
  });
  if (!Array.isArray(result) && !('output' in result)) throw new TypeError('the bundler watches instead of building');
  const output = (Array.isArray(result) ? result : [result]).flatMap((one) => one.output);
  const files = output.map((file) => Buffer.from(file.type === 'chunk' ? file.code : file.source));
  const size = {
    name,
    minified: sum(files.map((file) => file.length)),
    gzipped: sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
    parts: partsOf(output.filter((file) => file.type === 'chunk')),
  };
  return limit === undefined ? size : { ...size, limit };
}

/** The program as a module that exists only in the bundler's memory. */
function entry(source: string): Plugin {
  const resolved = `\0${ENTRY}`;
  return {
    name: 'optspec:program',
    resolveId: (wanted) => (wanted === ENTRY ? resolved : undefined),
    load: (wanted) => (wanted === resolved ? source : undefined),
  };
}

function partsOf(chunks: readonly Rolldown.OutputChunk[]): Size['parts'] {
  const bytes = new Map<string, number>();
  for (const [id, { renderedLength }] of chunks.flatMap(({ modules }) => Object.entries(modules))) {
    const owner = packageOf(id, ROOT);
    bytes.set(owner, (bytes.get(owner) ?? 0) + renderedLength);
  }
  const all = sum([...bytes.values()]);
  return [...bytes].map(([name, length]) => ({ package: name, part: length / all })).sort((a, b) => b.part - a.part);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
