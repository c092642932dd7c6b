import { type Definition, type Profile, targetOf, type Trace } from '@optspec/core';
import { FORMATS } from '../format.js';
import { type Draws, predict } from '../predict.js';
import { disjoint, expectedAt, someElement } from '../relation.js';
import { type Mutant, mutantsOf } from './mutants.js';

/** What became of one mutant. */
export interface MutantFate {
  readonly name: string;
  readonly operator: string;
  /** Ids of traces that kill it, up to `MAX_KILLERS`. */
  readonly killedBy: readonly string[];
}

/** Killers listed per mutant: enough to see that no kill hangs on one trace. */
export const MAX_KILLERS = 3;

/**
 * The mutants of a target against its traces. A trace kills a mutant when, at some step, no value conforms both to the
 * trace and to the mutant, under every profile that the trace has: so no implementation of the mutant, however it
 * rounds, can pass. Siblings (the definition and its other variants) are mutants too, but for `siblingsNotCompared`.
 */
export function scoreMutants(
  definition: Definition,
  siblings: readonly Definition[],
  traces: readonly Trace[],
  draws: Draws,
): MutantFate[] {
  const values = valuesOf(traces);
  const comparable = related(definition, siblings).filter((mutant) =>
    values.some((trace) => fits(mutant, trace, draws)),
  );
  const programs = mutantsOf(definition).filter((mutant) => values.every((trace) => fits(mutant, trace, draws)));
  return [...comparable, ...programs].map((mutant) => ({
    name: mutant.name,
    operator: mutant.operator,
    killedBy: killersOf(mutant, traces, draws),
  }));
}

/** The siblings, named as mutants, that run on no trace of the target: whether they differ from it, none can tell. */
export function siblingsNotCompared(
  definition: Definition,
  siblings: readonly Definition[],
  traces: readonly Trace[],
  draws: Draws,
): string[] {
  const values = valuesOf(traces);
  return related(definition, siblings)
    .filter((mutant) => !values.some((trace) => fits(mutant, trace, draws)))
    .map(({ name }) => name);
}

function valuesOf(traces: readonly Trace[]): Trace[] {
  return traces.filter(({ kind }) => kind !== 'refusal');
}

function related(definition: Definition, siblings: readonly Definition[]): Mutant[] {
  return siblings.filter(({ $id }) => $id !== definition.$id).map(siblingMutant);
}

function siblingMutant(definition: Definition): Mutant {
  return { name: `is ${targetOf(definition)}`, operator: 'another variant', definition };
}

/** A change that is no program for some trace (a local read before it is set, say) is no mutant: it does not run. */
function fits(mutant: Mutant, trace: Trace, draws: Draws): boolean {
  try {
    return predict(mutant.definition, trace, 'ieee', draws).next().done === false;
  } catch (error) {
    if (doesNotRun(error)) return false;
    throw error;
  }
}

function killersOf(mutant: Mutant, traces: readonly Trace[], draws: Draws): string[] {
  const killers: string[] = [];
  for (const trace of traces) {
    if (killers.length === MAX_KILLERS) break;
    if (kills(trace, mutant.definition, draws)) killers.push(trace.id);
  }
  return killers;
}

/** Whether a trace tells a wrong definition from its own under every profile that it has. */
export function kills(trace: Trace, wrong: Definition, draws: Draws): boolean {
  const profiles =
    trace.kind === 'scheduler' || trace.kind === 'sampler' ? FORMATS.f64.profiles : FORMATS[trace.format].profiles;
  return profiles.every((profile) => killsUnder(trace, wrong, profile, draws));
}

function killsUnder(trace: Trace, wrong: Definition, profile: Profile, draws: Draws): boolean {
  try {
    for (const { step, results, formatOf } of predict(wrong, trace, profile, draws)) {
      if (someElement(expectedAt(trace, step, profile, formatOf), results, disjoint)) return true;
    }
    return false;
  } catch (error) {
    if (doesNotRun(error)) return false;
    throw error;
  }
}

/** Whether a program is none for these inputs: names or matrices do not fit together. */
function doesNotRun(error: unknown): boolean {
  return error instanceof Error && (error.name === 'DefinitionError' || error.name === 'ShapeError');
}
