/** The suite must catch every backend of `self/`, for the right reason, in real processes. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../src/cli/corpus.js';
import { loadDiagnose } from '../src/cli/diagnosis.js';
import { verdict } from '../src/cli/verdict.js';
import type { ReportLine } from '../src/report.js';
import { digest } from '../src/reporters/digest.js';
import { backendFromModule } from '../src/resolve-backend.js';
import { run } from '../src/run.js';
import { parseSelection } from '../src/selection.js';

interface Expected {
  /** The cases that are run, instead of those of Adam and SGD in binary32. */
  readonly select?: string;
  readonly exit: number;
  /** Of the cases that do not pass. */
  readonly status: 'failed' | 'errored';
  /** By target: every diagnosis that the report makes, and no other. */
  readonly diagnoses: Readonly<Record<string, string>>;
  /** By target: what the message of the diagnosis begins with. */
  readonly messages?: Readonly<Record<string, string>>;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const expectations: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(here('../self/expectations.json'), 'utf8'),
);
const { definitions, traces } = loadCorpus();
const diagnose = await loadDiagnose();

async function check(name: string, select: string): Promise<ReportLine[]> {
  const backend = backendFromModule(`../self/${name}`, here('.'), { timeout: 4000 });
  const selection = parseSelection(select);
  const versions = { optspec: '', spec: '', node: '', platform: '' };
  const lines: ReportLine[] = [];
  for await (const line of run({ backends: [backend], definitions, traces, selection, versions, diagnose }))
    lines.push(line);
  return lines;
}

describe('the suite', () => {
  it('has an expectation of every backend that is wrong on purpose', () => {
    const files = readdirSync(here('../self')).filter((file) => file.endsWith('.js'));
    expect(files.map((file) => path.parse(file).name).sort()).toEqual(Object.keys(expectations).sort());
  });

  it.each(Object.entries(expectations))(
    'catches %s for the right reason',
    async (name, { exit, status, diagnoses, messages = {}, select = 'optimizer/adam# optimizer/sgd# format:f32' }) => {
      const lines = await check(name, select);
      expect(verdict(lines, lines, []).exitCode).toBe(exit);
      const { complete, cases } = digest(lines);
      expect(complete).toBe(true);
      expect([...new Set(cases.map((line) => line.status))].filter((one) => one !== 'passed')).toEqual([status]);
      const made = lines.filter((line) => line.type === 'diagnosis');
      expect(Object.fromEntries(made.map((line) => [line.target, line.name]))).toEqual(diagnoses);
      const begun = made.filter(({ target, message }) => message.startsWith(messages[target] ?? ''));
      expect(begun.map(({ target }) => target)).toEqual(made.map(({ target }) => target));
      expect(made).toHaveLength(Object.keys(diagnoses).length);
    },
  );

  it('ends the command with the exit code, and prints the diagnosis', async () => {
    const command = ['run', here('../self/mutated-gradients'), '--select', 'optimizer/sgd#/basic.f32'];
    const { exit, printed } = await new Promise<{ exit: number | null; printed: string }>((resolve) => {
      const child = execFile(process.execPath, [here('../bin/optspec.js'), ...command], (_, printed) =>
        resolve({ exit: child.exitCode, printed }),
      );
    });
    expect(exit).toBe(1);
    expect(printed).toContain('gradients are mutated by step');
  });
});
