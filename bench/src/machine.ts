import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What a speed means nothing without. */
export interface Machine {
  readonly cores: number;
  readonly architecture: string;
  readonly processor: string;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
}

export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    architecture: arch(),
    processor: cpus()[0]?.model.trim() || 'unknown processor',
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
  };
}

/** The class of a machine in a few words: `2-core x64 (AMD EPYC), 23 GiB`. */
export function machineClass({ cores, architecture, processor, memoryBytes }: Machine): string {
  return `${cores}-core ${architecture} (${processor}), ${Math.round(memoryBytes / 2 ** 30)} GiB`;
}

export function load(): number {
  return loadavg()[0] ?? 0;
}
