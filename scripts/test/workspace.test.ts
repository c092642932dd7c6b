import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workspaceFolders } from '../workspace.mjs';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'optspec-workspace-'));
});
afterEach(() => rmSync(base, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(join(base, path, '..'), { recursive: true });
  writeFileSync(join(base, path), text);
};

describe('workspaceFolders', () => {
  it('lists the folders with a package.json that the patterns name', () => {
    write('pnpm-workspace.yaml', 'packages:\n  - spec\n  - packages/*\n  - absent\ncatalog:\n  spec: 1\n');
    for (const folder of ['spec', 'packages/b', 'packages/a', 'elsewhere']) write(`${folder}/package.json`, '{}');
    write('packages/notes/README.md', '');
    expect(workspaceFolders(base)).toEqual(['packages/a', 'packages/b', 'spec']);
  });

  it('says when there is no list', () => {
    write('pnpm-workspace.yaml', 'catalog:\n  vitest: 4\n');
    expect(() => workspaceFolders(base)).toThrow(`${base}/pnpm-workspace.yaml: there is no "packages:" list`);
  });
});
