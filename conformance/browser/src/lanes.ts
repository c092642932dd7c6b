import type { BrowserName } from './browsers.js';

/** One visit of one browser to one page. */
export interface Lane {
  /** Names the report: `chromium`, `chromium-not-isolated`. */
  readonly name: string;
  readonly browser: BrowserName;
  /** Whether the page may share memory with workers: the headers COOP and COEP. */
  readonly isolated: boolean;
  readonly backends: readonly string[];
}

/** Each browser with threads, and once without: a backend must do without them where a page does not allow them. */
const SETTINGS = [
  { name: 'chromium', browser: 'chromium', isolated: true },
  { name: 'chromium-not-isolated', browser: 'chromium', isolated: false },
  { name: 'firefox', browser: 'firefox', isolated: true },
] as const;

/** Backends that can use shared memory; all others are the same in both settings. */
export const THREADED: readonly string[] = ['@optspec/simd-wasm'];

/** What those are opened with, wherever they run: threads for passes of any size, as far as the page allows them. */
export const THREADS: Readonly<Record<string, number>> = { threads: 2, threadsFrom: 0 };

/** The lanes of these browsers and backends; a lane that would show nothing new is left out. */
export function lanesFor(browsers: readonly BrowserName[], backends: readonly string[]): Lane[] {
  return SETTINGS.filter(({ browser }) => browsers.includes(browser))
    .map((setting) => ({
      ...setting,
      backends: setting.isolated ? backends : backends.filter((name) => THREADED.includes(name)),
    }))
    .filter((lane) => lane.backends.length > 0);
}
