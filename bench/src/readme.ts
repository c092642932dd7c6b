import { mebibytes, quotient, significant } from './figures.js';
import { machineClass } from './machine.js';
import type { Configuration, Measured, Report } from './report.js';
import { titleOf } from './table.js';

const START = '<!-- bench: written by `npm run bench -- --readme` -->';
const END = '<!-- bench: end -->';

/** The text with the section between the markers replaced. Throws `RangeError` when the markers are not there. */
export function insertSection(text: string, section: string): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start >= 0 && end > start) return `${text.slice(0, start)}${START}\n${section}\n${text.slice(end)}`;
  throw new RangeError(`the README must have the lines ${START} and ${END}, in this order`);
}

/** What the README shows of a report: AdamW at every size, the other steps at one, and where and when. */
export function renderSection(report: Report): string {
  const { date, machine, load, format, configurations } = report;
  const adamw = configurations.filter(({ workload }) => workload === 'adamw');
  const sizes = configurations.map(({ layout }) => layout.name);
  const size = sizes.includes('1M') ? '1M' : sizes[0];
  const others = configurations.filter(({ workload, layout }) => workload !== 'adamw' && layout.name === size);
  const tables = [
    table(`AdamW, ${format}`, adamw, ({ layout }) => layout.name),
    table(`${size} parameters`, others, ({ workload }) => workload),
    ratioTable('jax-js', adamw),
    ratioTable('tfjs-wasm', adamw),
  ];
  return [
    `Million parameters per second, and in brackets the share of the speed of a copy in C over as many bytes, measured`,
    `side by side on ${date.slice(0, 10)} on a ${machineClass(machine)}, node ${machine.node}; load average`,
    `${load.before.toFixed(2)} before and ${load.after.toFixed(2)} after. –: not measured; \`npm run bench\` says why.`,
    ...tables.flatMap((lines) => (lines.length > 0 ? ['', ...lines] : [])),
  ].join('\n');
}

/** A Markdown table: a row for each peer that was measured at least once, a column for each configuration. */
function table(title: string, columns: readonly Configuration[], nameOf: (column: Configuration) => string): string[] {
  const names = [...new Set(columns.flatMap(({ peers }) => peers.map(({ peer }) => peer)))].filter((name) =>
    columns.some((column) => measuredOf(column, name)),
  );
  if (names.length === 0) return [];
  const largest = columns.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return [
    `| ${[title, ...columns.map(nameOf), `memory at ${nameOf(largest)}`].join(' | ')} |`,
    `|---|${'---:|'.repeat(columns.length + 1)}`,
    ...names.map((name) => {
      const memory = mebibytes(measuredOf(largest, name)?.peakMemoryBytes ?? null);
      return `| ${[titleOf(name), ...columns.map((column) => cell(measuredOf(column, name))), memory].join(' | ')} |`;
    }),
  ];
}

/** Whose speed over another library's is worth a row: ours, and the C loops, which say what there is to gain at all. */
const COMPARED = ['c-native', 'c-sse4.1', 'simd-wasm', 'simd-wasm-2'];

/** How many times as fast as another library some peers are, at each size where it was measured. */
function ratioTable(against: string, adamw: readonly Configuration[]): string[] {
  const columns = adamw.filter((column) => measuredOf(column, against));
  const names = COMPARED.filter((name) => columns.some((column) => measuredOf(column, name)));
  if (names.length === 0) return [];
  return [
    `| ${[`AdamW, times as fast as ${titleOf(against)}`, ...columns.map(({ layout }) => layout.name)].join(' | ')} |`,
    `|---|${'---:|'.repeat(columns.length)}`,
    ...names.map((name) => {
      const cells = columns.map(({ ratios }) => quotient(ratios[name]?.[against]));
      return `| ${[titleOf(name), ...cells].join(' | ')} |`;
    }),
  ];
}

function measuredOf({ peers }: Configuration, name: string): Measured | undefined {
  return peers.flatMap((outcome) => (outcome.status === 'measured' && outcome.peer === name ? [outcome] : []))[0];
}

function cell(measured: Measured | undefined): string {
  return measured ? `${significant(measured.millionPerSecond)} (${quotient(measured.ofLimit)})` : '–';
}
