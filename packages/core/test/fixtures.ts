/** A definition as JSON.parse gives it: free to be changed into something wrong. */
export type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;
export type JsonObject = { [key: string]: Json };

/** The smallest optimizer with a slot, a variant and a framework. */
export function descent(changes: JsonObject = {}): JsonObject {
  return {
    $schema: '../../dialect/optimizer.schema.json',
    $id: 'urn:optspec:optimizer:descent',
    kind: 'optimizer',
    version: '1.0.0',
    title: 'Descent',
    description: 'Goes downhill.',
    type: 'object',
    properties: {
      learningRate: { type: 'number', minimum: 0, default: 0.5 },
      momentum: { type: 'number', minimum: 0, maximum: 1, default: 0 },
      mode: { type: 'string', enum: ['plain', 'signed'], default: 'plain' },
    },
    additionalProperties: false,
    state: { v: { like: 'w', when: 'momentum' } },
    program: [
      { clause: 'velocity', set: 'v', to: 'momentum * v + g', when: 'momentum' },
      { clause: 'update', set: 'w', to: 'w - learningRate * g', when: { mode: 'plain' } },
      { clause: 'signed-update', set: 'w', to: 'w - learningRate * sign(g)', when: { mode: ['signed'] } },
    ],
    variants: { slow: { summary: 'Half as fast.', replace: { update: 'w - learningRate * g / 2' } } },
    references: [{ title: 'None' }],
    frameworks: { torch: { symbol: 'torch.optim.SGD', map: { lr: 'learningRate' }, state: { v: 'momentum_buffer' } } },
    ...changes,
  };
}

const SOURCE = { recorder: '1.0.0', seed: 7 };
const DIGEST = `sha256:${'0'.repeat(64)}`;
const OUTCOME = {
  ideal: [0.5],
  ieee: { lo: [0.25], hi: [0.75], nan: [0] },
  wgsl: { lo: ['-Infinity'], hi: ['Infinity'] },
};

/** What every trace has. */
function traceBase(kind: string, changes: JsonObject): JsonObject {
  return {
    $schema: '../../../dialect/trace.schema.json',
    id: `${kind}/descent/basic.f32`,
    definition: 'descent@1.0.0',
    kind,
    format: 'f32',
    why: 'An example.',
    flags: ['BASIC'],
    hyperparameters: { learningRate: 0.5, boundaries: [1, 2] },
    source: SOURCE,
    digest: DIGEST,
    ...changes,
  };
}

/** One valid trace of each kind. */
export const TRACES: Readonly<Record<string, () => JsonObject>> = {
  optimizer: () =>
    traceBase('optimizer', {
      parameters: [{ shape: [1] }],
      initial: { t: 0, fresh: true, w: [[1]], state: { v: [[0]] } },
      steps: [{ t: 1, gradients: [['NaN']], overrides: { learningRate: 1 }, after: { w: [OUTCOME] } }],
      free: { w: [OUTCOME] },
    }),
  scheduler: () => traceBase('scheduler', { format: 'f64', steps: [{ step: 0, after: { learningRate: [OUTCOME] } }] }),
  initializer: () =>
    traceBase('initializer', {
      steps: [{ seed: 4294967295, stream: 0, shape: [], layout: 'in-out', after: { w: [OUTCOME] } }],
    }),
  sampler: () =>
    traceBase('sampler', {
      format: 'f64',
      steps: [
        { iteration: 0, after: { batchesPerEpoch: [OUTCOME], epoch: [OUTCOME], size: [OUTCOME], index: [OUTCOME] } },
      ],
    }),
  problem: () =>
    traceBase('problem', { steps: [{ w: [1], after: { loss: [OUTCOME], gradient: [OUTCOME], hessian: [OUTCOME] } }] }),
  refusal: () =>
    traceBase('refusal', {
      id: 'optimizer/descent/refusals.f32',
      target: 'optimizer',
      refusals: [{ hyperparameters: { learningRate: -1 }, error: 'HyperparameterError', names: 'learningRate' }],
    }),
};
