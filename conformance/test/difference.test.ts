import { describe, expect, it } from 'vitest';
import { difference } from '../src/difference.js';
import type { CaseLine } from '../src/report.js';
import { caseLine, failed } from './fixtures/report-lines.js';

const good = caseLine({ backend: 'bad' });
const skipped = caseLine({ backend: 'bad', status: 'skipped' });

describe('the difference of two reports', () => {
  it.each<[string, CaseLine[], CaseLine[], object[]]>([
    ['broke', [good], [failed], [{ change: 'broke', before: 'passed ideal', after: 'failed' }]],
    ['fixed', [failed], [good], [{ change: 'fixed', before: 'failed', after: 'passed ideal' }]],
    [
      'grade',
      [good],
      [{ ...good, grade: 'accepted' }],
      [{ change: 'grade', before: 'passed ideal', after: 'passed accepted' }],
    ],
    ['status', [good], [skipped], [{ change: 'status', before: 'passed ideal', after: 'skipped ideal' }]],
    [
      'status where a failure becomes an error',
      [failed],
      [{ ...failed, status: 'errored' }],
      [{ change: 'status', before: 'failed', after: 'errored' }],
    ],
    ['added', [], [good], [{ change: 'added', after: 'passed ideal' }]],
    ['removed', [good], [], [{ change: 'removed', before: 'passed ideal' }]],
    ['nothing', [good], [{ ...good, milliseconds: 99 }], []],
  ])('finds what is %s', (_, before, after, changes) => {
    const about = { backend: 'bad', id: good.id, mode: 'stepwise' };
    expect(difference(before, after)).toEqual(changes.map((change) => ({ ...about, ...change })));
  });

  it('puts the worst news first', () => {
    const other = { ...good, id: 'optimizer/adam/epsilon.f32' };
    expect(difference([good], [other, failed]).map(({ change }) => change)).toEqual(['broke', 'added']);
  });
});
