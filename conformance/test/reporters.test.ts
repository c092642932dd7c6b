import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { REPORTER_NAMES, REPORTERS } from '../src/reporters/index.js';
import { caseLine, failed, footer, header, report } from './fixtures/report-lines.js';

const { json, junit, markdown, github, badge } = REPORTERS;

describe('the JSON reporter', () => {
  it('gives completeness, versions and the numbers of each backend', () => {
    expect(JSON.parse(json(report))).toMatchObject({
      complete: true,
      optspec: '1.2.3',
      spec: '1.0.0',
      node: '20.20.2',
      platform: 'linux x64',
      selection: [],
      backends: [
        {
          name: 'good',
          passed: 3,
          failed: 0,
          skipped: 1,
          errored: 0,
          maxBoundUsage: 0.25,
          grades: { ideal: 2, canonical: 1, accepted: 0 },
          canonicalBits: { cases: 1, of: 3 },
        },
        {
          name: 'bad',
          passed: 2,
          failed: 1,
          skipped: 0,
          errored: 0,
          maxBoundUsage: 0.5,
          grades: { ideal: 0, canonical: 0, accepted: 1 },
          canonicalBits: { cases: 0, of: 1 },
        },
      ],
    });
  });

  it('gives each target its worst grade', () => {
    const { targets } = JSON.parse(json(report));
    expect(targets[0]).toEqual({
      backend: 'good',
      target: 'optimizer/adam',
      passed: 2,
      failed: 0,
      skipped: 0,
      errored: 0,
      grade: 'canonical',
      maxBoundUsage: 0.25,
      undeclared: false,
    });
    expect(targets.at(-1)).toMatchObject({ target: 'scheduler/step', grade: null, undeclared: true });
  });

  it('gives failures with their diagnoses', () => {
    expect(JSON.parse(json(report)).failures).toEqual([
      {
        backend: 'bad',
        target: 'optimizer/adam',
        diagnoses: [
          {
            by: 'variant',
            name: 'optimizer/adam#epsilon-inside',
            message: 'epsilon is inside the square root',
            explains: 1,
            failing: 1,
          },
        ],
        cases: [{ id: failed.id, mode: 'stepwise', status: 'failed', failures: failed.failures }],
      },
    ]);
  });

  it('calls a report incomplete without a footer, or with one that counts other cases', () => {
    expect(JSON.parse(json(report.slice(0, -1)))).toMatchObject({ complete: false });
    expect(JSON.parse(json([header, caseLine(), footer([2, 0], [0, 0])]))).toMatchObject({ complete: false });
  });
});

describe('the JUnit reporter', () => {
  it('writes a suite per backend and target', () => {
    expect(junit([header, caseLine(), failed, footer([1, 0], [0, 1])])).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="optspec" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="good: optimizer/adam" tests="1" failures="0" errors="0" skipped="0" time="0.010">
    <testcase classname="good.optimizer/adam" name="basic.f32" time="0.010"/>
  </testsuite>
  <testsuite name="bad: optimizer/adam" tests="1" failures="1" errors="0" skipped="0" time="0.020">
    <testcase classname="bad.optimizer/adam" name="basic.f32" time="0.020">
      <failure message="step 2, w[0][3], clause update: 0.125 is outside [0.2499, 0.2501]; actual 0.125, ideal 0.25, interval [0.2499, 0.2501], 8387 ULPs outside (and 1 more)" type="interval">step 2, w[0][3], clause update: 0.125 is outside [0.2499, 0.2501]
actual 0.125, ideal 0.25, interval [0.2499, 0.2501], 8387 ULPs outside
step 3, w[0]: 3 elements instead of &lt;4&gt; &amp; &quot;more&quot;</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('stays valid XML whatever the messages hold', () => {
    const reason = `<&>"']]>\u0000\u001B[31m\uD800 é`;
    const text = junit([header, caseLine({ status: 'skipped', reason }), footer([0, 1], [0, 0])]);
    expect(XMLValidator.validate(text)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text);
    const { skipped } = parsed.testsuites.testsuite.testcase;
    expect(skipped.message).toBe(`<&>"']]>\uFFFD\uFFFD[31m\uFFFD é`);
  });

  it('holds an error when the report is incomplete', () => {
    expect(junit([header, caseLine()])).toContain('<error message="the run did not finish"/>');
  });
});

describe('the Markdown reporter', () => {
  it('writes tables and folds failures away', () => {
    expect(markdown(report)).toBe(`\
| backend | passed | failed | skipped | errored | max bound usage |
| --- | ---: | ---: | ---: | ---: | ---: |
| good | 3 | 0 | 1 | 0 | 0.25 |
| bad | 2 | 1 | 0 | 0 | 0.50 |

| target | good | bad |
| --- | ---: | ---: |
| \`optimizer/adam\` | ✅ 2 canonical, 0.25 | ❌ 1 of 1 fail |
| \`optimizer/adam#epsilon-hat\` | ⚪ 1 skipped | ✅ 1 accepted, 0.50 |
| \`scheduler/step\` | ✅ 1 ideal, 0.00 | not declared |

<details><summary>❌ bad: optimizer/adam, 1 of 1 cases</summary>

**optimizer/adam#epsilon-inside: epsilon is inside the square root (explains 1 of 1 failing cases)**

- \`basic.f32\`: step 2, w\\[0\\]\\[3\\], clause update: 0.125 is outside \\[0.2499, 0.2501\\]; actual 0.125, ideal 0.25, interval \\[0.2499, 0.2501\\], 8387 ULPs outside (and 1 more)

</details>
`);
  });

  it('escapes what Markdown would read', () => {
    const text = markdown([{ ...failed, failures: [{ what: 'error', where: 'step 1', message: '<b>*a*|`b`\n_c_' }] }]);
    expect(text).toContain('step 1: \\<b\\>\\*a\\*|\\`b\\` \\_c\\_');
  });

  it('says that a report is incomplete', () => {
    expect(markdown([header])).toMatch(/^> \*\*The report is incomplete:\*\*/);
  });
});

describe('the GitHub reporter', () => {
  it('writes one escaped error per failing target, and a notice', () => {
    expect(github(report)).toBe(
      '::error title=bad%3A optimizer/adam::1 of 1 cases fail%0Aoptimizer/adam#epsilon-inside: epsilon is inside the square root (explains 1 of 1 failing cases)%0Abasic.f32: step 2, w[0][3], clause update: 0.125 is outside [0.2499, 0.2501]; actual 0.125, ideal 0.25, interval [0.2499, 0.2501], 8387 ULPs outside (and 1 more)\n' +
        '::notice title=optspec::good: 3 passed, 0 failed, 0 errored%0Abad: 2 passed, 1 failed, 0 errored\n',
    );
  });

  it('escapes percent signs, so that nothing is read as an escape', () => {
    const text = github([{ ...failed, failures: [{ what: 'error', where: 'step 1', message: '50%0A' }] }]);
    expect(text).toContain('step 1: 50%250A\n');
  });

  it('ends an incomplete report with an error', () => {
    expect(github([header])).toBe('::error title=optspec::The report is incomplete: the run did not finish.\n');
  });
});

describe('the badge reporter', () => {
  it.each([
    ['passes', [header, caseLine(), footer([1, 0], [0, 0])], '1 pass', 'brightgreen'],
    ['fails', report, '1 of 6 fail', 'red'],
    ['is incomplete', [header, caseLine()], 'incomplete', 'lightgrey'],
    ['ran nothing', [header, footer([0, 0], [0, 0])], 'nothing ran', 'lightgrey'],
  ])('says when a run %s', (_, lines, message, color) => {
    expect(JSON.parse(badge(lines))).toEqual({ schemaVersion: 1, label: 'optspec', message, color });
  });
});

describe('the table of reporters', () => {
  it('has a reporter for each name, and each ends its text with a line feed', () => {
    expect(Object.keys(REPORTERS)).toEqual([...REPORTER_NAMES]);
    for (const name of REPORTER_NAMES) expect(REPORTERS[name](report)).toMatch(/\n$/);
  });
});
