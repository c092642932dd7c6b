import { availableParallelism } from 'node:os';
import { applyExpectations, type KnownFailure } from '../expectations.js';
import type { BackendSource } from '../link.js';
import type { ReportLine } from '../report.js';
import { isRed } from '../reporters/digest.js';
import { backendFromCommand, backendFromModule } from '../resolve-backend.js';
import { run } from '../run.js';
import { CliError } from './cli-error.js';
import type { Context } from './context.js';
import { loadCorpus } from './corpus.js';
import { loadDiagnose } from './diagnosis.js';
import { createProgress } from './progress.js';
import { type RunOptions, selectionOf } from './run-options.js';
import { sourcesOf } from './spec-folders.js';
import { versions } from './versions.js';

/** The lines that a run gave. */
export interface Finished {
  /** As the runner gave them. */
  readonly lines: readonly ReportLine[];
  /** Stopped by `--bail`: without a footer. */
  readonly bailed: boolean;
}

/** Runs the suite on the backends with progress on stderr. Throws for what the caller can put right. */
export async function runSuite(
  names: readonly string[],
  options: RunOptions,
  known: readonly KnownFailure[],
  context: Context,
): Promise<Finished> {
  const selection = selectionOf(options);
  const backends = sources(names, options);
  const { definitions, traces } = loadCorpus(options.spec);
  const diagnose = await loadDiagnose();
  const progress = createProgress(context.stderr, options.quiet ?? false);
  const lines: ReportLine[] = [];
  try {
    const events = new Map<string, { readonly done: number; readonly total: number }>();
    const running = run({
      ...{ backends, definitions, traces, selection, versions: versions(), diagnose },
      sources: sourcesOf(options.spec),
      parallel: availableParallelism(),
      onProgress: (event) => {
        events.set(event.backend, event);
        const sum = (count: 'done' | 'total') => [...events.values()].reduce((all, one) => all + one[count], 0);
        progress.update(sum('done'), sum('total'), event.backend);
      },
    });
    for await (const line of running) {
      lines.push(line);
      if (options.bail && applyExpectations(known, [line]).some(isRedCase)) return { lines, bailed: true };
    }
    return { lines, bailed: false };
  } finally {
    progress.stop();
  }
}

function isRedCase(line: ReportLine): boolean {
  return line.type === 'case' && isRed(line);
}

function sources(names: readonly string[], { exec = [], timeout }: RunOptions): BackendSource[] {
  if (names.length + exec.length === 0) {
    throw new CliError('name a backend: a package, a path, or --exec "<command>". See "optspec run --help"');
  }
  const limits = { timeout: timeout * 1000 };
  const here = process.cwd();
  return [
    ...names.map((name) => backendFromModule(name, here, limits)),
    ...exec.map((command) => backendFromCommand(command, here, limits)),
  ];
}
