const HEADER = '// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate\n';
const PROSE = ['$schema', 'description', 'summary', 'references', 'frameworks', 'symbol', 'note'];

/** Kind of definition → the module of its recipes, and what one makes. */
export const RECIPES = {
  optimizer: { file: 'optimizers', made: 'OptimizerRecipe' },
  transform: { file: 'transforms', made: 'TransformRecipe' },
  scheduler: { file: 'schedules', made: 'Schedule' },
  initializer: { file: 'initializers', made: 'InitializerRecipe' },
  sampler: { file: 'samplers', made: 'Sampler' },
  problem: { file: 'problems', made: 'ProblemRecipe' },
};

/**
 * Every definition of a kind as a typed function: `export const adamw: Recipes<'optimizer/adamw', …>`. Each carries its
 * document without prose; marked pure, so that bundlers keep only those that are used.
 */
export function recipesModule(definitions, kind) {
  const own = definitions.filter((definition) => definition.kind === kind);
  const rows = own.map((definition) => row(definition, makingOf(definition)));
  const makings = own.map(makingOf);
  const imports = [...makings.map(({ by }) => by), 'type Recipes', ...makings.map(({ made }) => `type ${made}`)];
  return `${HEADER}import { ${[...new Set(imports)].join(', ')} } from '../recipe.js';

${rows.join('\n')}`;
}

/** What makes a recipe, and what that is. A schedule with state follows a metric. */
function makingOf({ kind, state }) {
  if (kind === 'scheduler' && state) return { by: 'metricSchedulerRecipes', made: 'MetricSchedule' };
  return { by: `${kind}Recipes`, made: RECIPES[kind].made };
}

function row(definition, { by, made }) {
  const { $id, $schema, description, title } = definition;
  const target = $id.replace(/^urn:optspec:([a-z]+):/, '$1/');
  const name = target.replace(/^[a-z]+\//, '').replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const document = { $schema, ...bare(definition), description: '', references: [] };
  if (document.variants) document.variants = mapped(document.variants, (variant) => ({ summary: '', ...variant }));
  return `/** ${title}. ${description} */
export const ${name}: Recipes<'${target}', ${made}> = /* @__PURE__ */ ${by}(${JSON.stringify(document, null, 2)});
`;
}

/** A document without what is for people. Names of hyperparameters and slots are not touched. */
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !PROSE.includes(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, NAMED.includes(key) ? mapped(each, bare) : bare(each)]));
}

/** Members whose keys are names of the definition. */
const NAMED = ['properties', 'state', 'variants', 'draws', 'replace', 'data'];

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, each]) => [key, change(each)]));
}
