import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, loadDefinition, loadSpec, loadTrace, specFolder } from '../src/load.js';
import { descent, TRACES } from './fixtures.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'optspec-core-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('loadDefinition', () => {
  it('reads and validates a definition', () => {
    expect(loadDefinition(file('good.json', JSON.stringify(descent())))).toEqual(descent());
  });

  it('says that a file is not there', () => {
    const path = join(folder, 'missing.json');
    expect(() => loadDefinition(path)).toThrow(`${path}: there is no such file`);
  });

  it('says that a folder cannot be read', () => {
    expect(() => loadDefinition(folder)).toThrow(`${folder}: cannot be read: EISDIR`);
  });

  it('points to the place where JSON ends to be JSON', () => {
    const path = file('broken.json', '{\n  "kind": optimizer\n}');
    expect(() => loadDefinition(path)).toThrow(`${path}: line 2, column 11: expected a value, found "optimizer"`);
  });

  it('points to the end of a file that is cut off', () => {
    const path = file('cut.json', '{\n  "kind":');
    expect(() => loadDefinition(path)).toThrow(
      `${path}: line 2, column 10: expected a value, found the end of the file`,
    );
  });

  it('names the file of a definition that breaks the dialect', () => {
    const path = file('bad.json', JSON.stringify(descent({ version: 1 })));
    expect(() => loadDefinition(path)).toThrow(`${path}: /version: must be string; got 1`);
  });

  it('refuses a __proto__ key before anything reads it', () => {
    const path = file('proto.json', '{ "__proto__": { "kind": "optimizer" } }');
    expect(() => loadDefinition(path)).toThrow(`${path}: the key "__proto__" is not allowed`);
  });
});

function signed<Body extends object>(body: Body): Body & { digest: string } {
  return { ...body, digest: digestOf(body) };
}

describe('loadTrace', () => {
  it('reads and validates a trace', () => {
    const trace = signed({ ...TRACES['scheduler']?.() });
    expect(loadTrace(file('trace.json', JSON.stringify(trace)))).toEqual(trace);
  });

  it('fails when the content is not what the digest says', () => {
    const trace = signed({ ...TRACES['scheduler']?.() });
    const edited = file('edited.json', JSON.stringify({ ...trace, why: 'Edited by hand.' }));
    expect(() => loadTrace(edited)).toThrow(
      expect.objectContaining({ name: 'TraceError', message: expect.stringContaining(`it says ${trace.digest}`) }),
    );
  });

  it('fails with a TraceError that names the file', () => {
    const missing = join(folder, 'missing.json');
    expect(() => loadTrace(missing)).toThrow(
      expect.objectContaining({ name: 'TraceError', message: `${missing}: there is no such file` }),
    );
    const empty = file('empty.json', '{}');
    expect(() => loadTrace(empty)).toThrow(
      expect.objectContaining({ name: 'TraceError', message: `${empty}: misses the key "$schema"` }),
    );
  });
});

describe('loadSpec', () => {
  it('finds the installed standard', () => {
    expect(specFolder().endsWith('spec')).toBe(true);
    expect(loadSpec().map(({ $id }) => $id)).toContain('urn:optspec:optimizer:adam');
  });

  it('reads a folder laid out like the standard, by kind and then by name', () => {
    for (const name of ['b', 'a']) {
      mkdirSync(join(folder, 'optimizers', name), { recursive: true });
      const text = JSON.stringify(descent({ $id: `urn:optspec:optimizer:${name}` }));
      writeFileSync(join(folder, 'optimizers', name, 'definition.json'), text);
    }
    writeFileSync(join(folder, 'optimizers', 'README.md'), 'not a definition');
    expect(loadSpec(folder).map(({ $id }) => $id)).toEqual(['urn:optspec:optimizer:a', 'urn:optspec:optimizer:b']);
  });

  it('does not take a file for an empty folder', () => {
    const spec = mkdtempSync(join(folder, 'spec-'));
    writeFileSync(join(spec, 'optimizers'), '');
    expect(() => loadSpec(spec)).toThrow('ENOTDIR');
  });
});
