import type { Profile } from '@optspec/core';
import type { Case, RefusalExpectation } from './case.js';
import { failed, Judgement, type Verdict } from './judgement.js';
import type { Response } from './protocol.js';
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
  const { result } = response;
  const judgement = new Judgement(planned, profile);
  if (expectation.kind === 'optimizer' && result.kind === 'optimizer') return judgement.optimizer(expectation, result);
  if (expectation.kind === 'values' && result.kind === 'initializer')
    return judgement.values(expectation, result.values);
  if (expectation.kind === 'values' && result.kind === 'scheduler') {
    const lists = result.values.map((value) => [value]);
    return judgement.values(expectation, lists);
  }
  if (expectation.kind === 'batches' && result.kind === 'sampler') return judgement.batches(expectation, result);
  return { status: 'errored', reason: `answered a task for ${planned.target} with a result of kind ${result.kind}` };
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
