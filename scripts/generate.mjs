#!/usr/bin/env node
/**
 * Writes the files that follow from the standard: hyperparameter types, the dialect, the draws and every definition as
 * modules, and the domains that pure-ts checks against. `--check` writes nothing and fails when a file on disk differs.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RECIPES, recipesModule } from './generate/recipes.mjs';
import { readDefinitions, readDialect } from './generate/read.mjs';
import {
  defaultsModule,
  dialectModule,
  drawsModule,
  irisModule,
  typesModule,
  versionModule,
} from './generate/modules.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const definitions = readDefinitions(join(ROOT, 'spec'));
const files = {
  'packages/core/src/generated/dialect.ts': dialectModule(readDialect(join(ROOT, 'spec'))),
  'packages/core/src/generated/hyperparameters.ts': await typesModule(definitions),
  'packages/language/src/compiled/generated/draws.ts': drawsModule(definitions),
  ...recipeModules(),
  'packages/pure-ts/src/generated/defaults.ts': defaultsModule(definitions),
  'packages/pure-ts/src/generated/iris.ts': irisModule(definitions),
  ...versionModules(join(ROOT, 'packages')),
};

const stale = Object.keys(files).filter((file) => current(file) !== files[file]);
if (process.argv.includes('--check')) {
  for (const file of stale) console.error(`${file} is not what the standard says; run: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const file of stale) write(file, files[file]);
  console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'everything is up to date');
}

/** The version of each backend as a module, so that its manifest needs no file system. */
function versionModules(folder) {
  const backends = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'src/backend.ts')));
  return Object.fromEntries(
    backends.map((name) => {
      const { version } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
      return [`packages/${name}/src/generated/version.ts`, versionModule(version)];
    }),
  );
}

/** Every definition as a typed function, which compiled backends offer as they are. */
function recipeModules() {
  return Object.fromEntries(
    Object.entries(RECIPES).map(([kind, { file }]) => [
      `packages/language/src/recipes/generated/${file}.ts`,
      recipesModule(definitions, kind),
    ]),
  );
}

function current(file) {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Never half-written: a temporary file takes the name when it is whole. */
function write(file, text) {
  const path = join(ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}.tmp`, text);
  renameSync(`${path}.${process.pid}.tmp`, path);
}
