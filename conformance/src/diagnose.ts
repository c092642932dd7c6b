import type { Definition, Profile, Trace } from '@optspec/core';
import type { TaskResult } from './protocol.js';
import type { DiagnosisLine, Failure } from './report.js';

/** A normative case with numbers that can be compared. */
export interface ComparedCase {
  readonly trace: Trace;
  /** What the backend returned: for optimizers the weights and state after each step. */
  readonly actual: TaskResult;
}

/** One that the backend fails. */
export interface FailingCase extends ComparedCase {
  readonly failures: readonly Failure[];
}

/** What a failing backend computes instead. */
export type Diagnosis = Pick<DiagnosisLine, 'by' | 'name' | 'message' | 'explains'>;

/**
 * Finds what a backend computes instead of `target`: another known definition or variant, or a mutant, whose intervals
 * hold, under the backend's profile, the results of the failing cases, and of as many of those that passed. Undefined when nothing known explains them.
 */
export type Diagnose = (
  target: Definition,
  failing: readonly FailingCase[],
  known: readonly Definition[],
  profile: Profile,
  passed: readonly ComparedCase[],
) => Diagnosis | undefined;
