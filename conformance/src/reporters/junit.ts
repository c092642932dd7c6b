import { XMLBuilder } from 'fast-xml-parser';
import type { CaseLine, ReportLine } from '../report.js';
import { caseName, digest, type Group, tally } from './digest.js';
import { caseText, diagnosisText, failureText } from './failure-text.js';

type Element = { readonly [name: string]: string | number | Element | readonly Element[] };

/** JUnit XML as CI systems read it: a suite per backend and target, a test case per case. */
export function junit(lines: readonly ReportLine[]): string {
  const report = digest(lines);
  const suites = report.groups.map(suite);
  const unfinished = { '@name': 'optspec', '@tests': 1, '@errors': 1, testcase: incomplete };
  const { counts } = tally(report.cases);
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'optspec',
      '@tests': report.cases.length,
      '@failures': counts.failed,
      '@errors': counts.errored,
      '@skipped': counts.skipped,
      testsuite: report.complete ? suites : [...suites, unfinished],
    },
  };
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build(document);
}

const incomplete: Element = {
  '@classname': 'optspec',
  '@name': 'report is complete',
  error: { '@message': 'the run did not finish' },
};

function suite({ backend, target, cases, diagnoses }: Group): Element {
  const { counts } = tally(cases);
  return {
    '@name': legal(`${backend}: ${target}`),
    '@tests': cases.length,
    '@failures': counts.failed,
    '@errors': counts.errored,
    '@skipped': counts.skipped,
    '@time': seconds(cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
    testcase: cases.map((line) => testcase(line, diagnoses.map(diagnosisText))),
  };
}

function testcase(line: CaseLine, diagnoses: readonly string[]): Element {
  return {
    '@classname': legal(`${line.backend}.${line.target}`),
    '@name': legal(caseName(line)),
    '@time': seconds(line.milliseconds),
    ...outcome(line, diagnoses),
  };
}

function outcome(line: CaseLine, diagnoses: readonly string[]): Element {
  const message = legal(caseText(line));
  switch (line.status) {
    case 'passed':
      return {};
    case 'skipped':
      return { skipped: { '@message': message } };
    case 'errored':
      return { error: { '@message': message } };
    case 'failed': {
      const text = [...diagnoses, ...(line.failures ?? []).flatMap(failureText)].join('\n');
      return {
        failure: { '@message': message, '@type': line.failures?.[0]?.what ?? 'interval', '#text': legal(text) },
      };
    }
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** XML 1.0 has no way to write most control characters, not even escaped. */
function legal(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
