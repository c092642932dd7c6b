/**
 * Mutants that no trace can tell from the original, with the reason: target, a space, the mutant's name. The score counts
 * them apart; every other mutant must be killed.
 */
export const EQUIVALENT_MUTANTS: Readonly<Record<string, string>> = {};
