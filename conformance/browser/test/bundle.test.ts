import { describe, expect, it } from 'vitest';
import type { Size } from '../src/bundle/measure.js';
import { packageOf } from '../src/bundle/package-of.js';
import { isOver, tableOf } from '../src/bundle/table.js';

describe('packageOf', () => {
  const root = '/repository/';

  it.each([
    { id: '/repository/packages/language/dist/parse.js', owner: 'packages/language' },
    { id: '/repository/spec/optimizers/adamw/definition.json', owner: 'spec' },
    { id: '/repository/node_modules/.pnpm/jsep@1.4.0/node_modules/jsep/dist/jsep.js', owner: 'jsep' },
    { id: '/repository/node_modules/.pnpm/@a+b@1/node_modules/@a/b/index.js', owner: '@a/b' },
    { id: '\0vite/preload-helper.js', owner: 'bundler' },
  ])('names $owner', ({ id, owner }) => {
    expect(packageOf(id, root)).toBe(owner);
  });
});

describe('sizes', () => {
  const parts = [
    { package: 'wasmati', part: 0.98 },
    { package: 'spec', part: 0.019 },
  ];
  const size: Size = { name: 'backend', minified: 123_456, gzipped: 60_000, limit: 60_000, parts };

  it('may reach their limit but not pass it', () => {
    expect(isOver(size)).toBe(false);
    expect(isOver({ ...size, gzipped: 60_001 })).toBe(true);
    const { limit: _, ...unlimited } = size;
    expect(isOver({ ...unlimited, gzipped: 1e9 })).toBe(false);
  });

  it('are a line each, with the parts worth a word', () => {
    expect(tableOf([size, { ...size, gzipped: 61_000 }]).split('\n')).toEqual([
      'AdamW in a browser bundle, after gzip',
      '✓ backend   60.0 kB of 60.0 kB allowed 123.5 kB minified   wasmati 98 %',
      '✗ backend   61.0 kB of 60.0 kB allowed 123.5 kB minified   wasmati 98 %',
    ]);
  });
});
