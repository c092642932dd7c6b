/* oxlint-disable vitest/expect-expect, vitest/valid-title -- tests for others: titles are ids, and a failure throws its diagnosis */
/** The suite as vitest tests: `import { conformance } from 'optspec/vitest'`. */
import type { Backend } from '@optspec/core';
import { beforeAll, describe, it } from 'vitest';
import { loadCorpus } from './cli/corpus.js';
import { loadDiagnose } from './cli/diagnosis.js';
import { specFolders, withMore } from './cli/spec-folders.js';
import { versions } from './cli/versions.js';
import { inProcess } from './link.js';
import type { Sources } from './manifest-check.js';
import type { Case } from './plan.js';
import type { CaseLine, ReportLine } from './report.js';
import { digest, isRed } from './reporters/digest.js';
import { diagnosisText, failureText } from './reporters/failure-text.js';
import { run } from './run.js';
import { parseSelection, type Selector } from './selection.js';
import { Suite } from './suite.js';

export interface ConformanceOptions {
  /** Selection strings, such as `optimizer/adam` or `flag:EPSILON`. Default: everything. */
  readonly select?: readonly string[];
  /**
   * Folders laid out like the standard, read together; `standard` is the standard itself, which is the default. A backend
   * with definitions of its own: `['standard', './spec']`.
   */
  readonly spec?: string | readonly string[];
  /** Milliseconds for the whole suite. Default: ten minutes. */
  readonly timeout?: number;
}

const TEN_MINUTES = 600_000;

/**
 * Declares a test for each case that the manifest's targets must pass, and for each target that it does not declare,
 * named by id, mode and flags. The backend runs in this process; a failure prints the diagnosis.
 * Throws `SelectionError` for a selection that matches nothing, and for folders as the command line does.
 */
export function conformance(backend: Backend, options: ConformanceOptions = {}): void {
  const folders = [options.spec ?? []].flat();
  const { definitions, traces } = loadCorpus(folders);
  const selection = parseSelection(options.select ?? []);
  const groups = new Suite(definitions, traces, selection).casesFor(backend.manifest);
  describe(`optspec: ${backend.manifest.name}`, () => {
    let results = new Results([]);
    beforeAll(async () => {
      results = new Results(await collect(backend, { definitions, traces, selection, sources: sources(folders) }));
    }, options.timeout ?? TEN_MINUTES);
    it('has a manifest that holds', () => results.checkManifest());
    for (const { target, cases } of groups) {
      describe(target, () => {
        for (const planned of cases) it(titleOf(planned), ({ skip }) => results.check(planned, skip));
      });
    }
  });
}

interface Work extends Pick<ReturnType<typeof loadCorpus>, 'definitions' | 'traces'> {
  readonly selection: readonly Selector[];
  readonly sources: Sources;
}

/** What was read, and how a test reads more. */
function sources(given: readonly string[]): Sources {
  const folders = specFolders(given).map(({ name }) => name);
  const more = withMore(folders).map((name) => `'${name}'`);
  return { folders, toReadMore: `give all folders: spec: [${more.join(', ')}]` };
}

async function collect(backend: Backend, work: Work): Promise<ReportLine[]> {
  const diagnose = await loadDiagnose();
  const backends = [inProcess(backend)];
  const lines: ReportLine[] = [];
  const running = run({ ...work, backends, versions: versions(), diagnose });
  for await (const line of running) lines.push(line);
  return lines;
}

/** The report, asked case by case. */
class Results {
  readonly #report: ReturnType<typeof digest>;

  constructor(lines: readonly ReportLine[]) {
    this.#report = digest(lines);
  }

  check({ id, mode }: Pick<Case, 'id' | 'mode'>, skip: (note: string) => void): void {
    const line = this.#report.cases.find((candidate) => candidate.id === id && candidate.mode === mode);
    if (!line) throw failure([`${id} [${mode}] did not run`]);
    if (line.status === 'skipped') skip(line.reason ?? 'no reason given');
    this.#throwIfRed(line);
  }

  checkManifest(): void {
    for (const line of this.#report.cases) if (line.target === 'backend') this.#throwIfRed(line);
  }

  #throwIfRed(line: CaseLine): void {
    if (!isRed(line)) return;
    const group = this.#report.groups.find(({ target }) => target === line.target);
    const found = (line.failures ?? []).flatMap(failureText);
    throw failure([...(group?.diagnoses ?? []).map(diagnosisText), ...found, ...(line.reason ? [line.reason] : [])]);
  }
}

/** The stack would show this file, which is not where the fault is. */
function failure(lines: readonly string[]): Error {
  const error = new Error(lines.join('\n'));
  error.stack = `${error.name}: ${error.message}`;
  return error;
}

function titleOf({ id, target, mode, flags }: Case): string {
  const name = id.slice(target.length + 1);
  return `${name}${mode === 'stepwise' ? '' : ` [${mode}]`}${flags.length > 0 ? ` ${flags.join(' ')}` : ''}`;
}
