import type { Manifest } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { checkManifest } from '../src/manifest-check.js';
import { MANIFEST } from './fixtures/tiny-backend.js';

const KNOWN = { targets: ['optimizer/sgd', 'optimizer/adam', 'optimizer/adam#epsilon-hat'], untraced: [] };

function faults(change: object): string[] {
  const manifest: Manifest = { ...MANIFEST, ...change };
  return checkManifest(manifest, KNOWN).map(({ where, message }) => `${where}: ${message}`);
}

describe('checkManifest', () => {
  it('finds nothing wrong with a manifest that is in order', () => {
    expect(faults({ targets: ['optimizer/adam#epsilon-hat', 'scheduler/*'] })).toEqual([]);
  });

  it('names what is wrong', () => {
    expect(faults({ contract: 2 })).toEqual([
      'manifest.contract: must be 1, the contract that this runner speaks, not 2',
    ]);
    expect(faults({ profile: 'fast' })).toEqual(['manifest.profile: must be "ieee" or "wgsl", not "fast"']);
    expect(faults({ formats: [] })).toEqual(['manifest.formats: must list some of f16, f32, f64, not []']);
    expect(faults({ formats: ['f8'], targets: 1, name: '', version: 3 })).toHaveLength(4);
    expect(faults({ formats: 'f32' })).toHaveLength(1);
  });

  it('reports targets that were not read, with the nearest', () => {
    expect(faults({ targets: ['optimizer/adan', 'zzz/*'] })).toEqual([
      'manifest.targets: "optimizer/adan" is none of the definitions that were read; did you mean "optimizer/adam"?',
      'manifest.targets: "zzz/*" is none of the definitions that were read',
    ]);
  });

  it('says where was read, and how to read more, if the runner knows', () => {
    const sources = { folders: ['standard', './spec'], toReadMore: 'give --spec again' };
    const found = (targets: string[]) => checkManifest({ ...MANIFEST, targets }, KNOWN, sources)[0]?.message;
    const unread = 'nothing that was read (standard, ./spec) defines';
    expect(found(['zzz/*'])).toBe(`${unread} "zzz/*". To read more, give --spec again`);
    expect(found(['optimizer/adan'])).toBe(
      `${unread} "optimizer/adan"; did you mean "optimizer/adam"? To read more, give --spec again`,
    );
  });

  it('reports declared targets that no trace holds a backend to, by name or by kind', () => {
    const known = { ...KNOWN, untraced: ['optimizer/adam'] };
    const found = (targets: string[]) =>
      checkManifest({ ...MANIFEST, targets }, known).map(({ where, message }) => `${where}: ${message}`);
    const message =
      '"optimizer/adam" has no traces to hold a backend to; optspec record writes them beside its definition';
    expect(found(['optimizer/sgd'])).toEqual([]);
    expect(found(['optimizer/sgd', 'optimizer/adam'])).toEqual([`manifest.targets: ${message}`]);
    expect(found(['optimizer/*'])).toEqual([`manifest.targets: ${message}`]);
  });
});
