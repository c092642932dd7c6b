import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backendsModule, buildPage } from '../src/page-build.js';

describe('backendsModule', () => {
  it('loads each backend on demand', () => {
    expect(backendsModule({ a: '/a.js', '@b/c': '/with "quotes".js' })).toBe(
      'export const BACKENDS = {\n  "a": () => import("/a.js"),\n  "@b/c": () => import("/with \\"quotes\\".js"),\n};\n',
    );
  });
});

describe('buildPage', () => {
  it('bundles the runner and the backends without anything of Node, and cleans up', async () => {
    const page = await buildPage(['@optspec/pure-ts']);
    expect(readdirSync(page.folder).sort()).toEqual(['assets', 'index.html']);
    const assets = join(page.folder, 'assets');
    const scripts = readdirSync(assets).map((name) => readFileSync(join(assets, name), 'utf8'));
    expect(scripts.length).toBeGreaterThanOrEqual(2);
    // What Vite puts in the place of a module of Node, and what it leaves when it is told to leave one.
    expect(scripts.filter((text) => /externalized for browser|["']node:/.test(text))).toEqual([]);
    await page[Symbol.asyncDispose]();
    expect(existsSync(page.folder)).toBe(false);
  });

  it('names the packages that there are when one is not', async () => {
    await expect(buildPage(['left-pad'])).rejects.toThrow('there is no package "left-pad" (shipped: @optspec/pure-ts');
  });
});
