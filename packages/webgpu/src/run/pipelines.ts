import type { Binding, Kernel } from '../emit/kernel.js';

const PIPELINES = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();
const SOURCES = new WeakMap<Kernel, Map<string, string>>();

/** The pipeline of a kernel for one way of binding its operands. Shaders of equal text are compiled once per device. */
export function pipelineFor(device: GPUDevice, kernel: Kernel, binding: Binding): GPUComputePipeline {
  const code = sourceFor(kernel, binding);
  const pipelines = PIPELINES.get(device) ?? new Map<string, GPUComputePipeline>();
  PIPELINES.set(device, pipelines);
  const known = pipelines.get(code);
  if (known) return known;
  const { label } = kernel;
  const module = device.createShaderModule({ label, code });
  const pipeline = device.createComputePipeline({ label, layout: 'auto', compute: { module, entryPoint: 'main' } });
  pipelines.set(code, pipeline);
  return pipeline;
}

function sourceFor(kernel: Kernel, { of, isWritten }: Binding): string {
  const sources = SOURCES.get(kernel) ?? new Map<string, string>();
  SOURCES.set(kernel, sources);
  const key = `${of.join()} ${isWritten.join()}`;
  const source = sources.get(key) ?? kernel.source({ of, isWritten });
  sources.set(key, source);
  return source;
}
