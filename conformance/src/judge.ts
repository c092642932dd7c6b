import type { Format, Outcome, Profile } from '@optspec/core';
import { clauseOf } from './clause.js';
import { type Breach, type Comparison, compare, decode, sameNumber } from './compare.js';
import { type BoundUsage, boundUsageOf, gradeOf } from './grade.js';
import type { Case, OptimizerExpectation, RefusalExpectation, ValuesExpectation } from './plan.js';
import type { Response, TaskResult, WireState, WireTensor } from './protocol.js';
import type { Failure, Grade, Status } from './report.js';
import { isHostScalar } from './wire-state.js';

/** What becomes of a case. */
export interface Verdict {
  readonly status: Status;
  readonly grade?: Grade;
  readonly boundUsage?: BoundUsage;
  readonly failures?: readonly Failure[];
  readonly reason?: string;
  readonly url?: string;
}

/** Failures that a verdict lists; a wrong formula is wrong in every element, and the first ones tell. */
const LISTED_FAILURES = 8;

type OptimizerResult = Extract<TaskResult, { kind: 'optimizer' }>;

/** Compares the response of a backend with what the case expects. Pure. */
export function judge(planned: Case, profile: Profile, response: Response): Verdict {
  if (response.type === 'errored') return { status: 'errored', reason: response.message };
  if (response.type === 'skipped') {
    const { reason, url } = response;
    return { status: 'skipped', reason, ...(url === undefined ? {} : { url }) };
  }
  if (response.type === 'manifest') return { status: 'errored', reason: 'answered a task with a manifest' };
  const { expectation } = planned;
  if (expectation.kind === 'refusal') return judgeRefusal(expectation, response);
  if (response.type === 'refused') return failed([refused(response.error)]);
  const { result } = response;
  const judgement = new Judgement(planned, profile);
  if (expectation.kind === 'optimizer' && result.kind === 'optimizer') judgement.optimizer(expectation, result);
  else if (expectation.kind === 'values' && result.kind === 'scheduler') {
    judgement.values(
      expectation,
      result.values.map((value) => [value]),
    );
  } else if (expectation.kind === 'values' && result.kind === 'initializer') {
    judgement.values(expectation, result.values);
  } else
    return { status: 'errored', reason: `answered a task for ${planned.target} with a result of kind ${result.kind}` };
  return judgement.verdict();
}

function failed(failures: readonly Failure[]): Verdict {
  return { status: 'failed', failures: failures.slice(0, LISTED_FAILURES) };
}

function refused({ name, message }: { name: string; message: string }): Failure {
  return { what: 'error', where: 'construction or step', message: `refused with ${name}: ${message}` };
}

function judgeRefusal(
  { error, names }: RefusalExpectation,
  response: Extract<Response, { type: 'refused' | 'result' }>,
): Verdict {
  const failure = (what: Failure['what'], message: string): Verdict =>
    failed([{ what, where: 'construction', message }]);
  if (response.type === 'result') return failure('not-refused', `accepted; must be refused with ${error}`);
  const { name, message } = response.error;
  if (name !== error) return failure('error', `refused with ${name} ("${message}"); must be ${error}`);
  if (names !== undefined && !message.includes(names)) {
    return failure('error', `the ${error} must name the hyperparameter "${names}"; its message is "${message}"`);
  }
  return { status: 'passed' };
}

/** The comparisons and failures of one case, as they gather. */
class Judgement {
  readonly #case: Case;
  readonly #profile: Profile;
  readonly #comparisons: Comparison[] = [];
  readonly #failures: Failure[] = [];

  constructor(planned: Case, profile: Profile) {
    this.#case = planned;
    this.#profile = profile;
  }

  verdict(): Verdict {
    const boundUsage = boundUsageOf(this.#comparisons);
    if (this.#failures.length > 0) return { ...failed(this.#failures), boundUsage };
    return { status: 'passed', grade: gradeOf(this.#comparisons), boundUsage };
  }

  values({ name, outcomes }: ValuesExpectation, values: readonly WireTensor[]): void {
    if (values.length !== outcomes.length) this.#shape(name, 'results', outcomes.length, values.length);
    for (const [index, outcome] of outcomes.entries()) {
      this.#tensor(`step ${index + 1}, ${name}`, name, values[index] ?? [], outcome, this.#case.format);
    }
  }

  optimizer({ fresh, steps, size }: OptimizerExpectation, result: OptimizerResult): void {
    if (fresh) this.#fresh(fresh(), result.fresh);
    for (const input of result.changedInputs) {
      this.#failures.push({ what: 'changed-input', where: input, message: 'the step changed an input' });
    }
    for (const [index, { t, after }] of steps.entries()) {
      const state = result.steps[index];
      if (!state) this.#shape(`step ${index + 1}`, 'steps', steps.length, result.steps.length);
      else if (after) this.#step(`step ${index + 1}`, t, after, state, size);
    }
  }

  #step(step: string, t: number, after: Readonly<Record<string, readonly Outcome[]>>, state: WireState, size?: number) {
    if (state.t !== t) {
      this.#failures.push({ what: 'interval', where: `${step}, t`, message: `state.t is ${state.t}, not ${t}` });
    }
    for (const [name, outcomes] of Object.entries(after)) {
      const tensors = tensorsOf(state, name);
      if (!tensors) this.#missing(`${step}, ${name}`);
      else {
        const host = isHostScalar(this.#case.definition, name);
        const expected = size === undefined ? outcomes : outcomes.slice(0, 1);
        if (tensors.length !== expected.length) {
          this.#shape(`${step}, ${name}`, 'tensors', expected.length, tensors.length);
        }
        for (const [index, outcome] of expected.entries()) {
          const where = host ? `${step}, ${name}` : `${step}, ${name}[${index}]`;
          const length = host ? 1 : (size ?? outcome.ideal.length);
          this.#tensor(where, name, tensors[index] ?? [], outcome, host ? 'f64' : this.#case.format, length);
        }
      }
    }
  }

  #tensor(
    where: string,
    name: string,
    actual: WireTensor,
    outcome: Outcome,
    format: Format,
    length: number = outcome.ideal.length,
  ): void {
    if (actual.length !== length) return this.#shape(where, 'elements', length, actual.length);
    const comparison = compare(actual, outcome, this.#profile, format);
    this.#comparisons.push(comparison);
    for (const breach of comparison.breaches.slice(0, LISTED_FAILURES - this.#failures.length)) {
      this.#failures.push(this.#breach(where, name, breach));
    }
  }

  #breach(where: string, name: string, { index, what, actual, ideal, lo, hi, ulps }: Breach): Failure {
    const clause = clauseOf(this.#case.definition, this.#case.trace?.hyperparameters ?? {}, name);
    const message = what === 'nan' ? `${actual} where ${ideal} is due` : `${actual} is outside [${lo}, ${hi}]`;
    return {
      what,
      where: `${where}[${index}]`,
      message,
      ...{ actual: String(actual), ideal: String(ideal), lo: String(lo), hi: String(hi) },
      ...(Number.isFinite(ulps) ? { ulps } : {}),
      ...(clause === undefined ? {} : { clause }),
    };
  }

  /** `init` must give the recorded state exactly, and leave the weights as they are. */
  #fresh(expected: WireState, actual: WireState): void {
    if (actual.t !== expected.t) this.#initial('t', String(actual.t), String(expected.t));
    for (const name of ['w', ...Object.keys(expected.slots), ...Object.keys(expected.scalars)]) {
      const tensors = tensorsOf(actual, name);
      if (!tensors) this.#missing(`initial state, ${name}`);
      else this.#freshTensors(name, tensorsOf(expected, name) ?? [], tensors);
    }
  }

  #freshTensors(name: string, expected: readonly WireTensor[], actual: readonly WireTensor[]): void {
    const format = isHostScalar(this.#case.definition, name) ? 'f64' : this.#case.format;
    if (actual.length !== expected.length) {
      this.#shape(`initial state, ${name}`, 'tensors', expected.length, actual.length);
    }
    for (const [index, due] of expected.entries()) {
      const tensor = actual[index] ?? [];
      const where = `${name}[${index}]`;
      const at = due.findIndex((value, i) => !sameNumber(decode(value, format), decode(tensor[i] ?? 'NaN', format)));
      if (tensor.length !== due.length) {
        this.#shape(`initial state, ${where}`, 'elements', due.length, tensor.length);
      } else if (at >= 0) this.#initial(`${where}[${at}]`, String(tensor[at]), String(due[at]));
    }
  }

  #initial(where: string, actual: string, ideal: string): void {
    const message = `init gives ${actual}, not ${ideal}`;
    this.#failures.push({ what: 'initial-state', where: `initial state, ${where}`, message, actual, ideal });
  }

  #missing(where: string): void {
    this.#failures.push({ what: 'missing-slot', where, message: 'the state has no slot of this name' });
  }

  #shape(where: string, things: string, due: number, read: number): void {
    this.#failures.push({ what: 'shape', where, message: `${read} ${things} read, ${due} ${things} due` });
  }
}

function tensorsOf(state: WireState, name: string): readonly WireTensor[] | undefined {
  if (name === 'w') return state.w;
  if (Object.hasOwn(state.slots, name)) return state.slots[name];
  const scalar = Object.hasOwn(state.scalars, name) ? state.scalars[name] : undefined;
  return scalar === undefined ? undefined : [[scalar]];
}
