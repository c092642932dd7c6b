import { describe, expect, it } from 'vitest';
import { violationsOf } from '../boundaries/check.mjs';

const manifest = (name: string, dependencies: string[] = [], devDependencies: string[] = []): string => {
  const versions = (names: string[]) => Object.fromEntries(names.map((dependency) => [dependency, '1']));
  return JSON.stringify({ name, dependencies: versions(dependencies), devDependencies: versions(devDependencies) });
};

/** A workspace in order; each test breaks one thing. */
const healthy = {
  'packages/core/package.json': manifest('@optspec/core'),
  'packages/core/src/index.ts': "export * from './contract.js';",
  'packages/core/src/contract.ts': 'export const contract = 1;',
  'packages/language/package.json': manifest('@optspec/language', ['@optspec/core', 'jsep']),
  'packages/language/src/index.ts':
    "import jsep from 'jsep';\nimport { contract } from '@optspec/core';\nexport { jsep, contract };",
  'packages/pure-ts/package.json': manifest('@optspec/pure-ts', [], ['@optspec/core']),
  'packages/pure-ts/src/index.ts': "import type { contract } from '@optspec/core';\nexport type C = typeof contract;",
  'packages/pure-ts/test/index.test.ts':
    "import { it } from 'vitest';\nimport { contract } from '@optspec/core';\nit('', () => contract);",
  'conformance/package.json': manifest('optspec', ['@optspec/language']),
  'conformance/src/run.ts': "import '@optspec/language';\nconst name: string = '';\nawait import(name);",
  'conformance/oracles/torch.mjs': "import 'node:fs';",
};

describe('violationsOf', () => {
  it('finds nothing wrong with a workspace in order', () => {
    expect(violationsOf(healthy)).toEqual([]);
  });

  it.each([
    [
      'an import against the direction of the layers',
      {
        'packages/reference/package.json': manifest('@optspec/reference'),
        'packages/core/package.json': manifest('@optspec/core', ['@optspec/reference']),
        'packages/core/src/contract.ts': "import '@optspec/reference';",
      },
      'packages/core/src/contract.ts:1: packages/core must not import @optspec/reference',
    ],
    [
      'a backend that imports the reference',
      {
        'packages/reference/package.json': manifest('@optspec/reference'),
        'packages/pure-ts/package.json': manifest('@optspec/pure-ts', ['@optspec/reference'], ['@optspec/core']),
        'packages/pure-ts/src/index.ts': "\nexport * from '@optspec/reference';",
      },
      'packages/pure-ts/src/index.ts:2: packages/pure-ts must not import @optspec/reference',
    ],
    [
      'values where only types may cross',
      { 'packages/pure-ts/src/index.ts': "import { type contract } from '@optspec/core';" },
      'packages/pure-ts/src/index.ts:1: packages/pure-ts may import @optspec/core only with "import type"',
    ],
    [
      'a workspace package that is not declared',
      { 'conformance/src/run.ts': "import '@optspec/core';" },
      'conformance/src/run.ts:1: imports @optspec/core, which the package.json of conformance does not declare',
    ],
    [
      'a library that is not declared',
      { 'packages/core/src/contract.ts': "await import('ajv/dist/2020.js');" },
      'packages/core/src/contract.ts:1: imports ajv, which the package.json of packages/core does not declare',
    ],
    [
      'a library needed at run time but declared for development',
      {
        'packages/core/package.json': manifest('@optspec/core', [], ['ajv']),
        'packages/core/src/contract.ts': "import 'ajv';",
      },
      'packages/core/src/contract.ts:1: imports ajv at run time, but packages/core declares it for development only',
    ],
    [
      'a relative import that leaves the package',
      { 'packages/language/src/index.ts': "import '../../core/src/index.js';" },
      'packages/language/src/index.ts:1: imports "../../core/src/index.js", which lies outside packages/language; import the package by its name',
    ],
    [
      'an oracle that imports a package',
      {
        'conformance/package.json': manifest('optspec', ['@optspec/language', '@optspec/core']),
        'conformance/oracles/torch.mjs': "import '@optspec/core';",
      },
      'conformance/oracles/torch.mjs:1: conformance/oracles must not import @optspec/core',
    ],
    [
      'files that import each other in a circle',
      { 'packages/core/src/contract.ts': "import type * as all from './index.js';\nexport type { all };" },
      'files import each other in a circle: packages/core/src/index.ts → packages/core/src/contract.ts → packages/core/src/index.ts',
    ],
    [
      'packages that depend on each other in a circle',
      { 'packages/core/package.json': manifest('@optspec/core', [], ['@optspec/language']) },
      'packages depend on each other in a circle: @optspec/language → @optspec/core → @optspec/language',
    ],
  ])('reports %s', (_, change, violation) => {
    expect(violationsOf({ ...healthy, ...change })).toEqual([violation]);
  });

  it('names the file that does not parse', () => {
    const broken = { ...healthy, 'packages/core/src/contract.ts': 'export const = 1;' };
    expect(() => violationsOf(broken)).toThrow(/^packages\/core\/src\/contract\.ts: /);
  });
});
