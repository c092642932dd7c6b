import { type Binding, type Kernel, nameless } from '../emit/kernel.js';

const PIPELINES = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();
const SOURCES = new WeakMap<Kernel, Map<string, string>>();

/**
 * The pipeline of a kernel for one way of binding its operands. Shaders that are the same but for their names are compiled
 * once per device: L-BFGS does for each pair that it keeps what it does for the others.
 */
export function pipelineFor(device: GPUDevice, kernel: Kernel, binding: Binding): GPUComputePipeline {
  const code = sourceFor(kernel, binding);
  const key = nameless(code);
  const pipelines = PIPELINES.get(device) ?? new Map<string, GPUComputePipeline>();
  PIPELINES.set(device, pipelines);
  const known = pipelines.get(key);
  if (known) return known;
  const { label } = kernel;
  const module = device.createShaderModule({ label, code });
  const pipeline = device.createComputePipeline({ label, layout: 'auto', compute: { module, entryPoint: 'main' } });
  pipelines.set(key, pipeline);
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
