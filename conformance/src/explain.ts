import type {
  Assignment,
  Bounds,
  Definition,
  Flag,
  Format,
  Guarded,
  Hyperparameters,
  HyperparameterValue,
  OptimizerTrace,
  Outcome,
  Outcomes,
  Profile,
  Reference,
  Trace,
  WireNumber,
} from '@optspec/core';
import { takesPart } from '@optspec/language';
import { decode, ulpDistance } from './compare.js';
import { FLAG_MEANING } from './flags.js';

/** Everything that there is to know about one case. */
export interface Explanation {
  readonly id: string;
  readonly definition: string;
  readonly title: string;
  readonly description: string;
  readonly why: string;
  readonly format: Format;
  readonly flags: readonly { readonly flag: Flag; readonly meaning: string }[];
  readonly formula: readonly FormulaLine[];
  readonly hyperparameters: readonly {
    readonly name: string;
    readonly value: HyperparameterValue | null;
    readonly isDefault: boolean;
    readonly description: string;
  }[];
  readonly steps: readonly ExplainedStep[];
  readonly references: readonly Reference[];
}

export interface FormulaLine {
  readonly clause: string;
  readonly set: string;
  readonly to: string;
  /** False: a guard leaves this clause out for the hyperparameters of the case. */
  readonly active: boolean;
  /** `3 times`. */
  readonly repeat?: string;
}

export interface ExplainedStep {
  /** `step 1 (t = 1)`. */
  readonly title: string;
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly outputs: readonly ExplainedOutput[];
}

export interface ExplainedOutput {
  /** `w[0]`. */
  readonly name: string;
  readonly elements: readonly ExplainedElement[];
}

export interface ExplainedElement {
  readonly index: number;
  readonly before?: WireNumber;
  readonly ideal: WireNumber;
  /** Null where the program has no canonical reading. */
  readonly canonical: WireNumber | null;
  readonly intervals: readonly {
    readonly profile: Profile;
    readonly lo: WireNumber;
    readonly hi: WireNumber;
    /** Width: steps from `lo` to `hi` in the format. */
    readonly ulps: number;
    /** NaN conforms too. */
    readonly nan: boolean;
  }[];
}

/** Explains a trace by its definition, with the trace's variant applied. */
export function explain(definition: Definition, trace: Trace): Explanation {
  const values = hyperparameters(definition, trace.hyperparameters);
  return {
    id: trace.id,
    definition: trace.definition,
    title: definition.title,
    description: definition.description,
    why: trace.why,
    format: trace.format,
    flags: trace.flags.map((flag) => ({ flag, meaning: FLAG_MEANING[flag] })),
    formula: formula(
      definition,
      Object.fromEntries(values.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
    ),
    hyperparameters: values,
    steps: steps(trace),
    references: definition.references,
  };
}

function hyperparameters(definition: Definition, given: Hyperparameters): Explanation['hyperparameters'] {
  return Object.entries(definition.properties).map(([name, property]) => ({
    name,
    value: given[name] ?? property.default ?? null,
    isDefault: !Object.hasOwn(given, name),
    description: property.description ?? '',
  }));
}

/** The clauses of a program with the guards decided. */
function formula(definition: Definition, values: Hyperparameters): FormulaLine[] {
  const line = ({ clause, set, to, ...guards }: Assignment, around: Guarded): FormulaLine => {
    const where = { file: definition.$id, clause };
    return { clause, set, to, active: takesPart(guards, values, where) && takesPart(around, values, where) };
  };
  return definition.program.flatMap((statement) => {
    if ('clause' in statement) return [line(statement, {})];
    const { repeat, do: body, ...guards } = statement;
    return body.map((assignment) => ({ ...line(assignment, guards), repeat: `${repeat} times` }));
  });
}

function steps(trace: Trace): ExplainedStep[] {
  switch (trace.kind) {
    case 'optimizer':
    case 'transform':
      return optimizerSteps(trace);
    case 'scheduler':
      return trace.steps.map(({ step, metric, after }) => ({
        title: metric === undefined ? `after ${step} steps` : `after ${step} metrics`,
        inputs: metric === undefined ? [] : [{ name: 'metric', value: String(metric) }],
        outputs: outputsOf(after, trace.format),
      }));
    case 'initializer':
      return trace.steps.map(({ seed, stream, shape, layout, after }) => ({
        title: `seed ${seed}, stream ${stream}`,
        inputs: [
          { name: 'shape', value: `[${shape.join(', ')}]` },
          { name: 'layout', value: layout },
        ],
        outputs: after.w.map((outcome, i) => ({ name: `w[${i}]`, elements: elements(outcome, trace.format, []) })),
      }));
    case 'sampler':
      return trace.steps.map(({ iteration, after }) => ({
        title: `after ${iteration} batches`,
        inputs: [],
        outputs: outputsOf(after, trace.format),
      }));
    case 'problem':
      return trace.steps.map(({ w, after }, index) => ({
        title: `point ${index + 1}`,
        inputs: [{ name: 'w', value: w.join('  ') }],
        outputs: outputsOf(after, trace.format),
      }));
    case 'refusal':
      return trace.refusals.map((refusal, i) => ({
        title: `refusal ${i + 1}`,
        inputs: Object.entries(refusal.hyperparameters).map(([name, value]) => ({
          name,
          value: JSON.stringify(value),
        })),
        outputs: [],
      }));
  }
}

/** Results that are one tensor each. */
function outputsOf(after: Outcomes, format: Format): ExplainedOutput[] {
  return Object.entries(after).map(([name, outcomes]) => ({
    name,
    elements: outcomes.flatMap((outcome) => elements(outcome, format, [])),
  }));
}

function optimizerSteps(trace: OptimizerTrace): ExplainedStep[] {
  let before: Readonly<Record<string, readonly (readonly WireNumber[])[]>> = {
    ...trace.initial.state,
    w: trace.initial.w,
  };
  return trace.steps.map(({ t, gradients, overrides, after }, index) => {
    const inputs = [
      ...Object.entries(overrides ?? {}).map(([name, value]) => ({ name, value: String(value) })),
      ...gradients.map((gradient, i) => ({ name: `g[${i}]`, value: gradient.join('  ') || '(empty)' })),
    ];
    const outputs = Object.entries(after).flatMap(([name, outcomes]) =>
      outcomes.map((outcome, i) => ({
        name: `${name}[${i}]`,
        elements: elements(outcome, trace.format, before[name]?.[i] ?? []),
      })),
    );
    before = Object.fromEntries(
      Object.entries(after).map(([name, outcomes]) => [name, outcomes.map(({ ideal }) => ideal)]),
    );
    return { title: `step ${index + 1} (t = ${t})`, inputs, outputs };
  });
}

function elements(outcome: Outcome, format: Format, before: readonly WireNumber[]): ExplainedElement[] {
  return outcome.ideal.map((ideal, index) => {
    const previous = before[index];
    return {
      index,
      ...(previous === undefined ? {} : { before: previous }),
      ideal,
      canonical: outcome.canonical === null ? null : (outcome.canonical?.[index] ?? ideal),
      intervals: [
        ...interval('ieee', outcome.ieee, index, format),
        ...(outcome.wgsl ? interval('wgsl', outcome.wgsl, index, format) : []),
      ],
    };
  });
}

function interval(profile: Profile, bounds: Bounds, index: number, format: Format): ExplainedElement['intervals'] {
  const [lo, hi] = [bounds.lo[index], bounds.hi[index]];
  if (lo === undefined || hi === undefined) return [];
  const ulps = ulpDistance(decode(lo, format), decode(hi, format), format);
  return [{ profile, lo, hi, ulps, nan: bounds.nan?.includes(index) ?? false }];
}
