/** The command line: options in, tables or JSON out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMachine, load } from './machine.js';
import { measure } from './measure.js';
import { HELP, type Options, parseOptions } from './options.js';
import { insertSection, renderSection } from './readme.js';
import type { Configuration, Report } from './report.js';
import { renderReport } from './table.js';

async function run(options: Options): Promise<Report> {
  const scratch = mkdtempSync(join(tmpdir(), 'optspec-bench-'));
  const before = load();
  const date = new Date().toISOString();
  const configurations: Configuration[] = [];
  const { format, peers, seconds, workloads, layouts } = options;
  try {
    for (const workload of workloads) {
      for (const layout of layouts) {
        const place = `${configurations.length + 1}/${workloads.length * layouts.length}`;
        process.stderr.write(`[${place}] ${workload}, ${layout.name}: `);
        const configuration = await measure({ workload, layout, peers, seconds, tools: { format, scratch } });
        const measured = configuration.peers.filter(({ status }) => status === 'measured').length;
        process.stderr.write(`${measured} of ${peers.length} peers\n`);
        configurations.push(configuration);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { date, machine: describeMachine(), load: { before, after: load() }, format, configurations };
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const report: Report =
    options.from === undefined ? await run(options) : JSON.parse(readFileSync(options.from, 'utf8'));
  if (options.readme) {
    const file = fileURLToPath(new URL('../../README.md', import.meta.url));
    writeFileSync(file, insertSection(readFileSync(file, 'utf8'), renderSection(report)));
  }
  process.stdout.write(`${options.json ? JSON.stringify(report, undefined, 1) : renderReport(report)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
