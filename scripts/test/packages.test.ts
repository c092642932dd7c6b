import { describe, expect, it } from 'vitest';
import { problemsOf } from '../packages/rules.mjs';

const healthy = {
  name: '@optspec/thing',
  version: '1.2.3',
  description: 'A thing.',
  license: 'Apache-2.0',
  type: 'module',
  engines: { node: '>=20.19' },
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './data/*': './data/*' },
  bin: { thing: './bin/thing.js' },
  files: ['dist', 'bin'],
};
const packed = new Set(['dist/index.d.ts', 'dist/index.js', 'bin/thing.js', 'README.md']);
const complete = { exists: () => true, packed };

describe('problemsOf', () => {
  it('finds nothing wrong with a package in order', () => {
    expect(problemsOf(healthy, complete)).toEqual([]);
  });

  it.each([
    [{ version: 'next' }, '"version" is not a version'],
    [{ license: 'MIT' }, '"license" is not Apache-2.0'],
    [{ files: [] }, '"files" is missing or empty'],
    [{ engines: {} }, '"engines.node" is not >=20.19'],
    [{ bin: { thing: './bin/other.js' } }, 'the tarball lacks ./bin/other.js'],
  ])('reports a package.json with %j', (change, problem) => {
    expect(problemsOf({ ...healthy, ...change }, complete)).toEqual([problem]);
  });

  it('reports files that are not there', () => {
    expect(problemsOf(healthy, { exists: (path) => path !== 'bin', packed: new Set([...packed].slice(0, 3)) })).toEqual(
      ['"files" names bin, which does not exist', 'the tarball lacks README.md'],
    );
  });
});
