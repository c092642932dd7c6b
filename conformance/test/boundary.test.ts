import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Everything that a source file imports for its values, directly or through other files of this package. */
function importsOf(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
  for (const [, name = ''] of source.matchAll(/^(?:import|export) (?!type)[^;]*? from '([^']+)';/gm)) {
    if (name.startsWith('.')) importsOf(name.replace(/^\.\//, '').replace(/\.js$/, '.ts'), seen);
    else seen.add(name);
  }
  return seen;
}

describe('the runner core', () => {
  it('imports nothing of Node, so that it runs in browsers', () => {
    const imports = importsOf('index.ts');
    expect(imports).toContain('compare.ts');
    expect([...imports].filter((name) => !name.endsWith('.ts')).sort()).toEqual(['@optspec/core', '@optspec/language']);
  });

  it('is told from the parts that do', () => {
    expect(importsOf('supervised.ts')).toContain('node:child_process');
  });
});
