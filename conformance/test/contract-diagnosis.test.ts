import { describe, expect, it } from 'vitest';
import { diagnoseContract } from '../src/contract-diagnosis.js';
import type { CaseLine, Failure } from '../src/report.js';

function line(part: Partial<CaseLine> = {}): CaseLine {
  return {
    ...{ type: 'case', backend: 'b', id: 'optimizer/sgd/basic.f32', target: 'optimizer/sgd', kind: 'optimizer' },
    ...{ format: 'f32', mode: 'stepwise', flags: [], status: 'failed', milliseconds: 1 },
    ...part,
  };
}
function failing(what: Failure['what'], part: Partial<CaseLine> = {}, failure: Partial<Failure> = {}): CaseLine {
  return line({ failures: [{ what, where: 'here', message: 'said', ...failure }], ...part });
}

const DISAGREEMENTS: readonly [name: string, line: CaseLine, message: string][] = [
  ['the backend does not load', line({ target: 'backend', status: 'errored', reason: 'why' }), 'why'],
  ['the manifest is wrong', failing('error', { target: 'backend' }), 'here: said'],
  [
    'hangs',
    line({ status: 'errored', reason: 'it did not answer within 1 s' }),
    'in optimizer/sgd/basic.f32: it did not answer within 1 s',
  ],
  ['crashes', line({ status: 'errored', reason: 'exit' }), 'in optimizer/sgd/basic.f32: exit'],
  [
    'the manifest lies: an undeclared target is accepted',
    failing('not-refused', { mode: 'undeclared' }),
    'the manifest does not declare optimizer/sgd in f32, but the backend accepts it; it must throw UnsupportedError',
  ],
  ['an undeclared target is refused with the wrong error', failing('error', { mode: 'undeclared' }), 'here: said'],
  [
    'the manifest lies: a declared target is refused',
    failing('error', {}, { message: 'refused with UnsupportedError: no' }),
    'the manifest declares optimizer/sgd, but the backend refuses it with UnsupportedError',
  ],
  [
    'bad hyperparameters are accepted',
    failing('not-refused', { mode: 'refusal' }),
    'optimizer/sgd/basic.f32 is accepted; it must be refused with HyperparameterError',
  ],
  ['bad hyperparameters are refused with the wrong error', failing('error', { mode: 'refusal' }), 'here: said'],
  ['gradients are mutated by step', failing('changed-input'), 'step changes its inputs: here'],
  ['a state slot is missing', failing('missing-slot'), 'here: said'],
  ['tensors have the wrong shape', failing('shape'), 'here: said'],
  ['tensors have the wrong shape', failing('error', {}, { message: 'ShapeError: 1' }), 'here: ShapeError: 1'],
  ['the initial state is wrong', failing('initial-state'), 'here: said'],
  ['NaN is swallowed', failing('nan', { flags: ['NAN_GRADIENT'] }, { actual: '1' }), 'a NaN gradient gives 1 (here)'],
];

describe('diagnoseContract', () => {
  it.each(DISAGREEMENTS)('says: %s', (name, red, message) => {
    const { diagnoses, unexplained } = diagnoseContract([red, line({ status: 'passed' })]);
    expect(diagnoses).toEqual([{ by: 'contract', name, message, explains: 1 }]);
    expect(unexplained).toEqual([]);
  });

  it('says that state is kept outside State, when a trace passes until it is saved and loaded', () => {
    const resumed = failing('interval', { mode: 'free', flags: ['RESUME'] });
    const later = failing('interval', { id: 'optimizer/sgd/large-t.f32', flags: ['LARGE_T'] });
    const { diagnoses, unexplained } = diagnoseContract([line({ status: 'passed' }), resumed, later]);
    expect(diagnoses).toMatchObject([{ name: 'state is kept outside State', explains: 2 }]);
    expect(unexplained).toEqual([]);
    expect(diagnoseContract([failing('interval'), resumed]).diagnoses).toEqual([]);
  });

  it('leaves wrong numbers to others', () => {
    const wrong = [failing('interval'), failing('nan', {}, { actual: '1' }), line()];
    const swallowedElsewhere = failing('nan', { flags: ['NAN_GRADIENT'] }, { actual: 'NaN' });
    expect(diagnoseContract([...wrong, swallowedElsewhere])).toEqual({
      diagnoses: [],
      unexplained: [...wrong, swallowedElsewhere],
    });
  });

  it('says nothing of cases that were not run because of others', () => {
    const givenUp = line({ status: 'errored', reason: 'not run: the process failed too often; at last, it exited' });
    expect(diagnoseContract([givenUp])).toEqual({ diagnoses: [], unexplained: [] });
  });

  it('lets the first rule that fits claim a case, and counts what each explains', () => {
    const both = line({
      failures: [...(failing('shape').failures ?? []), ...(failing('changed-input').failures ?? [])],
    });
    const { diagnoses } = diagnoseContract([both, failing('changed-input'), failing('shape')]);
    expect(diagnoses.map(({ name, explains }) => [name, explains])).toEqual([
      ['gradients are mutated by step', 2],
      ['tensors have the wrong shape', 1],
    ]);
  });
});
