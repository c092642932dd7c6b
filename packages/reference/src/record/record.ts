import {
  type Definition,
  type Flag,
  type Format,
  type Hyperparameters,
  resolveHyperparameters,
  targetOf,
  type Trace,
  validate,
} from '@optspec/core';
import { digestOf } from '@optspec/core/load';
import { checkConstraints, followsMetric } from '@optspec/language';
import type { Reader } from '../reader.js';
import { closedLoopCases } from './closed-loops.js';
import { formatsFor } from './formats.js';
import { initializerCasesOf, recordInitializer } from './initializer-trace.js';
import { recordOptimizer } from './optimizer-trace.js';
import { casesOf } from './presets.js';
import { PROBLEM_CASES, recordProblem } from './problem-trace.js';
import { seedOf } from './random.js';
import { refusalsOf } from './refusal-trace.js';
import { recordSampler, SAMPLER_CASES } from './sampler-trace.js';
import { METRIC_CASES, recordMetrics } from './metric-trace.js';
import { recordScheduler, SCHEDULER_CASES } from './scheduler-trace.js';
import { RECORDER, traceText } from './trace-file.js';
import { transformCasesOf } from './transform-cases.js';

/** A trace and where it goes, below the folder of its definition. */
export interface RecordedTrace {
  /** `traces/basic.f32.json`, `traces/epsilon-hat/basic.f32.json`. */
  readonly path: string;
  readonly text: string;
  readonly trace: Trace;
}

/** One trace still to be recorded: its name, and how. */
export interface Recording {
  readonly id: string;
  readonly record: () => RecordedTrace;
}

/**
 * All recordings of one target: a definition, or one with a variant applied. `draws` holds the definitions of
 * `spec/draws` by their last name, `problems` those of `spec/problems`, on which some optimizers are recorded. Recording throws when a case cannot be computed, never writes and never skips.
 */
export function recordingsOf(
  reader: Reader,
  definition: Definition,
  draws: ReadonlyMap<string, Definition>,
  problems: readonly Definition[] = [],
): Recording[] {
  const recordings = valueRecordings(reader, definition, draws, problems);
  return recordings.length === 0 ? [] : [...recordings, refusalRecording(definition)];
}

function valueRecordings(
  reader: Reader,
  definition: Definition,
  draws: ReadonlyMap<string, Definition>,
  problems: readonly Definition[],
): Recording[] {
  switch (definition.kind) {
    case 'optimizer':
    case 'transform':
      return [...casesOfKind(definition), ...closedLoopCases(reader, definition, problems)].flatMap((plan) =>
        formatsFor(definition, plan.name).map((format) =>
          recording(definition, plan, format, (values) => recordOptimizer(reader, definition, plan, format, values)),
        ),
      );
    case 'scheduler':
      return schedulerRecordings(reader, definition);
    case 'initializer':
      return initializerCasesOf(definition).flatMap((plan) =>
        formatsFor(definition, plan.name).map((format) =>
          recording(definition, plan, format, (values) =>
            recordInitializer(reader, definition, plan, format, values, draws),
          ),
        ),
      );
    case 'sampler':
      return SAMPLER_CASES.filter(({ applies }) => applies(definition)).map((plan) =>
        recording(definition, plan, 'f64', (values) => recordSampler(reader, definition, plan, values)),
      );
    case 'problem':
      return PROBLEM_CASES.filter(({ applies }) => applies(definition)).flatMap((plan) =>
        formatsFor(definition, plan.name).map((format) =>
          recording(definition, plan, format, (values) => recordProblem(reader, definition, plan, format, values)),
        ),
      );
    case 'draw':
      return [];
  }
}

function casesOfKind(definition: Definition) {
  return definition.kind === 'transform' ? transformCasesOf(definition) : casesOf(definition);
}

function schedulerRecordings(reader: Reader, definition: Definition): Recording[] {
  const applies = (plan: { readonly applies?: (definition: Definition) => boolean }) =>
    plan.applies?.(definition) ?? true;
  if (followsMetric(definition)) {
    return METRIC_CASES.filter(applies).map((plan) =>
      recording(definition, plan, 'f64', (values) => recordMetrics(reader, definition, plan, values)),
    );
  }
  return SCHEDULER_CASES.filter(applies)
    .filter((plan) => plan.steps(definition, complete(definition, plan)).length > 0)
    .map((plan) => recording(definition, plan, 'f64', (values) => recordScheduler(reader, definition, plan, values)));
}

interface Plan {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
}

function complete(definition: Definition, plan: Plan): Hyperparameters {
  const hyperparameters = resolveHyperparameters(definition, plan.hyperparameters(definition));
  checkConstraints(definition, hyperparameters);
  return hyperparameters;
}

type Body = Record<string, unknown>;

function recording(
  definition: Definition,
  plan: Plan,
  format: Format,
  record: (values: Hyperparameters) => object,
): Recording {
  const { name, why, flags } = plan;
  return traceFile(definition, name, format, () => {
    const hyperparameters = complete(definition, plan);
    return { kind: definition.kind, format, why, flags, hyperparameters, ...record(hyperparameters) };
  });
}

function refusalRecording(definition: Definition): Recording {
  return traceFile(definition, 'hyperparameter-domain', 'f64', () => ({
    kind: 'refusal',
    target: definition.kind,
    format: 'f64',
    why: 'Values that the definition forbids: each must be refused by an error that names the hyperparameter.',
    flags: ['HYPERPARAMETER_DOMAIN'],
    hyperparameters: {},
    refusals: refusalsOf(definition),
  }));
}

function traceFile(definition: Definition, name: string, format: Format, bodyOf: () => Body): Recording {
  const target = targetOf(definition);
  const id = `${target}/${name}.${format}`;
  const [, variant] = target.split('#');
  const [depth, folder] = variant === undefined ? ['../../..', 'traces'] : ['../../../..', `traces/${variant}`];
  const record = (): RecordedTrace => {
    const { kind, ...rest } = bodyOf();
    const unsigned = {
      $schema: `${depth}/dialect/trace.schema.json`,
      id,
      definition: `${target.replace(/^[a-z]+\//, '')}@${definition.version}`,
      kind,
      ...rest,
      source: { recorder: RECORDER, seed: seedOf(`${definition.$id}/${name}`) },
    };
    const trace = validate('trace', { ...unsigned, digest: digestOf(unsigned) }, id);
    return { path: `${folder}/${name}.${format}.json`, text: traceText(trace), trace };
  };
  return { id, record };
}
