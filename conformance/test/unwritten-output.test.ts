import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { endingOf } from '../src/cli/unwritten-output.js';
import { report } from './fixtures/report-lines.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'optspec-'));
const reportFile = path.join(folder, 'report.jsonl');
writeFileSync(reportFile, report.map((line) => `${JSON.stringify(line)}\n`).join(''));

/** How optspec ends when nobody reads what it prints, and what it says. */
async function unread(args: readonly string[], stream: 'stdout' | 'stderr' = 'stdout'): Promise<unknown> {
  const optspec = spawn(process.execPath, [here('../bin/optspec.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  optspec[stream].destroy();
  const said: string[] = [];
  const other = stream === 'stdout' ? optspec.stderr : optspec.stdout;
  other.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const [code] = await once(optspec, 'close');
  return { code, said: said.join('') };
}

const run = [
  'run',
  here('../../packages/pure-ts'),
  '--select',
  'scheduler/constant',
  '--quiet',
  '--reporter',
  'terminal',
];

describe('output that nobody reads', () => {
  it.each([
    [['--help']],
    [run],
    [['list', 'scheduler/constant']],
    [['explain', 'scheduler/constant/basic']],
    [['summary', reportFile]],
    [['diff', reportFile, reportFile]],
    [['record', 'scheduler/constant', '--check', '--quiet']],
    [['mutants', 'scheduler/constant', '--quiet']],
  ])('ends %j without a word, as SIGPIPE would', async (args) => {
    expect(await unread(args)).toEqual({ code: 141, said: '' });
  });

  it('ends it on stderr too', async () => {
    expect(await unread(['lst'], 'stderr')).toEqual({ code: 141, said: '' });
  });

  it('keeps no file from being written', async () => {
    expect(await unread([...run, '--reporter', `junit=${path.join(folder, 'junit.xml')}`])).toMatchObject({
      code: 141,
    });
    expect(readdirSync(folder)).toContain('junit.xml');
  });
});

describe('output that the disk has no room for', () => {
  it('is a fault of the harness, not of a backend', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const complaint = 'optspec: cannot write the output: ENOSPC: no space left on device, write\n';
    expect(endingOf(error)).toEqual({ exitCode: 2, complaint });
  });
});
