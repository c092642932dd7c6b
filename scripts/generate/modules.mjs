import { compile } from 'json-schema-to-typescript';

const HEADER = '// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate\n';
const SUFFIX = {
  optimizer: '',
  transform: 'Transform',
  scheduler: 'Schedule',
  initializer: 'Initializer',
  sampler: 'Sampler',
  problem: 'Problem',
};
const DOMAIN = 'type default minimum exclusiveMinimum maximum exclusiveMaximum enum items minItems'.split(' ');

/** The meta-schemas as data, so that validation works where there are no files. */
export function dialectModule(dialect) {
  return `${HEADER}import type { SchemaObject } from 'ajv';

/** The meta-schemas of \`spec/dialect\` by name. */
export const DIALECT: Readonly<Record<string, SchemaObject>> = ${JSON.stringify(dialect, null, 2)};
`;
}

/** What compiled backends need of the random draws: no prose, no sources. */
export function drawsModule(definitions) {
  const own = definitions.filter(({ kind }) => kind === 'draw');
  const rows = own.map(({ $id, version, draws, program }) => {
    return `  '${$id.replace('urn:optspec:draw:', '')}': draw(${JSON.stringify({ $id, version, draws, program }, null, 2)}),`;
  });
  return `${HEADER}import type { Definition } from '@optspec/core/for-backends';

/** The definitions of the random draws by name, without their prose. */
export const DRAWS: Readonly<Record<string, Definition>> = {
${rows.join('\n')}
};

/** A draw has no hyperparameters. */
function draw(own: Pick<Definition, '$id' | 'version' | 'draws' | 'program'>): Definition {
  return {
    $schema: '',
    kind: 'draw',
    title: '',
    description: '',
    type: 'object',
    properties: {},
    additionalProperties: false,
    references: [],
    ...own,
  };
}
`;
}

/** Type, default and bounds of each hyperparameter, by target. */
export function defaultsModule(definitions) {
  const rows = definitions.filter(({ kind }) => kind in SUFFIX).flatMap(rowsOf);
  return `${HEADER}
/**
 * Type, default and bounds of each hyperparameter by target. A variant stands here only when they differ from those of
 * its definition.
 */
export const defaults = ${JSON.stringify(Object.fromEntries(rows), null, 2)} as const;
`;
}

/** The data of the Iris problems, which are facts and no formulas: features as they stand, labels as numbers. */
export function irisModule(definitions) {
  const { data } = definitions.find(({ $id }) => $id === 'urn:optspec:problem:softmax-regression-iris');
  const { labels, features } = data;
  const [flowers, classes] = labels.shape;
  const rows = Array.from({ length: flowers }, (_, n) => labels.values.slice(n * classes, (n + 1) * classes));
  return `${HEADER}
/** Length and width of sepal and petal in cm, and a one: one row of ${features.shape[1]} per flower. */
export const FEATURES: readonly number[] = ${JSON.stringify(features.values)};

/** 0: setosa, 1: versicolor, 2: virginica. */
export const SPECIES: readonly number[] = ${JSON.stringify(rows.map((row) => row.indexOf(1)))};
`;
}

/** The version of a package, from its package.json. */
export function versionModule(version) {
  return `// Written by scripts/generate.mjs from package.json. Do not edit; run: npm run generate

/** The version of this package. */
export const VERSION = '${version}';
`;
}

function rowsOf(definition) {
  const [base, ...variants] = targetsOf(definition).map(({ target, properties }) => [target, domainsOf(properties)]);
  return [base, ...variants.filter((row) => JSON.stringify(row[1]) !== JSON.stringify(base[1]))];
}

function domainsOf(properties) {
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, picked(property, DOMAIN)]));
}

/** One interface per definition, one per variant with other names or bounds, and the table of all targets. */
export async function typesModule(definitions) {
  const interfaces = [];
  const rows = [];
  for (const definition of definitions.filter(({ kind }) => kind in SUFFIX)) {
    const known = new Map();
    for (const target of targetsOf(definition)) {
      const domains = JSON.stringify(domainsOf(target.properties));
      const type = known.get(domains) ?? typeName(definition.kind, target.target);
      if (!known.has(domains)) interfaces.push(await interfaceOf(type, target));
      known.set(domains, type);
      rows.push(`  '${target.target}': ${type};`);
    }
  }
  const table = `/** The hyperparameters of each target. */
export interface HyperparametersByTarget {
${rows.join('\n')}
}
`;
  return [HEADER, ...interfaces, table].join('\n');
}

async function interfaceOf(name, { title, target, properties, required }) {
  const schema = {
    title: name,
    description: `Hyperparameters of ${title}, \`${target}\`. What is left out takes its default.`,
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, documented(value)])),
    required: required ?? [],
    additionalProperties: false,
  };
  const text = await compile(schema, name, { bannerComment: '', style: { singleQuote: true, printWidth: 120 } });
  return text.replace(/^ {2}(?=[A-Za-z])/gm, '  readonly ');
}

/** The schema of a property with its default and bounds in words, and lists read-only. */
function documented(property) {
  const facts = [
    property.description,
    property.default !== undefined && `Default ${JSON.stringify(property.default)}.`,
  ];
  const type = property.type === 'array' ? { tsType: 'readonly number[]' } : picked(property, ['type', 'enum']);
  return { ...type, description: [...facts, bounds(property)].filter(Boolean).join(' ') };
}

const BOUNDS = { minimum: 'at least', exclusiveMinimum: 'above', maximum: 'at most', exclusiveMaximum: 'below' };

function bounds(property) {
  const words = Object.entries(BOUNDS)
    .filter(([key]) => key in property)
    .map(([key, word]) => `${word} ${property[key]}`);
  const rule = [property.type === 'integer' && 'an integer', ...words].filter(Boolean).join(', ');
  return rule && `${rule[0].toUpperCase()}${rule.slice(1)}.`;
}

/** A definition and its variants, each with its own properties. */
function targetsOf({ $id, title, properties, required, variants = {} }) {
  const target = $id.replace(/^urn:optspec:([a-z]+):/, '$1/');
  const changed = Object.entries(variants).map(([name, variant]) => ({
    target: `${target}#${name}`,
    title: `${title} (${name})`,
    properties: merged(properties, variant.properties ?? {}),
    required,
  }));
  return [{ target, title, properties, required }, ...changed];
}

function merged(properties, changes) {
  const all = { ...properties };
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete all[name];
    else all[name] = { type: 'number', ...all[name], ...change };
  }
  return all;
}

function typeName(kind, target) {
  const words = target.replace(/^[a-z]+\//, '').split(/[-#]/);
  return `${words.map((word) => word[0].toUpperCase() + word.slice(1)).join('')}${SUFFIX[kind]}Hyperparameters`;
}

function picked(source, keys) {
  return Object.fromEntries(keys.filter((key) => key in source).map((key) => [key, source[key]]));
}
