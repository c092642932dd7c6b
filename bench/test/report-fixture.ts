import { parseLayout } from '../src/layout.js';
import type { Configuration, Measured, Report } from '../src/report.js';
import type { WorkloadName } from '../src/workloads.js';

const MEASURED: Measured = {
  peer: 'pure-ts',
  status: 'measured',
  environment: 'node',
  secondsPerStep: 0.002,
  quartiles: [0.0019, 0.0025],
  millionPerSecond: 524.288,
  gigabytesPerSecond: 14.68,
  ofLimit: 0.5,
  peakMemoryBytes: 2 ** 27,
  turns: [0.002],
};

/** A configuration in which two peers ran, one was wrong and one was not there. */
export function configuration(workload: WorkloadName, size: string): Configuration {
  const layout = parseLayout(size);
  return {
    workload,
    layout,
    bytes: 28 * layout.size,
    peers: [
      {
        ...MEASURED,
        peer: 'c-native',
        secondsPerStep: 0.001,
        millionPerSecond: 1048.6,
        ofLimit: 1,
        peakMemoryBytes: null,
      },
      MEASURED,
      { peer: 'tfjs-wasm', status: 'wrong', reason: 'computes something else' },
      { peer: 'torch', status: 'skipped', reason: 'not here' },
    ],
    ratios: { 'c-native': { 'c-native': 1, 'pure-ts': 2 }, 'pure-ts': { 'c-native': 0.5, 'pure-ts': 1 } },
  };
}

export function report(...configurations: readonly Configuration[]): Report {
  return {
    date: '2025-03-04T05:06:07.000Z',
    machine: {
      cores: 2,
      architecture: 'x64',
      processor: 'Some CPU',
      memoryBytes: 8 * 2 ** 30,
      system: 'Linux 6',
      node: 'v20.20.2',
    },
    load: { before: 0.1, after: 1.25 },
    format: 'f32',
    configurations,
  };
}
