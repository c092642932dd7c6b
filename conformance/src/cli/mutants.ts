import { type Definition, type Trace, UnavailableError } from '@optspec/core';

/** What became of the mutants of one target. */
export interface TargetScore {
  /** `optimizer/adam#epsilon-hat`. */
  readonly target: string;
  readonly mutants: readonly {
    /** `bias-correction-1: t → t + 1`. */
    readonly name: string;
    /** Cases that kill it; none: it survives, unless it is equivalent. */
    readonly killedBy: readonly string[];
    /** Why no case can tell it from the original. */
    readonly equivalent?: string;
  }[];
}

/** Runs every mutant of one target against its traces. */
export async function scoreTarget(definition: Definition, _traces: readonly Trace[]): Promise<TargetScore> {
  throw new UnavailableError(`the mutation score is not there yet; it would score ${definition.$id}`);
}
