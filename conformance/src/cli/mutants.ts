import { type Definition, type Trace, targetOf } from '@optspec/core';
import { CliError } from './cli-error.js';
import { loadDraws } from './draws.js';
import { EQUIVALENT_MUTANTS } from './equivalent-mutants.js';

/** What became of the mutants of one target. */
export interface TargetScore {
  /** `optimizer/adam#epsilon-hat`. */
  readonly target: string;
  readonly mutants: readonly {
    /** `bias-correction-1: t → t + 1`. */
    readonly name: string;
    /** The kind of mistake. */
    readonly operator: string;
    /** Cases that kill it, the first few; none: it survives, unless it is equivalent. */
    readonly killedBy: readonly string[];
    /** Why no case can tell it from the original. */
    readonly equivalent?: string;
  }[];
  /** Other variants that run on none of its cases, which therefore cannot tell them from it: `is optimizer/adam`. */
  readonly notCompared: readonly string[];
}

/** Scores one target against its traces; `siblings` are the definition and its variants. */
export type Scorer = (definition: Definition, siblings: readonly Definition[], traces: readonly Trace[]) => TargetScore;

/** Loads what derives and runs mutants. */
export async function loadScorer(): Promise<Scorer> {
  const { scoreMutants, siblingsNotCompared } = await import('@optspec/reference');
  const draws = loadDraws();
  return (definition, siblings, traces) => {
    const target = targetOf(definition);
    const mutants = scoreMutants(definition, siblings, traces, draws).map((mutant) => {
      const equivalent = EQUIVALENT_MUTANTS[`${target} ${mutant.name}`];
      return { ...mutant, ...(equivalent === undefined ? {} : { equivalent }) };
    });
    const notCompared = siblingsNotCompared(definition, siblings, traces, draws);
    checkEquivalents(target, mutants);
    return { target, mutants, notCompared };
  };
}

/** Throws when a listed mutant of the target does not exist or is killed: then the list is out of date. */
function checkEquivalents(target: string, mutants: TargetScore['mutants']): void {
  for (const key of Object.keys(EQUIVALENT_MUTANTS)) {
    if (!key.startsWith(`${target} `)) continue;
    const mutant = mutants.find(({ name }) => `${target} ${name}` === key);
    const killer = mutant?.killedBy[0];
    const why = mutant === undefined ? 'there is no such mutant' : killer && `${killer} kills it`;
    if (why) throw new CliError(`the list of equivalent mutants has "${key}", but ${why}`);
  }
}
