import type { Profile } from '@optspec/core';
import type { Case, Expectation, RefusalExpectation } from './case.js';
import { failed, Judgement, type Verdict } from './judgement.js';
import type { Response, TaskResult, WireState } from './protocol.js';
import type { Failure } from './report.js';

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
  return judged(new Judgement(planned, profile), expectation, response.result, planned.target);
}

function judged(
  judgement: Judgement,
  expectation: Exclude<Expectation, RefusalExpectation>,
  result: TaskResult,
  target: string,
): Verdict {
  switch (expectation.kind) {
    case 'optimizer':
      if (result.kind === 'optimizer') return judgement.optimizer(expectation, result);
      if (result.kind === 'observe') return judgement.optimizer(expectation, asSteps(result));
      break;
    case 'values':
      if (result.kind === 'initializer') return judgement.values(expectation, result.values);
      if (result.kind === 'scheduler') {
        return judgement.values(
          expectation,
          result.values.map((value) => [value]),
        );
      }
      break;
    case 'batches':
      if (result.kind === 'sampler') return judgement.batches(expectation, result);
      break;
    case 'evaluations':
      if (result.kind === 'problem') return judgement.evaluations(expectation, result);
  }
  return { status: 'errored', reason: `answered a task for ${target} with a result of kind ${result.kind}` };
}

/** Observations as steps of something without weights, whose learning rate is one of its results. */
function asSteps({
  fresh,
  steps,
}: Extract<TaskResult, { kind: 'observe' }>): Extract<TaskResult, { kind: 'optimizer' }> {
  const at = (t: number, scalars: WireState['scalars']): WireState => ({ t, w: [], slots: {}, scalars });
  return {
    kind: 'optimizer',
    fresh: at(0, fresh),
    steps: steps.map(({ learningRate, state }, index) => at(index + 1, { ...state, learningRate })),
    changedInputs: [],
  };
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
