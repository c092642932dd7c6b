import { USAGE } from './buffers.js';

/** `GPUMapMode.READ`, which is no global in Node. */
const MAP_READ = 0x1;
/** The size of a workgroup that shaders of samples must have. */
export const SAMPLE_GROUP = 64;

/** Runs a shader once over a buffer of samples at `@group(0) @binding(0)`, a whole number of groups of 16 bytes each. */
export async function sampled(
  device: GPUDevice,
  label: string,
  code: string,
  inputs: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const { storage, copySource, copyDestination, mapRead } = USAGE;
  const size = inputs.byteLength;
  const buffer = device.createBuffer({ size, usage: storage | copySource | copyDestination });
  const staging = device.createBuffer({ size, usage: mapRead | copyDestination });
  const module = device.createShaderModule({ label, code });
  const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } });
  const entries = [{ binding: 0, resource: { buffer } }];
  device.queue.writeBuffer(buffer, 0, inputs);
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
  pass.dispatchWorkgroups(size / 16 / SAMPLE_GROUP);
  pass.end();
  encoder.copyBufferToBuffer(buffer, 0, staging, 0, size);
  device.queue.submit([encoder.finish()]);
  await staging.mapAsync(MAP_READ);
  const outputs = staging.getMappedRange().slice(0);
  staging.destroy();
  buffer.destroy();
  return outputs;
}
