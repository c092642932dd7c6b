import { type Assignment, type Definition, DefinitionError, targetsOf } from '@optspec/core/for-backends';
import { checkConstants } from './check-constants.js';
import { checkGates } from './check-gates.js';
import { combinationsOf } from './combinations.js';
import { checkConstraintFormulas } from './constraints.js';
import { hessianRowProgram } from './differentiate/gradient.js';
import { guardsOn } from './guards.js';
import { firstInstance } from './indices.js';
import type { Program } from './program.js';
import { programOf } from './specialize.js';
import { type Usage, usageOf } from './usage.js';

/**
 * Checks a definition and each of its variants under every outcome of their guards. Throws `DefinitionError` for what
 * `programOf` refuses in some program, and for what no program needs: a statement whose value nothing reads, a slot that
 * is never set or, but in transforms, never read, a hyperparameter, draw or metric that is never read. Also for a repeated clause, a constraint
 * that is no condition, a `gradientAt` that names no tensor, a `gate` or `clock` that names no host slot, a problem whose
 * values are not as many as its shapes say, and one whose loss has no gradient or no Hessian in the language.
 */
export function checkDefinition(definition: Definition): void {
  for (const target of targetsOf(definition)) checkTarget(target);
}

function checkTarget(definition: Definition): void {
  checkClauses(definition);
  checkConstraintFormulas(definition);
  checkConstants(definition);
  const combinations = combinationsOf(definition);
  const programs = combinations.map((values) => programOf(definition, values));
  if (programs.length === 0) {
    throw new DefinitionError('the constraints rule out every combination of guards', { file: definition.$id });
  }
  for (const program of programs) {
    checkGradientAt(definition, program);
    checkGates(definition, program);
  }
  if (definition.kind === 'problem') for (const values of combinations) hessianRowProgram(definition, values);
  const usages = programs.map(usageOf);
  checkUsage(definition, {
    read: new Set(usages.flatMap(({ read }) => [...read])),
    set: new Set(usages.flatMap(({ set }) => [...set])),
    used: new Set(usages.flatMap(({ used }) => [...used])),
  });
}

function checkClauses(definition: Definition): void {
  const seen = new Set<string>();
  for (const { clause } of assignmentsOf(definition)) {
    if (seen.has(clause))
      throw new DefinitionError('two statements have this clause', { file: definition.$id, clause });
    seen.add(clause);
  }
}

function checkGradientAt({ $id: file, gradientAt = 'w' }: Definition, { inputs, slots }: Program): void {
  if (gradientAt === 'w') return;
  if (inputs.get(gradientAt) === 'tensor' && slots.some(({ name }) => name === gradientAt)) return;
  throw new DefinitionError(`gradientAt: "${gradientAt}" is neither w nor a slot that every program has as a tensor`, {
    file,
  });
}

function checkUsage(definition: Definition, { read, set, used }: Usage): void {
  const { $id: file, kind, gradientAt, gate, clock } = definition;
  for (const { clause, set: name } of assignmentsOf(definition)) {
    if (!used.has(clause)) throw new DefinitionError(`nothing reads the "${name}" that is set here`, { file, clause });
  }
  for (const slot of Object.keys(definition.state ?? {})) {
    const name = firstInstance(slot);
    const where = { file, clause: `state.${slot}` };
    if (!set.has(name)) throw new DefinitionError(`no statement sets the slot "${slot}"`, where);
    // what a transform keeps may be there for the caller alone, such as an average to evaluate
    if (read.has(name) || kind === 'transform' || [gradientAt, gate, clock].includes(name)) continue;
    throw new DefinitionError(`no formula reads the slot "${slot}"`, where);
  }
  const guards = guardsOn(definition);
  const { properties, draws, data, metrics } = definition;
  for (const name of Object.keys({ ...properties, ...draws, ...data, ...metrics })) {
    if (read.has(name) || guards.has(name)) continue;
    throw new DefinitionError(`no formula or guard reads "${name}"`, { file });
  }
}

function assignmentsOf({ program }: Definition): Assignment[] {
  return program.flatMap((statement) => ('clause' in statement ? [statement] : statement.do));
}
