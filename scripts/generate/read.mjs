import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = ['optimizer', 'scheduler', 'initializer', 'sampler', 'draw', 'transform', 'problem'];

/** Every definition of the standard, by kind and then by name. */
export function readDefinitions(spec) {
  return KINDS.flatMap((kind) => {
    const folder = join(spec, `${kind}s`);
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    return names.map((name) => readJson(join(folder, name, 'definition.json')));
  });
}

/** The meta-schemas by name: `optimizer`, `trace`, `vocabulary`, … */
export function readDialect(spec) {
  const files = readdirSync(join(spec, 'dialect')).sort();
  return Object.fromEntries(
    files.map((file) => [file.replace('.schema.json', ''), readJson(join(spec, 'dialect', file))]),
  );
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error });
  }
}
