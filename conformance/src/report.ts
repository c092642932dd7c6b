/**
 * The report of a run: JSON Lines, a header, one line per case, diagnoses, and a footer that proves it is whole.
 * Every reporter renders this and nothing else. Schema: `spec/dialect/report.schema.json`.
 */
import type { Flag, Format, Kind, Manifest } from '@optspec/core';

export type Grade = 'ideal' | 'canonical' | 'accepted';
export type Status = 'passed' | 'failed' | 'skipped' | 'errored';
/** `stepwise` is normative; `free` runs on from its own results; `tiled` repeats a trace to many sizes; `refusal` expects
 *  HyperparameterError; `undeclared` expects UnsupportedError for what the manifest does not declare. */
export type Mode = 'stepwise' | 'free' | 'tiled' | 'refusal' | 'undeclared';

export interface HeaderLine {
  readonly type: 'header';
  readonly optspec: string;
  readonly spec: string;
  readonly node: string;
  readonly platform: string;
  readonly selection: readonly string[];
  readonly backends: readonly { readonly name: string; readonly source: string; readonly manifest: Manifest | null }[];
}

/** One element out of its interval, or another breach of the contract. */
export interface Failure {
  readonly what:
    | 'interval'
    | 'nan'
    | 'shape'
    | 'initial-state'
    | 'changed-input'
    | 'error'
    | 'missing-slot'
    | 'not-refused';
  /** `step 2, w[0][3]`. */
  readonly where: string;
  readonly message: string;
  readonly actual?: string;
  readonly ideal?: string;
  readonly lo?: string;
  readonly hi?: string;
  /** Distance to the interval in ULPs of the format. */
  readonly ulps?: number;
  /** The clause that assigned the value. */
  readonly clause?: string;
}

export interface CaseLine {
  readonly type: 'case';
  readonly backend: string;
  /** The trace's id, `optimizer/adam/basic.f32`; for tiled runs with `/tile-65`. */
  readonly id: string;
  /** `optimizer/adam#epsilon-hat`. */
  readonly target: string;
  /** `backend`: the manifest, which is a case only when the backend does not load or its manifest is wrong. */
  readonly kind: Kind | 'backend';
  readonly format: Format;
  readonly mode: Mode;
  readonly flags: readonly Flag[];
  readonly status: Status;
  readonly grade?: Grade;
  /** Cases that have a canonical reading: every element has its bits. */
  readonly canonicalBits?: boolean;
  /** Distance from ideal over the distance from ideal to the bound on that side: maximum and 99th percentile. */
  readonly boundUsage?: { readonly max: number; readonly p99: number };
  readonly failures?: readonly Failure[];
  /** For skipped and errored. */
  readonly reason?: string;
  readonly url?: string;
  readonly milliseconds: number;
}

/** What a failing backend computes instead, as far as the known variants and mutants tell. */
export interface DiagnosisLine {
  readonly type: 'diagnosis';
  readonly backend: string;
  readonly target: string;
  readonly by: 'variant' | 'mutant' | 'definition' | 'contract';
  /** `optimizer/adam#epsilon-inside`, `bias-correction-1: t → t + 1`, `gradients are changed`. */
  readonly name: string;
  readonly message: string;
  /** Failing cases that the diagnosis explains, of how many. */
  readonly explains: number;
  readonly failing: number;
}

export interface BackendSummary {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly errored: number;
  readonly maxBoundUsage: number;
  readonly grades: Readonly<Record<Grade, number>>;
  /** Cases in which every element has the canonical bits, of how many that have such a reading. */
  readonly canonicalBits: { readonly cases: number; readonly of: number };
}

export interface FooterLine {
  readonly type: 'footer';
  readonly complete: true;
  readonly backends: readonly BackendSummary[];
}

export type ReportLine = HeaderLine | CaseLine | DiagnosisLine | FooterLine;
