import {
  type Definition,
  type Format,
  FORMATS,
  type Manifest,
  TraceError,
  type Trace,
  targetOf,
  targetsOf,
} from '@optspec/core';
import { type Case, casesOf, declares, undeclaredCase } from './plan.js';
import { checkSelection, type Selector, selectedSteps, selects } from './selection.js';

/** Kinds that the contract has a method for. */
const RUN_KINDS: readonly string[] = ['optimizer', 'transform', 'scheduler', 'initializer', 'sampler', 'problem'];

/** Kinds that compute on the host, in binary64 whatever the format of the session. */
const HOST_KINDS: readonly string[] = ['scheduler', 'sampler'];

/** The cases of one target: those for a backend that declares it, and those for one that does not. */
interface Group {
  readonly target: string;
  readonly definition: Definition;
  readonly declared: readonly Case[];
  /** By format. */
  readonly undeclared: readonly Case[];
}

/** Every case that the selection holds, grouped by target; made once for all backends. */
export class Suite {
  /** The document of every target. */
  readonly known: readonly Definition[];
  /** The name of every target that can be declared. */
  readonly targets: readonly string[];
  /** Those of them that no trace holds a backend to. */
  readonly untraced: readonly string[];
  readonly #groups: readonly Group[];

  /** Throws `SelectionError` when a selector matches nothing, `TraceError` for a trace without its definition. */
  constructor(definitions: readonly Definition[], traces: readonly Trace[], selection: readonly Selector[]) {
    this.known = definitions.flatMap(targetsOf);
    const runnable = this.known.filter(({ kind }) => RUN_KINDS.includes(kind));
    this.targets = runnable.map(targetOf);
    const byTarget = tracesByTarget(traces, runnable);
    this.untraced = this.targets.filter((target) => !byTarget.has(target));
    const groups = runnable.map((definition) => groupOf(definition, byTarget.get(targetOf(definition)) ?? []));
    checkSelection(
      selection,
      groups.flatMap(({ declared, undeclared }) => [...declared, ...undeclared]),
    );
    this.#groups = groups.map((group) => ({
      ...group,
      declared: selected(group.declared, selection),
      undeclared: selected(group.undeclared, selection),
    }));
  }

  /** The cases that a backend with this manifest must pass, by target; targets without any are left out. */
  casesFor(manifest: Manifest): { target: string; definition: Definition; cases: readonly Case[] }[] {
    const [first] = manifest.formats;
    return this.#groups.flatMap(({ target, definition, declared, undeclared }) => {
      const cases = declares(manifest, target)
        ? [...declared.flatMap((planned) => inFormats(planned, manifest)), ...undeclaredFormats(undeclared, manifest)]
        : undeclared.filter(({ format }) => format === first);
      return cases.length > 0 ? [{ target, definition, cases }] : [];
    });
  }
}

function tracesByTarget(traces: readonly Trace[], known: readonly Definition[]): Map<string, Trace[]> {
  const versions = new Map(known.map((definition) => [targetOf(definition), definition.version]));
  const byTarget = new Map<string, Trace[]>();
  for (const trace of traces) {
    const [name = '', version = ''] = trace.definition.split('@');
    const target = `${trace.kind === 'refusal' ? trace.target : trace.kind}/${name}`;
    if (!versions.has(target)) throw new TraceError(`trace ${trace.id}: there is no definition ${target}`);
    if (versions.get(target) !== version) {
      throw new TraceError(`trace ${trace.id} is of version ${version}, but ${target} is ${versions.get(target)}`);
    }
    byTarget.set(target, [...(byTarget.get(target) ?? []), trace]);
  }
  return byTarget;
}

function groupOf(definition: Definition, traces: readonly Trace[]): Group {
  const isBase = !definition.$id.includes('#');
  // Once per definition: the size is about how a backend splits its work, not about the formula.
  const largest = traces.find(({ format, flags }) => isBase && format === 'f32' && flags.includes('BASIC'));
  return {
    target: targetOf(definition),
    definition,
    declared: traces.flatMap((trace) => casesOf(trace, definition, trace === largest)),
    undeclared: FORMATS.map((format) => undeclaredCase(definition, format, traces)),
  };
}

function selected(cases: readonly Case[], selection: readonly Selector[]): Case[] {
  return cases.flatMap((planned) => {
    if (!selects(selection, planned)) return [];
    const steps = selectedSteps(selection, planned);
    return steps ? restricted(planned, steps) : [planned];
  });
}

/** Only the given steps, counted from 1: a stepwise case can leave out the others, every other mode needs them all. */
function restricted(planned: Case, steps: ReadonlySet<number>): Case[] {
  const { expectation } = planned;
  if (planned.mode !== 'stepwise' || expectation.kind !== 'optimizer') return [planned];
  const kept = expectation.steps.map((step, index) => ({
    ...step,
    after: steps.has(index + 1) ? step.after : undefined,
  }));
  return [{ ...planned, expectation: { ...expectation, steps: kept } }];
}

/** Schedulers and samplers compute on the host: they run in whatever format the backend has. */
function inFormats(planned: Case, { formats }: Manifest): Case[] {
  if (HOST_KINDS.includes(planned.kind) || planned.mode === 'refusal') return [withSessionFormat(planned, formats)];
  return formats.includes(planned.format) ? [planned] : [];
}

function withSessionFormat(planned: Case, formats: readonly Format[]): Case {
  const [first = 'f32'] = formats;
  if (formats.includes(planned.format)) return planned;
  return { ...planned, task: () => ({ ...planned.task(), format: first }) };
}

function undeclaredFormats(undeclared: readonly Case[], { formats }: Manifest): Case[] {
  return undeclared.filter(({ kind, format }) => !HOST_KINDS.includes(kind) && !formats.includes(format));
}
