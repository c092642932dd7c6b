import {
  type Assignment,
  type Constraint,
  type Definition,
  DefinitionError,
  type Part,
  type Property,
  type Statement,
} from '@optspec/core/for-backends';
import { followsMetric } from '../kinds.js';
import { nameFault } from '../names.js';
import type { Parts } from './compose.js';
import { prefixed } from './part.js';
import { checkPartNames } from './part-names.js';
import { renamedFormula, renamedGuards, renamedRepeat } from './rename.js';

/** The hyperparameter that a schedule in a chain gives up, since it stands for a factor. */
const RATE = 'initialLearningRate';

/**
 * One schedule after the other: the first until step `boundaries[0]`, the next from there until `boundaries[1]`, and so
 * on, each counting its steps from 0 (`torch.optim.lr_scheduler.SequentialLR`, `optax.join_schedules`). A warm-up before
 * any schedule is a sequence of the two.
 *
 * Hyperparameters of a part begin with its prefix; `boundaries` is a list of increasing steps, one fewer than the parts.
 * Throws `DefinitionError` unless the parts are at least two schedules that are functions of the step, and for prefixes
 * that are no names or make two names one.
 */
export function sequence(parts: Parts): Definition {
  const list = partsOf(parts);
  const start = (index: number) => (index === 0 ? 'step' : `max(step - at(boundaries, ${index - 1}), 0)`);
  const rate = list
    .map(({ prefix }) => rateOf(prefix))
    .reduceRight((rest, each, index) => `if(step < at(boundaries, ${index}), ${each}, ${rest})`);
  return {
    ...composed(list, 'sequence', start, rate),
    properties: { boundaries: BOUNDARIES, ...propertiesOf(list) },
    required: ['boundaries', ...requiredOf(list)],
    constraints: [
      { rule: `length(boundaries) == ${list.length - 1}`, message: `boundaries must hold ${list.length - 1} steps` },
      { rule: 'increasing(boundaries)', message: 'boundaries must increase' },
      ...constraintsOf(list),
    ],
  };
}

/**
 * Schedules multiplied: the first with its learning rate, the others as factors, which they are with an
 * `initialLearningRate` of 1; they have no such hyperparameter here (`torch.optim.lr_scheduler.ChainedScheduler`).
 * Throws like `sequence`.
 */
export function chain(parts: Parts): Definition {
  const list = partsOf(parts);
  const product = list.map(({ prefix }) => rateOf(prefix)).join(' * ');
  const factors = list.slice(1);
  const isKept = (name: string) => !factors.some(({ prefix }) => name === prefixed(prefix, RATE));
  const whole = composed(list, 'chain', () => 'step', product);
  const ones = factors
    .filter(({ definition }) => Object.hasOwn(definition.properties, RATE))
    .map(({ prefix }): Assignment => ({ clause: `${slug(prefix)}-factor`, set: prefixed(prefix, RATE), to: '1' }));
  const constraints = constraintsOf(list, (name) => (isKept(name) ? name : '1'));
  return {
    ...whole,
    program: [...ones, ...whole.program],
    properties: Object.fromEntries(Object.entries(propertiesOf(list)).filter(([name]) => isKept(name))),
    required: requiredOf(list).filter(isKept),
    ...(constraints.length === 0 ? {} : { constraints }),
  };
}

const BOUNDARIES: Property = {
  type: 'array',
  items: { type: 'integer', minimum: 1 },
  minItems: 1,
  description: 'Steps at which the next schedule takes over.',
};

function rateOf(prefix: string): string {
  return prefixed(prefix, 'learningRate');
}

function slug(prefix: string): string {
  return prefix.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function partsOf(parts: Parts): Part[] {
  const list = Object.entries(parts).map(([prefix, { variants: _, ...definition }]): Part => ({ prefix, definition }));
  if (list.length < 2) throw new DefinitionError(`${list.length} schedules make no sequence or chain; it takes two`);
  for (const { prefix, definition } of list) {
    const file = definition.$id;
    const fault = nameFault(prefix);
    if (fault) throw new DefinitionError(`a prefix of a composition: ${fault}`, { file });
    if (definition.kind !== 'scheduler') {
      throw new DefinitionError(`a sequence or chain is made of schedulers; this is of the kind ${definition.kind}`, {
        file,
      });
    }
    if (followsMetric(definition))
      throw new DefinitionError('follows a metric; only functions of the step compose', { file });
  }
  checkPartNames(list);
  return list;
}

function composed(
  list: readonly Part[],
  way: 'sequence' | 'chain',
  start: (index: number) => string,
  rate: string,
): Omit<Definition, 'properties' | 'required' | 'constraints'> & { readonly program: readonly Statement[] } {
  const ids = list.map(({ definition }) => definition.$id.replace(/^urn:optspec:[a-z]+:/, '').replace('#', '-'));
  const joint = way === 'sequence' ? 'then' : 'times';
  return {
    $schema: 'scheduler.schema.json',
    $id: `urn:optspec:scheduler:${ids.join(`-${joint}-`)}`,
    kind: 'scheduler',
    version: '1.0.0',
    title: list.map(({ definition }) => definition.title).join(`, ${joint} `),
    description: list.map(({ definition }) => definition.description).join(way === 'sequence' ? ' Then: ' : ' Times: '),
    type: 'object',
    additionalProperties: false,
    program: [
      ...list.flatMap((part, index) => programOf(part, start(index))),
      { clause: way, set: 'learningRate', to: rate },
    ],
    references: list.flatMap(({ definition }) => definition.references),
    composedOf: list,
    composedBy: way,
  };
}

/** The statements of a part, which count their steps from where it begins. */
function programOf({ prefix, definition }: Part, start: string): Statement[] {
  const rename = (name: string) => prefixed(prefix, name);
  const assignment = (statement: Assignment): Assignment => ({
    clause: `${slug(prefix)}-${statement.clause}`,
    set: rename(statement.set),
    to: renamedFormula(statement.to, rename, { file: definition.$id, clause: statement.clause }),
    ...renamedGuards(statement, rename),
  });
  const program = definition.program.map((statement) =>
    'clause' in statement ? assignment(statement) : renamedRepeat(statement, rename, assignment),
  );
  return [{ clause: `${slug(prefix)}-step`, set: rename('step'), to: start }, ...program];
}

function propertiesOf(list: readonly Part[]): Record<string, Property> {
  const entries = list.flatMap(({ prefix, definition }) =>
    Object.entries(definition.properties).map(([name, property]) => [prefixed(prefix, name), property] as const),
  );
  return Object.fromEntries(entries);
}

function requiredOf(list: readonly Part[]): string[] {
  return list.flatMap(({ prefix, definition }) => (definition.required ?? []).map((name) => prefixed(prefix, name)));
}

/** The constraints of the parts; what `valueOf` gives stands for a hyperparameter. */
function constraintsOf(list: readonly Part[], valueOf = (name: string): string => name): Constraint[] {
  return list.flatMap(({ prefix, definition }) =>
    (definition.constraints ?? []).map(({ rule, message }) => ({
      rule: renamedFormula(rule, (name) => valueOf(prefixed(prefix, name)), {
        file: definition.$id,
        clause: 'constraints',
      }),
      message: `${prefix}: ${message}`,
    })),
  );
}
