import { describe, expect, it } from 'vitest';
import { applyExpectations, parseExpectations, staleExpectations } from '../src/expectations.js';
import type { ReportLine } from '../src/report.js';
import { caseLine, failed, footer, header } from './fixtures/report-lines.js';

const known = (...entries: object[]) => parseExpectations(JSON.stringify(entries));
const entry = { case: 'optimizer/adam/basic.f32', reason: 'flushes subnormals', link: 'https://a.example/7' };
const lines: readonly ReportLine[] = [header, caseLine(), failed, footer([1, 0], [0, 1])];

describe('an expected failure', () => {
  it('becomes a skipped case with reason and link, and the footer counts it so', () => {
    const applied = applyExpectations(known({ ...entry, backend: 'bad' }), lines);
    expect(applied[2]).toEqual({
      ...failed,
      status: 'skipped',
      reason: 'known failure: flushes subnormals',
      url: 'https://a.example/7',
    });
    expect(applied[3]).toMatchObject({
      backends: [
        { name: 'good', passed: 1, failed: 0, skipped: 0 },
        { name: 'bad', passed: 0, failed: 0, skipped: 1 },
      ],
    });
  });

  it('leaves other failures as they are', () => {
    expect(applyExpectations(known({ ...entry, case: 'optimizer/adam/epsilon' }), lines)[2]).toEqual(failed);
    expect(applyExpectations(known({ ...entry, backend: 'good' }), lines)[2]).toEqual(failed);
  });

  it('can name a mode', () => {
    expect(applyExpectations(known({ ...entry, case: 'optimizer/adam mode:free' }), lines)[2]).toEqual(failed);
  });
});

describe('a stale expectation', () => {
  it('is one whose case passes', () => {
    expect(staleExpectations(known(entry), lines)).toEqual([
      'optimizer/adam/basic.f32: optimizer/adam/basic.f32 [stepwise] passes in good (flushes subnormals)',
    ]);
  });

  it('is one that matches no case of a whole run', () => {
    expect(staleExpectations(known({ ...entry, case: 'optimizer/lion' }), lines)).toEqual([
      'optimizer/lion: matches no case (flushes subnormals)',
    ]);
  });

  it('is not found in a run of a part, which may have left its case out', () => {
    const part = [{ ...header, selection: ['optimizer/adam'] }, ...lines.slice(1)];
    expect(staleExpectations(known({ ...entry, case: 'optimizer/lion' }), part)).toEqual([]);
    expect(staleExpectations(known({ ...entry, case: 'optimizer/lion' }), lines.slice(0, -1))).toEqual([]);
  });

  it('is not one whose case fails', () => {
    expect(staleExpectations(known({ ...entry, backend: 'bad' }), lines)).toEqual([]);
  });
});

describe('an expectations file', () => {
  it.each([
    ['{', /^not JSON: /],
    ['{}', /^an expectations file is a list of entries, not object$/],
    ['[1]', /^entry 0 is not an object$/],
    ['[{"case":"optimizer"}]', /^entry 0: "reason" must be a text that is not empty, not undefined$/],
    ['[{"case":"optimizer","reason":" ","link":"x"}]', /^entry 0: "reason" must be a text that is not empty, not " "$/],
    ['[{"case":"optimizer","reason":"x","link":"x","why":"x"}]', /^entry 0: unknown key "why"$/],
    ['[{"case":"a/b/c:2","reason":"x","link":"x"}]', /^entry 0: "a\/b\/c:2" names a step/],
    ['[{"case":"/","reason":"x","link":"x"}]', /^selection "\/" is not of the form/],
  ])('%s is refused', (text, message) => {
    expect(() => parseExpectations(text)).toThrow(message);
  });
});
