import { SAMPLE_GROUP, sampled } from './sample.js';

/** What a device was seen to do, in words for reports. */
export type Observations = Readonly<Record<string, string>>;

const SAMPLES = 4096;
/** The smallest normal number of binary32. */
const TINY = 2 ** -126;

const SHADER = `
@group(0) @binding(0) var<storage, read_write> values: array<vec4<f32>>;

@compute @workgroup_size(${SAMPLE_GROUP})
fn main(@builtin(global_invocation_id) id: vec3<u32>) {
  let v = values[id.x];
  values[id.x] = vec4(v.x / v.y, sqrt(v.x), v.x * v.y + v.z, v.x * v.w);
}
`;

const OBSERVED = new WeakMap<GPUDevice, Promise<Observations>>();

/** Computes samples on a device and tells how it rounds. Names of adapters say nothing reliable about that. */
export function observe(device: GPUDevice): Promise<Observations> {
  const observed = OBSERVED.get(device) ?? compute(device);
  OBSERVED.set(device, observed);
  return observed;
}

async function compute(device: GPUDevice): Promise<Observations> {
  const inputs = samples();
  return described(inputs, new Float32Array(await sampled(device, 'optspec probe', SHADER, inputs)));
}

/** Rows of four: x > 0, y > 0, minus the rounded x·y, and a factor. The first two rows meet subnormal numbers. */
function samples(): Float32Array<ArrayBuffer> {
  const numbers = new Float32Array(4 * SAMPLES);
  numbers.set([TINY / 2, 1, 0, 2, TINY, 1, 0, 0.5]);
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (1 + state / 2 ** 32) * 2 ** ((state % 41) - 20);
  };
  for (let i = 8; i < numbers.length; i += 4) {
    const [x, y] = [Math.fround(random()), Math.fround(random())];
    numbers.set([x, y, -x * y, 1], i);
  }
  return numbers;
}

function described(inputs: Float32Array, outputs: Float32Array): Observations {
  const worst = { division: 0, squareRoot: 0 };
  let contracted = 0;
  for (let i = 8; i < inputs.length; i += 4) {
    const [x = 0, y = 1] = inputs.subarray(i, i + 4);
    const [quotient = 0, root = 0, residual = 0] = outputs.subarray(i, i + 4);
    worst.division = Math.max(worst.division, distance(quotient, Math.fround(x / y)));
    worst.squareRoot = Math.max(worst.squareRoot, distance(root, Math.fround(Math.sqrt(x))));
    if (residual !== 0) contracted += 1;
  }
  const rounding = (units: number): string => (units === 0 ? 'correctly rounded' : `off by up to ${units} ULP`);
  const subnormal = [outputs[3] === TINY ? [] : ['operands'], outputs[7] === TINY / 2 ? [] : ['results']].flat();
  return {
    subnormals: subnormal.length === 0 ? 'kept' : `${subnormal.join(' and ')} flushed to zero`,
    division: rounding(worst.division),
    squareRoot: rounding(worst.squareRoot),
    multiplyAdd: contracted === 0 ? 'rounded twice' : 'contracted',
    samples: String(SAMPLES),
  };
}

/** Numbers of binary32 from one positive number to another. */
function distance(a: number, b: number): number {
  const [first = 0, second = 0] = new Int32Array(Float32Array.of(a, b).buffer);
  return Math.abs(first - second);
}
