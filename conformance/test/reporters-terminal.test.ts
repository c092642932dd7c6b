import { describe, expect, it } from 'vitest';
import { terminal } from '../src/reporters/terminal.js';
import { caseLine, failed, header, report } from './fixtures/report-lines.js';

describe('the terminal reporter', () => {
  it('shows the matrix, the failures with their diagnosis, what was skipped, and the totals', () => {
    expect(terminal(report)).toBe(`\
                     good                      bad
                     cases grade     bound     cases grade      bound
optimizers
  adam             ○     2 canonical  0.25   ✗   1/2 failed
    #epsilon-hat   ○     1 skipped           ✓     1 accepted    0.50
schedulers
  step             ✓     1 ideal      0.00   ·       undeclared

✗ optimizer/adam in bad: 1 of 1 cases
  → optimizer/adam#epsilon-inside: epsilon is inside the square root (explains 1 of 1)
  basic.f32  first of 2 failures
    step 2, w[0][3]: 0.125 is outside [0.2499, 0.2501]
      clause     update
      actual     0.125
      ideal      0.25
      interval   [0.2499, 0.2501]
      outside by 8387 ULPs

○ 1 case skipped by good: no device (https://a.example/1)

✓ good  3 passed, 1 skipped, max bound usage 0.25, 1 of 3 cases with a canonical reading agree bit for bit, 0.0 s
✗ bad   2 passed, 1 failed, max bound usage 0.50, 0 of 1 cases with a canonical reading agree bit for bit, 0.0 s
`);
  });

  it('leaves variants that pass everywhere out of the matrix', () => {
    const variant = { id: 'optimizer/adam#x/basic.f32', target: 'optimizer/adam#x' };
    expect(terminal([caseLine(), caseLine(variant)])).not.toContain('#x');
  });

  it('details the first failing case and lists the next two', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const lines = names.map((name) => ({ ...failed, id: `optimizer/adam/${name}.f32` }));
    const text = terminal(lines);
    expect(text).toContain('  a.f32  first of 2 failures\n');
    expect(text).toContain(`
  b.f32  step 2, w[0][3]: 0.125 is outside [0.2499, 0.2501]
  c.f32  step 2, w[0][3]: 0.125 is outside [0.2499, 0.2501]
  and 2 more
`);
  });

  it('shows every failure when verbose', () => {
    const text = terminal(report, { verbose: true });
    expect(text).toContain('    step 3, w[0]: 3 elements instead of <4> & "more"\n');
    expect(text).not.toContain('first of');
  });

  it('says that a report without a footer is incomplete', () => {
    expect(terminal([header, caseLine()])).toContain('✗ The report is incomplete: the run did not finish.\n');
  });

  it('gives the reason of a case that errored', () => {
    const { failures: _, ...rest } = failed;
    const text = terminal([{ ...rest, status: 'errored', reason: 'the process exited with code 3' }]);
    expect(text).toContain('!   1/1 errored');
    expect(text).toContain('  basic.f32  the process exited with code 3\n');
  });

  it('names the mode where it is not the normative one', () => {
    expect(terminal([{ ...failed, mode: 'free' }])).toContain('  basic.f32 [free]  first of 2 failures\n');
  });

  it('colours only when asked to', () => {
    const escape = '\u001B[';
    expect(terminal(report)).not.toContain(escape);
    expect(terminal(report, { color: true })).toContain(`${escape}31m✗${escape}39m`);
  });
});
