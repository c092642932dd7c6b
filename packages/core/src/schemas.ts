import { Ajv2020 } from 'ajv/dist/2020.js';
import type { AnySchemaObject, Options } from 'ajv';
import { DIALECT } from './generated/dialect.js';

/** The keywords that a definition adds to JSON Schema. */
export const KEYWORDS: readonly string[] = [
  'kind',
  'version',
  'symbol',
  'constraints',
  'state',
  'draws',
  'gradientAt',
  'gate',
  'clock',
  'composedOf',
  'rank',
  'program',
  'variants',
  'references',
  'frameworks',
];

const OPTIONS: Options = {
  strict: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: false,
  allowUnionTypes: true,
  verbose: true,
};

/** An Ajv that knows the dialect: every meta-schema of `spec/dialect` under its file name. */
export function dialectAjv(): Ajv2020 {
  const ajv = new Ajv2020(OPTIONS);
  ajv.addSchema(Object.values(DIALECT));
  return ajv;
}

/** An Ajv that compiles definitions as schemas of their hyperparameters and fills in defaults. */
export function hyperparameterAjv(): Ajv2020 {
  const ajv = new Ajv2020({ ...OPTIONS, useDefaults: true });
  ajv.addVocabulary([...KEYWORDS]);
  return ajv;
}

/** The keys that `schema` and the schemas it refers to admit by name. */
export function knownKeys(schema: AnySchemaObject): string[] {
  const referred = typeof schema['$ref'] === 'string' ? knownKeys(resolve(schema['$ref'])) : [];
  return [...new Set([...referred, ...Object.keys(schema['properties'] ?? {})])];
}

/** `name.schema.json` or `name.schema.json#/$defs/part`. */
function resolve(reference: string): AnySchemaObject {
  const [file = '', part] = reference.split('.schema.json#/$defs/');
  const schema = DIALECT[file.replace('.schema.json', '')] ?? {};
  return part === undefined ? schema : (schema['$defs']?.[part] ?? {});
}
