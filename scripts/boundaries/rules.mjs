// @ts-check
/**
 * Which package may import which. A folder that is not listed (an example) may import whatever its package.json
 * declares; a listed one only what stands here. `types` admits nothing but `import type`.
 * @typedef {'values' | 'types'} Import
 * @type {Readonly<Record<string, Readonly<Record<string, Import>>>>}
 */
export const ALLOWED = {
  spec: {},
  'packages/core': { '@optspec/spec': 'values' },
  'packages/language': { '@optspec/core': 'values' },
  'packages/reference': { '@optspec/core': 'values', '@optspec/language': 'values', '@optspec/spec': 'values' },
  'packages/pure-ts': { '@optspec/core': 'types' },
  'packages/simd-wasm': { '@optspec/core': 'values', '@optspec/language': 'values' },
  'packages/webgpu': { '@optspec/core': 'values', '@optspec/language': 'values' },
  conformance: {
    '@optspec/core': 'values',
    '@optspec/language': 'values',
    '@optspec/reference': 'values',
    '@optspec/spec': 'values',
  },
  // Backends wrong on purpose are the control with one thing broken.
  'conformance/self': { '@optspec/core': 'values', '@optspec/pure-ts': 'values' },
  'conformance/oracles': {},
};
