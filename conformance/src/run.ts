/**
 * The core of a run: from backends, definitions and traces to the lines of a report. No Node imports: it runs in a
 * browser page as well. Cases of one backend run one after the other; backends run side by side.
 */
import type { Definition, Trace } from '@optspec/core';
import { BackendRun, type Progress } from './backend-run.js';
import { Channel } from './channel.js';
import type { Diagnose } from './diagnose.js';
import type { BackendSource } from './link.js';
import type { Sources } from './manifest-check.js';
import { type Opened, open } from './open-backend.js';
import type { CaseLine, DiagnosisLine, HeaderLine, ReportLine } from './report.js';
import { summarize } from './reporters/digest.js';
import type { Selector } from './selection.js';
import { Suite } from './suite.js';

export interface RunOptions {
  readonly backends: readonly BackendSource[];
  /** Documents as loaded: with their variants. */
  readonly definitions: readonly Definition[];
  readonly traces: readonly Trace[];
  /** Where these were read from, to say so to a backend that declares something else. */
  readonly sources?: Sources;
  /** Default: everything. */
  readonly selection?: readonly Selector[];
  readonly versions: Pick<HeaderLine, 'optspec' | 'spec' | 'node' | 'platform'>;
  readonly diagnose?: Diagnose;
  /** Backends that run at the same time. Default 1. */
  readonly parallel?: number;
  /** Called after each case. */
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Runs the suite and yields the report line by line. Throws `SelectionError` for a selection that matches nothing, and
 * `TraceError` for a trace without its definition: faults of the harness, never of a backend.
 */
export async function* run(options: RunOptions): AsyncGenerator<ReportLine> {
  const { definitions, traces, selection = [] } = options;
  const suite = new Suite(definitions, traces, selection);
  const opened = named(await Promise.all(options.backends.map(open)));
  try {
    yield header(options, opened);
    const channel = new Channel<CaseLine | DiagnosisLine>();
    const runs = opened.map((backend) => new BackendRun(suite, backend, options));
    void runAll(runs, options.parallel ?? 1, channel);
    const cases: CaseLine[] = [];
    for await (const line of channel) {
      if (line.type === 'case') cases.push(line);
      yield line;
    }
    const names = opened.map(({ name }) => name);
    yield { type: 'footer', complete: true, backends: summarize(names, cases) };
  } finally {
    await Promise.all(opened.map(({ link }) => link.close()));
  }
}

function header({ versions, selection = [] }: RunOptions, opened: readonly Opened[]): HeaderLine {
  return {
    type: 'header',
    ...versions,
    selection: selection.map(({ exclude, text }) => (exclude ? `!${text}` : text)),
    backends: opened.map(({ name, source, manifest }) => ({ name, source, manifest })),
  };
}

/** Reports tell backends apart by name: the second of one name is called `name (2)`. */
function named(opened: readonly Opened[]): Opened[] {
  return opened.map((backend, index) => {
    const before = opened.slice(0, index).filter(({ name }) => name === backend.name).length;
    return before === 0 ? backend : { ...backend, name: `${backend.name} (${before + 1})` };
  });
}

/** Takes the runs one after the other, several at a time. */
async function runAll(
  runs: readonly BackendRun[],
  parallel: number,
  channel: Channel<CaseLine | DiagnosisLine>,
): Promise<void> {
  const queue = runs.values();
  const worker = async (): Promise<void> => {
    for (const run of queue) for await (const line of run.lines()) channel.push(line);
  };
  try {
    await Promise.all(Array.from({ length: parallel }, worker));
    channel.close();
  } catch (error) {
    channel.close({ error });
  }
}
