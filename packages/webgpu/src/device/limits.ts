/** The limits of a device that decide how work is split. All are upper bounds. */
export interface Limits {
  /** Bytes of one buffer. */
  readonly maxBufferSize: number;
  /** Bytes of a buffer that a shader sees at once. */
  readonly maxStorageBufferBindingSize: number;
  readonly maxStorageBuffersPerShaderStage: number;
  readonly maxComputeWorkgroupsPerDimension: number;
  readonly maxComputeInvocationsPerWorkgroup: number;
}

const NAMES: readonly (keyof Limits)[] = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupsPerDimension',
  'maxComputeInvocationsPerWorkgroup',
];

/** Bytes: what the offset of a binding is a multiple of on every device. */
export const BINDING_ALIGNMENT = 256;

/** The limits that hold on a device or adapter, none above those given. */
export function limitsOf(device: { readonly limits: Limits }, lower: Partial<Limits> = {}): Limits {
  const limit = (name: keyof Limits): number => Math.min(device.limits[name], lower[name] ?? Infinity);
  return {
    maxBufferSize: limit('maxBufferSize'),
    maxStorageBufferBindingSize: limit('maxStorageBufferBindingSize'),
    maxStorageBuffersPerShaderStage: limit('maxStorageBuffersPerShaderStage'),
    maxComputeWorkgroupsPerDimension: limit('maxComputeWorkgroupsPerDimension'),
    maxComputeInvocationsPerWorkgroup: limit('maxComputeInvocationsPerWorkgroup'),
  };
}

/** What to ask of an adapter: all that it has of the limits that decide how work is split. */
export function wantedLimits(adapter: { readonly limits: Limits }): Record<string, number> {
  const limits = limitsOf(adapter);
  return Object.fromEntries(NAMES.map((name) => [name, limits[name]]));
}
