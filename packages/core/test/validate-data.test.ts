import { describe, expect, it } from 'vitest';
import { TraceError } from '../src/errors.js';
import { validate } from '../src/validate.js';
import { descent, type Json, type JsonObject, TRACES } from './fixtures.js';

describe('a trace', () => {
  it.each(Object.keys(TRACES))('of kind %s is returned as it is', (kind) => {
    const trace = TRACES[kind]?.();
    expect(validate('trace', trace)).toBe(trace);
  });

  it.each<[string, string, JsonObject, string]>([
    [
      'is of an unknown kind',
      'optimizer',
      { kind: 'optimizers' },
      '/kind: must be one of optimizer, transform, scheduler, initializer, sampler, problem, refusal; got "optimizers"; did you mean "optimizer"?',
    ],
    [
      'has an unknown flag',
      'optimizer',
      { flags: ['EPSILONS'] },
      '/flags/0: must be one of BASIC, FIRST_STEP, LARGE_T, EPSILON, NAKED_UPDATE, DECAY_ONLY, ZERO_ZERO, SUBNORMAL, OVERFLOW, NAN_GRADIENT, INF_GRADIENT, LR_CHANGE, SIGN_FLIP, RESUME, MULTI_TENSOR, EMPTY, HYPERPARAMETER_DOMAIN, BOUNDARY, PAST_END, LAYOUT, CLOSED_LOOP, PLATEAU, NAN_METRIC; got "EPSILONS"; did you mean "EPSILON"?',
    ],
    [
      'has a digest that is none',
      'scheduler',
      { digest: 'md5:0' },
      '/digest: must match pattern "^sha256:[0-9a-f]{64}$"; got "md5:0"',
    ],
    [
      'has steps of another kind',
      'scheduler',
      { steps: [{ step: 1.5, after: { learningRate: [] } }] },
      '/steps/0/step: must be integer; got 1.5',
    ],
    ['has no steps', 'initializer', { steps: [] }, '/steps: must NOT have fewer than 1 items; got []'],
    [
      'has a number in words',
      'optimizer',
      { free: { w: [{ ideal: ['nan'], ieee: { lo: [], hi: [] } }] } },
      '/free/w/0/ideal/0: must be one of NaN, Infinity, -Infinity; got "nan"; did you mean "NaN"?',
    ],
    [
      'expects an error that there is not',
      'refusal',
      { refusals: [{ hyperparameters: {}, error: 'Error', names: 'x' }] },
      '/refusals/0/error: must be "HyperparameterError"; got "Error"',
    ],
    [
      'has a key of another kind',
      'refusal',
      { steps: [] },
      'unknown key "steps"; known are $schema, id, definition, kind, format, why, flags, hyperparameters, source, digest, target, refusals',
    ],
  ])('is refused when it %s', (_, kind, changes, message) => {
    expect(() => validate('trace', { ...TRACES[kind]?.(), ...changes }, 'x.json')).toThrow(
      new TraceError(`x.json: ${message}`),
    );
  });
});

const MANIFEST = {
  name: 'x',
  version: '1',
  contract: 1,
  formats: ['f32'],
  profile: 'ieee',
  targets: ['optimizer/*', 'optimizer/adam#epsilon-hat'],
};
const STATE = { t: 0, w: [[1]], slots: { v: [['NaN']] }, scalars: { rate: 1 } };
const TASK = { definition: descent({ variants: {} }), hyperparameters: {}, format: 'f32' };

/** `validate` under the overload of the name. */
function admitted(name: 'manifest' | 'report' | 'wire', document: Json): unknown {
  return name === 'manifest' ? validate(name, document) : validate(name, document);
}

describe('the other documents', () => {
  it.each<['manifest' | 'report' | 'wire', Json]>([
    ['manifest', MANIFEST],
    [
      'report',
      {
        type: 'header',
        optspec: '1',
        spec: '1',
        node: '20',
        platform: 'linux',
        selection: ['*'],
        backends: [
          { name: 'x', source: 'y', manifest: MANIFEST },
          { name: 'z', source: 'y', manifest: null },
        ],
      },
    ],
    [
      'report',
      {
        type: 'case',
        backend: 'x',
        id: 'optimizer/adam/basic.f32/tile-65',
        target: 'optimizer/adam',
        kind: 'optimizer',
        format: 'f32',
        mode: 'tiled',
        flags: [],
        status: 'failed',
        failures: [{ what: 'interval', where: 'step 1', message: 'm', ulps: 2 }],
        milliseconds: 1,
      },
    ],
    [
      'report',
      {
        type: 'diagnosis',
        backend: 'x',
        target: 'optimizer/adam',
        by: 'variant',
        name: 'n',
        message: 'm',
        explains: 1,
        failing: 2,
      },
    ],
    [
      'report',
      {
        type: 'footer',
        complete: true,
        backends: [
          {
            name: 'x',
            passed: 1,
            failed: 0,
            skipped: 0,
            errored: 0,
            maxBoundUsage: 0.5,
            grades: { ideal: 1, canonical: 0, accepted: 0 },
            canonicalBits: { cases: 1, of: 1 },
          },
        ],
      },
    ],
    ['wire', { type: 'hello', contract: 1 }],
    ['wire', { type: 'bye' }],
    ['wire', { type: 'manifest', manifest: MANIFEST }],
    [
      'wire',
      {
        type: 'run',
        seq: 0,
        task: {
          ...TASK,
          kind: 'optimizer',
          parameters: [{ shape: [1] }],
          initial: [[1]],
          steps: [{ before: STATE, gradients: [[1]], overrides: { learningRate: 1 }, reload: true }],
        },
      },
    ],
    ['wire', { type: 'run', seq: 0, task: { ...TASK, kind: 'construct' } }],
    ['wire', { type: 'run', seq: 0, task: { ...TASK, kind: 'problem', points: [[1, 'NaN']] } }],
    [
      'wire',
      { type: 'result', seq: 0, result: { kind: 'optimizer', fresh: STATE, steps: [STATE], changedInputs: [] } },
    ],
    ['wire', { type: 'result', seq: 0, result: { kind: 'scheduler', values: [1, 'NaN'] } }],
    [
      'wire',
      {
        type: 'result',
        seq: 0,
        result: {
          kind: 'problem',
          start: [1],
          evaluations: [{ loss: ['Infinity'], gradient: [1], hessian: [2] }],
          changedInputs: [],
        },
      },
    ],
    ['wire', { type: 'refused', seq: 1, error: { name: 'UnsupportedError', message: 'no' } }],
    ['wire', { type: 'skipped', seq: 1, reason: 'no GPU' }],
    ['wire', { type: 'errored', seq: 1, message: 'crashed' }],
  ])('admit a valid %s: %#', (name, document) => {
    expect(admitted(name, document)).toBe(document);
  });

  it('are refused as data, by a TraceError', () => {
    expect(() => validate('manifest', { ...MANIFEST, contract: 2 }, 'x')).toThrow(
      new TraceError('x: /contract: must be 1; got 2'),
    );
    expect(() => validate('report', { type: 'foter' }, 'r.jsonl:3')).toThrow(
      new TraceError(
        'r.jsonl:3: /type: must be one of header, case, diagnosis, footer; got "foter"; did you mean "footer"?',
      ),
    );
    const unknown = {
      type: 'run',
      seq: 0,
      task: { ...TASK, kind: 'construct', definition: descent({ variants: {}, tittle: 'x' }) },
    };
    expect(() => validate('wire', unknown)).toThrow(
      new TraceError('document: /task/definition: unknown key "tittle"; did you mean "title"?'),
    );
  });
});
