/** Made by `build-page.ts` from the names of the backends. */
declare module 'virtual:backends' {
  import type { Backend } from '@optspec/core';

  /** Loads the module of each backend, by its name. */
  export const BACKENDS: Readonly<Record<string, () => Promise<{ readonly backend: Backend }>>>;
}
