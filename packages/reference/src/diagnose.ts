import { type Definition, type Profile, targetOf, type Trace } from '@optspec/core';
import type { NumericBounds } from './bounds.js';
import { type Draws, predict } from './predict.js';
import { contains, someElement } from './relation.js';
import { mutantsOf } from './mutants/mutants.js';
import type { Results } from './step.js';

/** A case that failed, with what the backend returned at each step; −1 is the state that `init` gave. */
export interface ObservedCase {
  readonly trace: Trace;
  readonly observed: ReadonlyMap<number, Results<number>>;
}

/** What a backend computes instead. */
export interface Explanation {
  readonly by: 'variant' | 'definition' | 'mutant';
  /** `optimizer/adam#epsilon-inside`, or the mutant's name. */
  readonly name: string;
  readonly definition: Definition;
  /** How many of the cases it explains. */
  readonly explains: number;
}

/**
 * The known definition or mutant whose intervals hold every value that a backend returned in the most cases, of which it
 * explains at least one that failed: many a form divides zero by zero, but not all of them are right in the cases that
 * passed. Of equals, the first: the target's own variants, then its mutants, then other definitions of its kind.
 * Undefined when none explains a failing case.
 */
export function explain(
  target: Definition,
  cases: readonly ObservedCase[],
  known: readonly Definition[],
  profile: Profile,
  draws: Draws,
  passed: readonly ObservedCase[] = [],
): Explanation | undefined {
  let best: Explanation | undefined;
  let most = 0;
  for (const candidate of candidates(target, known)) {
    const held = (some: readonly ObservedCase[]) =>
      some.filter((one) => holds(candidate.definition, one, profile, draws)).length;
    const explains = held(cases);
    if (explains === 0 || explains + passed.length <= most) continue;
    const all = explains + held(passed);
    if (all <= most) continue;
    best = { ...candidate, explains };
    most = all;
    if (most === cases.length + passed.length) return best;
  }
  return best;
}

function* candidates(target: Definition, known: readonly Definition[]): Generator<Omit<Explanation, 'explains'>> {
  const others = known.filter(({ $id, kind }) => $id !== target.$id && kind === target.kind);
  const family = (definition: Definition) => definition.$id.split('#')[0];
  for (const definition of others)
    if (family(definition) === family(target)) yield { by: 'variant', name: targetOf(definition), definition };
  for (const { name, definition } of mutantsOf(target)) yield { by: 'mutant', name, definition };
  for (const definition of others)
    if (family(definition) !== family(target)) yield { by: 'definition', name: targetOf(definition), definition };
}

/** Every observed value lies in the candidate's intervals, and at least one value was compared. */
function holds(candidate: Definition, { trace, observed }: ObservedCase, profile: Profile, draws: Draws): boolean {
  let compared = false;
  try {
    for (const { step, results } of predict(candidate, trace, profile, draws)) {
      const seen = observed.get(step);
      if (!seen) continue;
      if (someElement(seen, results, outside)) return false;
      compared ||= someElement(seen, results, () => true);
    }
    return compared;
  } catch (error) {
    if (error instanceof Error && error.name === 'DefinitionError') return false;
    throw error;
  }
}

function outside(x: number, bounds: NumericBounds): boolean {
  return !contains(bounds, x);
}
