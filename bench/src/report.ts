import type { Format } from '@optspec/core';
import type { Layout } from './layout.js';
import type { Machine } from './machine.js';
import type { WorkloadName } from './workloads.js';

/** What `--json` prints: a whole run. */
export interface Report {
  readonly date: string;
  readonly machine: Machine;
  /** Mean number of runnable processes over the last minute, before and after; the benchmark itself adds one. */
  readonly load: { readonly before: number; readonly after: number };
  readonly format: Format;
  readonly configurations: readonly Configuration[];
}

/** One step at one size, all peers side by side. */
export interface Configuration {
  readonly workload: WorkloadName;
  readonly layout: Layout;
  /** Bytes that a step moves at least. */
  readonly bytes: number;
  readonly peers: readonly Outcome[];
  /** `ratios[a][b]`: how many times as fast `a` is as `b`. */
  readonly ratios: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export type Outcome = Measured | Absent;

export interface Measured {
  readonly peer: string;
  readonly status: 'measured';
  readonly environment: string;
  readonly secondsPerStep: number;
  /** First and third quartile. */
  readonly quartiles: readonly [number, number];
  readonly millionPerSecond: number;
  readonly gigabytesPerSecond: number;
  /** Speed as a share of the copy's. */
  readonly ofLimit: number | null;
  readonly peakMemoryBytes: number | null;
  /** Seconds per step in each turn. */
  readonly turns: readonly number[];
}

export interface Absent {
  readonly peer: string;
  /** `wrong`: it ran and computed something else. */
  readonly status: 'skipped' | 'wrong';
  readonly reason: string;
}
