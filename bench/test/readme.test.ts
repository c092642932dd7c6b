import { describe, expect, it } from 'vitest';
import { insertSection, renderSection } from '../src/readme.js';
import { configuration, report } from './report-fixture.js';

const START = '<!-- bench: written by `npm run bench -- --readme` -->';
const END = '<!-- bench: end -->';

describe('insertSection', () => {
  it('replaces what is between the markers and nothing else', () => {
    const text = `before\n${START}\nold\n${END}\nafter\n`;
    expect(insertSection(text, 'new')).toBe(`before\n${START}\nnew\n${END}\nafter\n`);
  });

  it.each(['', `${END}\n${START}`, START])('refuses a text without both markers in order: %j', (text) => {
    expect(() => insertSection(text, 'new')).toThrow('the README must have the lines');
  });
});

describe('renderSection', () => {
  it('has AdamW at every size and the other steps at one, without peers that never ran', () => {
    const section = renderSection(
      report(configuration('adamw', '64k'), configuration('adamw', '1M'), configuration('lion', '1M')),
    );
    expect(section.split('\n').slice(-9)).toEqual([
      '| AdamW, f32 | 64k | 1M | memory at 1M |',
      '|---|---:|---:|---:|',
      '| C, -march=native | 1049 (1.00) | 1049 (1.00) | – |',
      '| pure-ts | 524 (0.50) | 524 (0.50) | 128 MiB |',
      '',
      '| 1M parameters | lion | memory at lion |',
      '|---|---:|---:|',
      '| C, -march=native | 1049 (1.00) | – |',
      '| pure-ts | 524 (0.50) | 128 MiB |',
    ]);
  });

  it('sets beside our lead over another library that of C, which nobody can be far ahead of', () => {
    const one = configuration('adamw', '1M');
    const peers = ['c-sse4.1', 'simd-wasm', 'tfjs-wasm'].flatMap((peer) =>
      one.peers.flatMap((each) => (each.status === 'measured' && each.peer === 'pure-ts' ? [{ ...each, peer }] : [])),
    );
    const ratios = { 'c-sse4.1': { 'tfjs-wasm': 8.5 }, 'simd-wasm': { 'tfjs-wasm': 8.25 } };
    expect(
      renderSection(report({ ...one, peers, ratios }))
        .split('\n')
        .slice(-4),
    ).toEqual([
      '| AdamW, times as fast as TensorFlow.js, wasm | 1M |',
      '|---|---:|',
      '| C, -msse4.1 | 8.50 |',
      '| simd-wasm | 8.25 |',
    ]);
  });

  it('says when, where and under which load', () => {
    const section = renderSection(report(configuration('adamw', '1M')));
    expect(section).toContain('2025-03-04');
    expect(section).toContain('2-core x64 (Some CPU), 8 GiB, node v20.20.2');
    expect(section).toContain('0.10 before and 1.25 after');
  });
});
