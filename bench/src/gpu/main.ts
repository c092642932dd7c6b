/** The measurement on a real GPU: options in, a table or JSON out, and a verdict as exit code. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine, load } from '../machine.js';
import { measure } from '../measure.js';
import type { Configuration } from '../report.js';
import { type GpuOptions, HELP, parseGpuOptions } from './options.js';
import { gpuPeers } from './peers.js';
import { type GpuReport, renderGpuReport } from './report.js';
import { EXIT, exitCodeOf, verdictOf } from './verdict.js';

/** So long that waiting for the device, once in a while, does not count. */
const TURN_SECONDS = 0.25;

async function run({ workloads, layouts, seconds, rehearsal }: GpuOptions): Promise<GpuReport> {
  const scratch = mkdtempSync(join(tmpdir(), 'optspec-bench-'));
  const before = load();
  const date = new Date().toISOString();
  const configurations: Configuration[] = [];
  const shared = { peers: gpuPeers(rehearsal), seconds, turnSeconds: TURN_SECONDS };
  try {
    for (const workload of workloads) {
      for (const layout of layouts) {
        process.stderr.write(`${workload}, ${layout.name}\n`);
        configurations.push(await measure({ ...shared, workload, layout, tools: { format: 'f32', scratch } }));
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const machine = describeMachine();
  const verdict = verdictOf(configurations);
  return { date, machine, load: { before, after: load() }, format: 'f32', rehearsal, configurations, verdict };
}

try {
  const options = parseGpuOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else {
    const report = await run(options);
    process.stdout.write(`${options.json ? JSON.stringify(report, undefined, 1) : renderGpuReport(report)}\n`);
    process.exitCode = exitCodeOf(report.verdict, report.rehearsal);
  }
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = EXIT.failed;
}
