/** The runner as a library. Nothing here needs Node: it runs in a browser page too. */
export type { ComparedCase, Diagnose, Diagnosis, FailingCase } from './diagnose.js';
export { createHost, type Host } from './host.js';
export { type BackendSource, inProcess, type Link } from './link.js';
export type { Sources } from './manifest-check.js';
export type * from './protocol.js';
export type * from './report.js';
export { type RunOptions, run } from './run.js';
export { parseSelection, type Selector } from './selection.js';
