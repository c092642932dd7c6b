import type { Configuration } from '../report.js';

/** A ratio that a real GPU is held to. */
export interface Goal {
  readonly text: string;
  /** `null`: one of the two was not measured. */
  readonly ratio: number | null;
  readonly least: number;
}

/** What became of a measurement. */
export interface Verdict {
  readonly goals: readonly Goal[];
  /** Who did not take part, and why. */
  readonly missing: readonly string[];
}

/** 0: all goals are met; 1: one is not; 2: the harness failed; 3: something is missing, or it was a rehearsal. */
export const EXIT = { met: 0, short: 1, failed: 2, missing: 3 } as const;

/** The optimizer and the size that the goals are about: where the device's memory is the limit. */
const JUDGED = { workload: 'adamw', layout: '64M' } as const;

/**
 * Holds webgpu to 0.8 of the faster of the two copies and to 0.9 of PyTorch's fused AdamW, at 64M parameters. Smaller
 * sizes are shown and not judged: they fit in caches.
 */
export function verdictOf(configurations: readonly Configuration[]): Verdict {
  const judged = configurations.find(
    ({ workload, layout }) => workload === JUDGED.workload && layout.name === JUDGED.layout,
  );
  const own = judged?.ratios['webgpu'] ?? {};
  const copies = [own['gpu-copy'], own['gpu-copy-shader']].filter((ratio) => ratio !== undefined);
  const absent = configurations.flatMap(({ peers }) => peers).filter(({ status }) => status !== 'measured');
  const reasons = absent.flatMap((outcome) => ('reason' in outcome ? [`${outcome.peer}: ${outcome.reason}`] : []));
  return {
    goals: [
      {
        text: 'webgpu, of the speed of a copy',
        ratio: copies.length === 2 ? Math.min(...copies) : null,
        least: 0.8,
      },
      { text: 'webgpu, of the speed of PyTorch fused', ratio: own['torch-cuda'] ?? null, least: 0.9 },
    ],
    missing: [...new Set([...(judged ? [] : ['adamw at 64M: not asked for, so nothing is judged']), ...reasons])],
  };
}

/** The exit code of a verdict. A rehearsal measures nothing, so it never ends well. */
export function exitCodeOf({ goals, missing }: Verdict, rehearsal: boolean): number {
  if (rehearsal || missing.length > 0 || goals.some(({ ratio }) => ratio === null)) return EXIT.missing;
  return goals.every(({ ratio, least }) => ratio !== null && ratio >= least) ? EXIT.met : EXIT.short;
}
