import { describe, expect, it } from 'vitest';
import { lanesFor } from '../src/lanes.js';

const ALL = ['@optspec/pure-ts', '@optspec/simd-wasm', '@optspec/webgpu'];

describe('lanesFor', () => {
  it('runs every backend in each browser, and those with threads once more without', () => {
    expect(lanesFor(['chromium', 'firefox'], ALL)).toEqual([
      { name: 'chromium', browser: 'chromium', isolated: true, backends: ALL },
      { name: 'chromium-not-isolated', browser: 'chromium', isolated: false, backends: ['@optspec/simd-wasm'] },
      { name: 'firefox', browser: 'firefox', isolated: true, backends: ALL },
    ]);
  });

  it('leaves out browsers that were not asked for', () => {
    expect(lanesFor(['firefox'], ALL).map(({ name }) => name)).toEqual(['firefox']);
  });

  it('leaves out the visit without threads when no backend has any', () => {
    expect(lanesFor(['chromium'], ['@optspec/webgpu']).map(({ name }) => name)).toEqual(['chromium']);
  });
});
