/** The trace recorder: needs MPFR. Everything else of this package does not. */
export * from './mpfr.js';
export * from './reader.js';
export * from './record/record.js';
export { OPTIMIZER_CASES, type OptimizerCase } from './record/optimizer-cases.js';
export { SCHEDULER_CASES } from './record/scheduler-trace.js';
export { INITIALIZER_CASES } from './record/initializer-trace.js';
export { MAXIMUM_BYTES, RECORDER, traceText } from './record/trace-file.js';
