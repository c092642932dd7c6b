import { describe, expect, it } from 'vitest';
import { aligned, renderConfiguration, renderReport } from '../src/table.js';
import { configuration, report } from './report-fixture.js';

describe('renderConfiguration', () => {
  it('has a row for each peer that ran and a line for each that did not', () => {
    expect(renderConfiguration(configuration('adamw', '1M')).split('\n')).toEqual([
      '',
      'adamw, 1M',
      '                     a step          quartiles   M/s  GB/s  of copy  × c-native  × pure-ts   memory',
      '  C, -march=native  1.00 ms  1.90 ms … 2.50 ms  1049  14.7     1.00        1.00       2.00        –',
      '  pure-ts           2.00 ms  1.90 ms … 2.50 ms   524  14.7     0.50        0.50       1.00  128 MiB',
      '  TensorFlow.js, wasm: wrong, computes something else',
      '  PyTorch, fused, 1 thread: skipped, not here',
    ]);
  });
});

describe('renderReport', () => {
  it('says when, where and under which load', () => {
    expect(renderReport(report()).split('\n').slice(0, 2)).toEqual([
      '2025-03-04, 2-core x64 (Some CPU), 8 GiB, Linux 6, node v20.20.2, f32',
      'load average 0.10 before, 1.25 after',
    ]);
  });
});

describe('aligned', () => {
  it('puts the first column left and the others right', () => {
    expect(
      aligned([
        ['', 'long head'],
        ['name', '1'],
      ]),
    ).toEqual(['      long head', 'name          1']);
  });
});
