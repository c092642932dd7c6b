import { UnavailableError } from '@optspec/core/for-backends';
import { hasVulkan, loadSwiftShader } from './swiftshader.js';

/** A variable, so that neither bundlers nor the compiler look for a package that is optional. */
const PACKAGE: string = 'webgpu';

declare global {
  /** Dawn's instance must outlive every object made from it, or the process can abort at its end. */
  var optspecDawn: GPU | undefined;
}

/**
 * The GPU of a Node process, through the npm package `webgpu` (Dawn): a GPU with a driver, else SwiftShader. Rejects with
 * `UnavailableError` when the package is not there.
 */
export async function nodeGpu(): Promise<GPU> {
  globalThis.optspecDawn ??= await createGpu();
  return globalThis.optspecDawn;
}

async function createGpu(): Promise<GPU> {
  const dawn = await load();
  const loaded = process.platform === 'linux' && !hasVulkan() ? loadSwiftShader() : undefined;
  const gpu = dawn.create([]);
  if (loaded !== undefined || process.platform !== 'linux' || (await gpu.requestAdapter())) return gpu;
  // An instance looks for drivers once, so there must be another.
  return loadSwiftShader() === undefined ? gpu : dawn.create([]);
}

interface Dawn {
  create(flags: readonly string[]): GPU;
}

async function load(): Promise<Dawn> {
  try {
    const dawn: unknown = await import(PACKAGE);
    if (isDawn(dawn)) return dawn;
  } catch (error) {
    throw new UnavailableError(`WebGPU in Node needs the npm package "${PACKAGE}": ${String(error)}`);
  }
  throw new UnavailableError(`the npm package "${PACKAGE}" is not what it was: it has no create()`);
}

function isDawn(value: unknown): value is Dawn {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'create') === 'function';
}
