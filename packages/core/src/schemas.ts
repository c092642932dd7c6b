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
  'inputs',
  'metrics',
  'gate',
  'clock',
  'composedOf',
  'composedBy',
  'rank',
  'shape',
  'start',
  'data',
  'optimum',
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

let dialect: Ajv2020 | undefined;
let hyperparameters: Ajv2020 | undefined;

/** The Ajv that knows the dialect: every meta-schema of `spec/dialect` under its file name. Made when first needed. */
export function dialectAjv(): Ajv2020 {
  dialect ??= new Ajv2020(OPTIONS).addSchema(Object.values(DIALECT));
  return dialect;
}

/** The Ajv that compiles definitions as schemas of their hyperparameters and fills in defaults. Made when first needed. */
export function hyperparameterAjv(): Ajv2020 {
  hyperparameters ??= new Ajv2020({ ...OPTIONS, useDefaults: true }).addVocabulary([...KEYWORDS]);
  return hyperparameters;
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
