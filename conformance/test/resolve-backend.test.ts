import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backendFromCommand, backendFromModule, resolveBackend, splitCommand } from '../src/resolve-backend.js';

const FILES: Readonly<Record<string, string>> = {
  'backends/wrong.js': '',
  'backends/other.mjs': '',
  'plain/index.js': '',
  'main/package.json': '{ "main": "lib/entry.js" }',
  'main/lib/entry.js': '',
  'broken/package.json': '{ "main": "lib/entry.js" }',
  'node_modules/short/package.json': '{ "exports": "./short.js" }',
  'node_modules/short/short.js': '',
  'node_modules/@scope/nested/package.json':
    '{ "exports": { "./other": "./x.js", ".": { "types": "./x.d.ts", "require": "./x.cjs", "import": { "node": "./n.js" } } } }',
  'node_modules/@scope/nested/n.js': '',
  'node_modules/flat/package.json': '{ "exports": { "default": "./flat.js" } }',
  'node_modules/flat/flat.js': '',
  'node_modules/unlisted/package.json': '{ "exports": { ".": { "require": "./x.cjs" } } }',
  'node_modules/unlisted/index.js': '',
};

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'optspec-')));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('resolveBackend', () => {
  it.each([
    ['backends/wrong.js', 'backends/wrong.js'],
    ['backends/wrong', 'backends/wrong.js'],
    ['./backends/other', 'backends/other.mjs'],
    ['plain', 'plain/index.js'],
    ['./main', 'main/lib/entry.js'],
    ['short', 'node_modules/short/short.js'],
    ['@scope/nested', 'node_modules/@scope/nested/n.js'],
    ['flat', 'node_modules/flat/flat.js'],
    ['unlisted', 'node_modules/unlisted/index.js'],
  ])('finds %s', (specifier, file) => {
    expect(resolveBackend(specifier, folder)).toBe(path.join(folder, file));
  });

  it('finds absolute paths, and packages in a folder above', () => {
    const file = path.join(folder, 'backends', 'wrong');
    expect(resolveBackend(file, '/')).toBe(`${file}.js`);
    expect(resolveBackend('short', path.join(folder, 'plain'))).toBe(path.join(folder, 'node_modules/short/short.js'));
  });

  it('finds packages where optspec itself is installed', () => {
    expect(resolveBackend('@optspec/pure-ts', folder)).toMatch(/pure-ts\/dist\/index\.js$/);
  });

  it('says what it tried', () => {
    expect(() => resolveBackend('./nowhere', folder)).toThrow(
      `no backend "./nowhere"; tried ${['', '.js', '.mjs', '/index.js'].map((end) => `${folder}/nowhere${end}`).join(', ')}`,
    );
    expect(() => resolveBackend('nowhere', folder)).toThrow(/, node_modules\/nowhere in .* and the folders above it/);
    expect(() => resolveBackend('./broken', folder)).toThrow('broken/lib/entry.js');
    expect(() => backendFromModule('./nowhere', folder)).toThrow('no backend "./nowhere"');
  });
});

describe('splitCommand', () => {
  it.each([
    ['python adapter.py', ['python', 'adapter.py']],
    ['  a   b  ', ['a', 'b']],
    ['"a b" \'c d\'', ['a b', 'c d']],
    ['--name="x y"z', ['--name=x yz']],
    ['a\\ b "c\\"d" \'e\\f\'', ['a b', 'c"d', 'e\\f']],
    ['a ""', ['a', '']],
  ])('splits %s', (line, [file, ...rest]) => {
    expect(splitCommand(line)).toEqual({ file, arguments: rest });
  });

  it('takes what a shell would expand as it is', () => {
    expect(splitCommand('echo $HOME && *')).toEqual({ file: 'echo', arguments: ['$HOME', '&&', '*'] });
  });

  it('refuses an empty command', () => {
    expect(() => backendFromCommand(' ', folder)).toThrow('the command of --exec is empty: " "');
  });
});
