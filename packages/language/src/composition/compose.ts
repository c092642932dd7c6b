import {
  type Definition,
  DefinitionError,
  type Hyperparameters,
  type HyperparameterValue,
  type Part,
} from '@optspec/core/for-backends';
import { nameFault } from '../names.js';
import { partOf, prefixed } from './part.js';
import { checkPartNames } from './part-names.js';

/** Documents to be run one after the other, by the prefix of their names, in the order of the keys. */
export type Parts = Readonly<Record<string, Definition>>;

/**
 * One optimizer out of transforms, an optimizer and more transforms: their programs one after the other, as one document
 * that every backend runs like any other, in as few passes over memory as its statements need.
 *
 * Hyperparameters, slots and locals of a part begin with its prefix (`clip` and `maximumNorm`: `clipMaximumNorm`).
 * Transforms before the optimizer change the gradient that it sees, and leave the caller's as it is; those after it see
 * the new weights. What follows a transform with a gate (`gradient-accumulation`) stays as it is while the gate is shut.
 *
 * The documents are those of targets: a variant is applied first (`applyVariant`). Throws `DefinitionError` unless one
 * part is an optimizer and the others are transforms, and for prefixes that are no names or make two names one.
 */
export function compose(parts: Parts): Definition {
  const list = Object.entries(parts).map(([prefix, { variants: _, ...definition }]): Part => ({ prefix, definition }));
  checkParts(list);
  checkPartNames(list);
  const state = { gradient: 'g', clock: 't', gates: [] as readonly string[] };
  const pieces = list.map((part) => partOf(part, state));
  const ids = list.map(({ definition }) => definition.$id.replace(/^urn:optspec:[a-z]+:/, '').replace('#', '-'));
  const rank = list.find(({ definition }) => definition.rank !== undefined)?.definition.rank;
  const constraints = pieces.flatMap((piece) => piece.constraints);
  const gradientAt = pieces.find((piece) => piece.gradientAt !== undefined)?.gradientAt;
  return {
    $schema: 'optimizer.schema.json',
    $id: `urn:optspec:optimizer:${ids.join('-then-')}`,
    kind: 'optimizer',
    version: '1.0.0',
    title: list.map(({ definition }) => definition.title).join(', then '),
    description: list.map(({ definition }) => definition.description).join(' Then: '),
    type: 'object',
    properties: Object.assign({}, ...pieces.map(({ properties }) => properties)),
    required: pieces.flatMap(({ required }) => required),
    additionalProperties: false,
    state: Object.assign({}, ...pieces.map(({ slots }) => slots)),
    program: pieces.flatMap(({ program }) => program),
    references: list.flatMap(({ definition }) => definition.references),
    composedOf: list,
    ...(constraints.length === 0 ? {} : { constraints }),
    ...(gradientAt === undefined ? {} : { gradientAt }),
    ...(rank === undefined ? {} : { rank }),
  };
}

/** Hyperparameters of the parts, by prefix, as hyperparameters of the composition. */
export function composedHyperparameters(values: Readonly<Record<string, Hyperparameters>>): Hyperparameters {
  const composed: Record<string, HyperparameterValue> = {};
  for (const [prefix, part] of Object.entries(values)) {
    for (const [name, value] of Object.entries(part)) composed[prefixed(prefix, name)] = value;
  }
  return composed;
}

function checkParts(parts: readonly Part[]): void {
  for (const { prefix, definition } of parts) {
    const fault = nameFault(prefix);
    if (fault) throw new DefinitionError(`a prefix of a composition: ${fault}`, { file: definition.$id });
    const [input] = Object.keys(definition.inputs ?? {});
    if (input !== undefined) {
      const message = `a composition takes weights and gradients alone; this definition also takes the input ${input}`;
      throw new DefinitionError(message, { file: definition.$id });
    }
    if (definition.kind === 'optimizer' || definition.kind === 'transform') continue;
    const message = `a composition is made of transforms and one optimizer; this is of the kind ${definition.kind}`;
    throw new DefinitionError(message, { file: definition.$id });
  }
  const optimizers = parts.filter(({ definition }) => definition.kind === 'optimizer');
  if (optimizers.length === 1) return;
  throw new DefinitionError(`a composition of ${optimizers.length} optimizers; it must have one`);
}
