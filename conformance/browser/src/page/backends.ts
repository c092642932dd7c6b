import type { Backend } from '@optspec/core';

/** The module of a backend, which exports it by name or as its default. */
interface BackendModule {
  readonly backend?: Backend;
  readonly default?: Backend;
}

/** Loads the module of each backend, by its name. Empty here: `page-build.ts` puts in those that a page is built for. */
export const BACKENDS: Readonly<Record<string, () => Promise<BackendModule>>> = {};
