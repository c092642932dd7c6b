/** The trace recorder: needs MPFR. Everything else of this package does not. */
export * from './mpfr.js';
export * from './reader.js';
export { Problem } from './problem.js';
export * from './record/record.js';
export type { OptimizerCase } from './record/optimizer-case.js';
export { OPTIMIZER_CASES } from './record/optimizer-cases.js';
export { PROBLEM_CASES } from './record/problem-trace.js';
export { SAMPLER_CASES } from './record/sampler-trace.js';
export { SCHEDULER_CASES } from './record/scheduler-trace.js';
export { INITIALIZER_CASES } from './record/initializer-trace.js';
export { MAXIMUM_BYTES, RECORDER, traceText } from './record/trace-file.js';
