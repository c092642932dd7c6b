import { gpuPeers } from './gpu/peers.js';
import { duration, mebibytes, quotient, significant } from './figures.js';
import { machineClass } from './machine.js';
import { PEERS } from './peers.js';
import type { Configuration, Outcome, Report } from './report.js';

/** Those whose ratio to every peer has a column: the two C loops, ours, and the other libraries on WebAssembly. */
const AGAINST = ['c-native', 'c-sse4.1', 'simd-wasm', 'pure-ts', 'jax-js', 'tfjs-wasm'];

/** The whole report for a terminal. */
export function renderReport(report: Report): string {
  const { machine, load, date, format } = report;
  const head = [
    `${date.slice(0, 10)}, ${machineClass(machine)}, ${machine.system}, node ${machine.node}, ${format}`,
    `load average ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after`,
    '"of copy" and "× peer" are quotients of speeds: medians of the quotients of neighbouring turns',
  ];
  return [...head, ...report.configurations.map((each) => renderConfiguration(each))].join('\n');
}

/** One table: a row for each peer that ran, a line for each that did not. `columns`: whom all are compared with. */
export function renderConfiguration(configuration: Configuration, columns: readonly string[] = AGAINST): string {
  const { workload, layout, peers, ratios } = configuration;
  const against = columns.filter((name) => ratios[name] !== undefined);
  const head = ['', 'a step', 'quartiles', 'M/s', 'GB/s', 'of copy', ...against.map((name) => `× ${name}`), 'memory'];
  const rows = peers.flatMap((outcome) =>
    outcome.status === 'measured'
      ? [
          cells(
            outcome,
            against.map((name) => ratios[outcome.peer]?.[name]),
          ),
        ]
      : [],
  );
  const absent = peers.flatMap((outcome) =>
    outcome.status === 'measured' ? [] : [`  ${titleOf(outcome.peer)}: ${outcome.status}, ${outcome.reason}`],
  );
  return ['', `${workload}, ${layout.name}`, ...aligned([head, ...rows]).map((line) => `  ${line}`), ...absent].join(
    '\n',
  );
}

function cells(measured: Extract<Outcome, { status: 'measured' }>, ratios: readonly (number | undefined)[]): string[] {
  const { peer, secondsPerStep, quartiles, millionPerSecond, gigabytesPerSecond, ofLimit, peakMemoryBytes } = measured;
  return [
    titleOf(peer),
    duration(secondsPerStep),
    quartiles.map(duration).join(' … '),
    significant(millionPerSecond),
    significant(gigabytesPerSecond),
    quotient(ofLimit),
    ...ratios.map(quotient),
    mebibytes(peakMemoryBytes),
  ];
}

/** What tables call a peer. */
export function titleOf(name: string): string {
  return [...PEERS, ...gpuPeers(false)].find((peer) => peer.name === name)?.title ?? name;
}

/** Columns two spaces apart, the first flush left and the others flush right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
