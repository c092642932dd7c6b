import { type Definition, type Manifest, targetOf } from '@optspec/core';
import type { Case } from './case.js';
import { beginsOtherwise, diagnoseContract } from './contract-diagnosis.js';
import type { Diagnose, Diagnosis, FailingCase } from './diagnose.js';
import { judge } from './judge.js';
import type { Verdict } from './judgement.js';
import { checkManifest, type Sources } from './manifest-check.js';
import type { Opened } from './open-backend.js';
import type { Response } from './protocol.js';
import type { CaseLine, DiagnosisLine } from './report.js';
import { isRed } from './reporters/digest.js';
import type { Suite } from './suite.js';

/** How far one backend is. */
export interface Progress {
  readonly backend: string;
  readonly done: number;
  readonly total: number;
}

interface Options {
  readonly diagnose?: Diagnose;
  readonly onProgress?: (progress: Progress) => void;
  readonly sources?: Sources;
}

interface Finished {
  readonly line: CaseLine;
  readonly compared?: FailingCase;
}

/** The cases of one backend, target by target, each target with its diagnoses. */
export class BackendRun {
  readonly #suite: Suite;
  readonly #backend: Opened;
  readonly #options: Options;
  #seq = 0;

  constructor(suite: Suite, backend: Opened, options: Options) {
    this.#suite = suite;
    this.#backend = backend;
    this.#options = options;
  }

  async *lines(): AsyncGenerator<CaseLine | DiagnosisLine> {
    const { manifest, reason, name } = this.#backend;
    const failures = manifest ? checkManifest(manifest, this.#suite, this.#options.sources) : [];
    if (!manifest || failures.length > 0) {
      const line = this.#backendLine(manifest ? { status: 'failed', failures } : { status: 'errored', reason });
      yield line;
      yield* this.#contract([line]).diagnoses;
    }
    // A manifest whose only fault is an unknown target can still be held to the others.
    if (!manifest || failures.some(({ where }) => where !== 'manifest.targets') || !Array.isArray(manifest.targets))
      return;
    const groups = this.#suite.casesFor(manifest);
    const total = groups.reduce((sum, { cases }) => sum + cases.length, 0);
    for (const { definition, cases } of groups) {
      const finished: Finished[] = [];
      for (const planned of cases) {
        const one = await this.#runCase(planned, manifest);
        finished.push(one);
        yield one.line;
        this.#options.onProgress?.({ backend: name, done: this.#seq, total });
      }
      yield* this.#diagnoses(definition, manifest, finished);
    }
  }

  async #runCase(planned: Case, manifest: Manifest): Promise<Finished> {
    this.#seq += 1;
    const start = performance.now();
    const response = await this.#backend.link.request({ type: 'run', seq: this.#seq, task: planned.task() });
    const milliseconds = Math.round((performance.now() - start) * 1000) / 1000;
    const verdict = judged(planned, manifest, response);
    const { id, target, kind, format, mode, flags, trace } = planned;
    const about = { type: 'case', backend: this.#backend.name, id, target, kind, format, mode, flags } as const;
    const line: CaseLine = { ...about, ...verdict, milliseconds };
    if (mode !== 'stepwise' || response.type !== 'result' || !trace) return { line };
    return { line, compared: { trace, actual: response.result, failures: line.failures ?? [] } };
  }

  #diagnoses(definition: Definition, manifest: Manifest, finished: readonly Finished[]): DiagnosisLine[] {
    const form = this.#formThatBeginsOtherwise(definition, manifest, finished);
    const lines = finished.map(({ line }) => line);
    const { diagnoses, unexplained } = this.#contract(form ? lines.filter((line) => !beginsOtherwise(line)) : lines);
    const open = new Set(unexplained);
    const failing = compared(finished, (line) => open.has(line) || (form !== undefined && beginsOtherwise(line)));
    const found = this.#explain(definition, manifest, failing, finished);
    if (!found) return diagnoses;
    const about = { type: 'diagnosis', backend: this.#backend.name, target: targetOf(definition) } as const;
    return [...diagnoses, { ...about, ...found, failing: failing.length }];
  }

  /** A wrong initial state breaks the contract, unless it is that of a variant which explains what follows, too. */
  #formThatBeginsOtherwise(
    definition: Definition,
    manifest: Manifest,
    finished: readonly Finished[],
  ): Diagnosis | undefined {
    const failing = compared(finished, beginsOtherwise);
    const found = this.#explain(definition, manifest, failing, finished);
    return found?.by === 'variant' && found.explains === failing.length ? found : undefined;
  }

  #explain(
    definition: Definition,
    { profile }: Manifest,
    failing: readonly FailingCase[],
    finished: readonly Finished[],
  ): Diagnosis | undefined {
    if (failing.length === 0) return undefined;
    const passed = compared(finished, ({ status }) => status === 'passed');
    return this.#options.diagnose?.(definition, failing, this.#suite.known, profile, passed);
  }

  #contract(lines: readonly CaseLine[]): { diagnoses: DiagnosisLine[]; unexplained: CaseLine[] } {
    const { diagnoses, unexplained } = diagnoseContract(lines);
    const failing = lines.filter(isRed).length;
    const about = { type: 'diagnosis', backend: this.#backend.name, target: lines[0]?.target ?? '', failing } as const;
    return { diagnoses: diagnoses.map((diagnosis) => ({ ...about, ...diagnosis })), unexplained };
  }

  /** The case of the backend as such: it is reported only when it fails. */
  #backendLine(verdict: Verdict): CaseLine {
    const about = { type: 'case', backend: this.#backend.name, id: 'backend/manifest', target: 'backend' } as const;
    return { ...about, kind: 'backend', format: 'f64', mode: 'stepwise', flags: [], milliseconds: 0, ...verdict };
  }
}

/** Those cases among the finished whose numbers can be compared. */
function compared(finished: readonly Finished[], which: (line: CaseLine) => boolean): FailingCase[] {
  return finished.flatMap(({ line, compared: one }) => (one && which(line) ? [one] : []));
}

/** A response that cannot be read is the backend's fault. */
function judged(planned: Case, { profile }: Manifest, response: Response): Verdict {
  try {
    return judge(planned, profile, response);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 'errored', reason: `the result cannot be read: ${reason}` };
  }
}
