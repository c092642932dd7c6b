import {
  type Constraint,
  type Definition,
  DefinitionError,
  HyperparameterError,
  type Hyperparameters,
} from '@optspec/core/for-backends';
import { evaluateHost, type HostValue } from './evaluate-host.js';
import { type FormulaPlace, parse } from './parse.js';
import { hyperparameterSorts } from './scope.js';
import { SORT_NAMES, sortOf } from './sorts.js';
import { namesIn } from './walk.js';

/**
 * Throws `HyperparameterError` with the message of the first constraint that does not hold. `hyperparameters` are
 * complete, each inside its own domain.
 */
export function checkConstraints(definition: Definition, hyperparameters: Hyperparameters): void {
  for (const [index, { rule, message }] of (definition.constraints ?? []).entries()) {
    const expression = parse(rule, placeOf(definition, index));
    if (evaluateHost(expression, hostValues(hyperparameters)) === true) continue;
    const met = [...namesIn(expression)].map((name) => `${name} = ${JSON.stringify(hyperparameters[name])}`);
    throw new HyperparameterError(`${definition.$id}: ${message} (rule ${rule}, ${met.join(', ')})`);
  }
}

/** Whether the constraints rule out these hyperparameters, of which some may be missing: then a constraint on them holds. */
export function isRuledOut(definition: Definition, hyperparameters: Hyperparameters): boolean {
  const decidable = ({ rule }: Constraint) =>
    [...namesIn(parse(rule))].every((name) => Object.hasOwn(hyperparameters, name));
  const values = hostValues(hyperparameters);
  return (definition.constraints ?? [])
    .filter(decidable)
    .some(({ rule }) => evaluateHost(parse(rule), values) !== true);
}

/** Throws `DefinitionError` for a constraint that is no host condition over the hyperparameters. */
export function checkConstraintFormulas(definition: Definition): void {
  const sorts = hyperparameterSorts(definition);
  for (const [index, { rule }] of (definition.constraints ?? []).entries()) {
    const where = placeOf(definition, index);
    const expression = parse(rule, where);
    const found = sortOf(expression, sorts, where);
    if (found === 'condition') continue;
    throw new DefinitionError(`a constraint is a condition, not ${SORT_NAMES[found]}`, {
      ...where,
      column: expression.column,
    });
  }
}

function placeOf(definition: Definition, index: number): FormulaPlace {
  return { file: definition.$id, clause: `constraints.${index}` };
}

function hostValues(hyperparameters: Hyperparameters): (name: string) => HostValue | undefined {
  return (name) => {
    const value = Object.hasOwn(hyperparameters, name) ? hyperparameters[name] : undefined;
    return typeof value === 'string' ? undefined : value;
  };
}
