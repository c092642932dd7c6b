/** Whether simd-wasm is as fast as it is meant to be, beside what it is measured by: `aims.js [threads]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine, load } from '../machine.js';
import { compared, type Finding, renderFindings } from './aims.js';
import { AIMS } from './table.js';

const ROUNDS = 12;

const threads = Number(process.argv[2] ?? '1');
const scratch = mkdtempSync(join(tmpdir(), 'optspec-aims-'));
const findings: Finding[] = [];
try {
  const { processor, node } = describeMachine();
  console.log(`${processor}, node ${node}, ${threads} thread(s), load average ${load().toFixed(2)}`);
  for (const aim of AIMS) {
    const sides = await aim.prepare({ scratch, threads });
    const finding = await compared(aim, sides, ROUNDS);
    sides.close();
    findings.push(finding);
    console.log(renderFindings([finding]));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(findings.every(({ aim, ratio }) => ratio >= aim.least) ? 0 : 1);
