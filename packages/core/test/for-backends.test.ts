import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The modules of Ajv that a process has loaded after importing a built package. */
function loadedAjv(name: string): unknown {
  const url = new URL(`../../${name}/dist/index.js`, import.meta.url).href;
  const program = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(url)});
    const files = Object.keys(createRequire(import.meta.url).cache);
    console.log(JSON.stringify(files.filter((file) => file.includes('ajv')).length));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return JSON.parse(stdout);
}

describe('what validates documents', () => {
  it.each(['language', 'simd-wasm', 'webgpu'])('is not loaded with %s', (name) => {
    expect(loadedAjv(name)).toBe(0);
  });

  it('is loaded with the whole of core, so that this test would notice', () => {
    expect(loadedAjv('core')).toBeGreaterThan(10);
  });
});
