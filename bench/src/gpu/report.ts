import { quotient } from '../figures.js';
import { machineClass } from '../machine.js';
import type { Report } from '../report.js';
import { renderConfiguration } from '../table.js';
import type { Verdict } from './verdict.js';

/** What `--json` prints. */
export interface GpuReport extends Report {
  /** Software played GPU to try out this script: the figures say nothing. */
  readonly rehearsal: boolean;
  readonly verdict: Verdict;
}

const REHEARSAL = 'REHEARSAL: this is no measurement. Figures of a software adapter say nothing about any GPU.';
const AGAINST = ['gpu-copy', 'gpu-copy-shader', 'torch-cuda'];

/** The report for a terminal. */
export function renderGpuReport({ rehearsal, date, machine, configurations, verdict }: GpuReport): string {
  const environments = configurations[0]?.peers.flatMap((outcome) =>
    outcome.status === 'measured' ? [`${outcome.peer}: ${outcome.environment}`] : [],
  );
  return [
    ...(rehearsal ? [REHEARSAL] : []),
    `${date.slice(0, 10)}, ${machineClass(machine)}, node ${machine.node}, f32, a step on the GPU`,
    ...(environments ?? []),
    '"of copy" and "× peer" are quotients of speeds, scaled to the bytes that the step must move',
    ...configurations.map((each) => renderConfiguration(each, AGAINST)),
    '',
    ...verdict.missing.map((reason) => `missing: ${reason}`),
    ...(rehearsal ? [REHEARSAL] : verdict.goals.map(goalText)),
  ].join('\n');
}

function goalText({ text, ratio, least }: Verdict['goals'][number]): string {
  if (ratio === null) return `– ${text}: not measured (at least ${least} is asked for)`;
  return `${ratio >= least ? '✓' : '✗'} ${text}: ${quotient(ratio)} (at least ${least} is asked for)`;
}
