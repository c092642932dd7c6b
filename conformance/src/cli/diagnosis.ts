import type { Diagnose } from '../diagnose.js';

/** What tells which known variant or mutant a failing backend computes; undefined while nothing can. */
export async function loadDiagnose(): Promise<Diagnose | undefined> {
  return undefined;
}
