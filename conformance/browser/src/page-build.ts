import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { moduleOf } from './workspace.js';

const PAGE = fileURLToPath(new URL('../src/page/', import.meta.url));

/** The built page, in a temporary folder that disposing removes. */
export interface BuiltPage extends AsyncDisposable {
  readonly folder: string;
}

/** Bundles the page with the backends, as a user's bundler would. Throws `HarnessError` for an unknown backend. */
export async function buildPage(backends: readonly string[]): Promise<BuiltPage> {
  const modules = Object.fromEntries(backends.map((name) => [name, moduleOf(name)]));
  const folder = await mkdtemp(join(tmpdir(), 'optspec-page-'));
  const page = { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
  try {
    await build({
      root: PAGE,
      configFile: false,
      logLevel: 'error',
      // The page awaits at its top level.
      build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
      plugins: [backendsOf(modules)],
    });
    return page;
  } catch (error) {
    await page[Symbol.asyncDispose]();
    throw error;
  }
}

/** Fills `page/backends.ts`. */
function backendsOf(modules: Readonly<Record<string, string>>): Plugin {
  const source = backendsModule(modules);
  return { name: 'optspec:backends', load: (id) => (id === `${PAGE}backends.ts` ? source : undefined) };
}

/** The source that takes the place of `page/backends.ts`: each backend in a chunk of its own. */
export function backendsModule(modules: Readonly<Record<string, string>>): string {
  const entries = Object.entries(modules).map(
    ([name, file]) => `  ${JSON.stringify(name)}: () => import(${JSON.stringify(file)}),\n`,
  );
  return `export const BACKENDS = {\n${entries.join('')}};\n`;
}
