/**
 * The limit as a GPU has it: half of what the step touches is copied to the other half, by the device's own command or
 * by the plainest shader: `gpu-copy.js command|shader measurement|rehearsal`.
 */
import { backend, type Tensor, type WebGpuSession } from '@optspec/webgpu';
import { tiled } from '../inputs.js';
import { refuseSoftware } from './adapter.js';
import { type Preparation, refuse, type Stepper, serve } from './serve.js';

const [way = 'command', mode] = process.argv.slice(2);
/** Elements of one buffer: 256 MiB, which is bound at once on every GPU worth measuring. */
const LARGEST = 2 ** 26;
const GROUP = 256;
/** The values of `GPUBufferUsage`, which is no global in Node. */
const [STORAGE, COPY_SRC, COPY_DST] = [0x80, 0x4, 0x8];

const SHADER = `
@group(0) @binding(0) var<storage, read> source: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> destination: array<vec4<f32>>;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3<u32>, @builtin(num_workgroups) groups: vec3<u32>) {
  for (var i = id.x; i < arrayLength(&source); i += groups.x * ${GROUP}u) {
    destination[i] = source[i];
  }
}
`;

/** A buffer to copy from and one to copy to. */
interface Pair {
  readonly from: Tensor;
  readonly to: Tensor;
}

async function prepare({ layout, arrays, pattern, format }: Preparation): Promise<Stepper> {
  if (format !== 'f32') throw new Error('buffers are copied as f32');
  const session = await opened();
  const total = Math.floor((layout.tensors * layout.size * arrays) / 2);
  const pairs = piecesOf(total).map(({ start, size }): Pair => {
    const [values] = tiled(pattern.weights, { name: '', tensors: 1, size }, start, format);
    const pair = { from: alone(session, size), to: alone(session, size) };
    session.write(pair.from, values);
    return pair;
  });
  const marker = session.tensor(new Float32Array(1), [1]);
  return {
    gradients: () => {},
    step: way === 'shader' ? shaderCopy(session, pairs) : () => commandCopy(session, pairs),
    settle: async () => {
      await session.read(marker);
    },
    weights: () => Promise.all(pairs.map(({ to }) => session.read(to))),
  };
}

/** A tensor in a buffer of its own: no command may read and write one buffer. */
function alone(session: WebGpuSession, size: number): Tensor {
  const buffer = session.device.createBuffer({ size: 16 * Math.ceil(size / 4), usage: STORAGE | COPY_SRC | COPY_DST });
  return session.borrow(buffer, [size]);
}

function piecesOf(total: number): { readonly start: number; readonly size: number }[] {
  const count = Math.ceil(total / LARGEST);
  return Array.from({ length: count }, (_, i) => ({
    start: i * LARGEST,
    size: Math.min(LARGEST, total - i * LARGEST),
  }));
}

function commandCopy({ device }: WebGpuSession, pairs: readonly Pair[]): void {
  const encoder = device.createCommandEncoder();
  for (const { from, to } of pairs) {
    encoder.copyBufferToBuffer(from.buffer, 0, to.buffer, 0, 4 * from.size);
  }
  device.queue.submit([encoder.finish()]);
}

function shaderCopy({ device, limits }: WebGpuSession, pairs: readonly Pair[]): () => void {
  const module = device.createShaderModule({ code: SHADER });
  const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } });
  const work = pairs.map(({ from, to }) => {
    const entries = [from, to].map((each, binding) => ({ binding, resource: { buffer: each.buffer } }));
    const groups = Math.min(limits.maxComputeWorkgroupsPerDimension, Math.ceil(from.size / 4 / GROUP));
    return { group: device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }), groups };
  });
  return () => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    for (const { group, groups } of work) {
      pass.setBindGroup(0, group);
      pass.dispatchWorkgroups(groups);
    }
    pass.end();
    device.queue.submit([encoder.finish()]);
  };
}

async function opened(): Promise<WebGpuSession> {
  const session = await backend.open();
  refuseSoftware(backend.manifest.environment?.['adapter'], mode);
  return session;
}

try {
  const session = await backend.open();
  await session[Symbol.asyncDispose]();
  await serve(backend.manifest.environment?.['adapter'] ?? 'unknown', prepare);
} catch (error) {
  refuse(error);
}
