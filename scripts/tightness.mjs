// @ts-check
/**
 * Writes spec/TIGHTNESS.md: how wide the stepwise acceptance intervals of the recorded traces are, so that a change that
 * widens them shows. `--check` writes nothing and fails when the file is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/** @typedef {{ target: string, column: string, halfWidth: number, where: string }} Width */
/** @typedef {{ lo: (number | string)[], hi: (number | string)[] }} Bounds */

const FILE = join(root, 'spec/TIGHTNESS.md');
/** Where intervals are wide by design: roundings near the ends of the range are not relative to the result. */
const LEFT_OUT = new Set(['OVERFLOW', 'SUBNORMAL', 'NAN_GRADIENT', 'INF_GRADIENT']);
const FORMATS = {
  f16: { precision: 11, least: -24 },
  f32: { precision: 24, least: -149 },
  f64: { precision: 53, least: -1074 },
};
const COLUMNS = ['f32 ieee', 'f32 wgsl', 'f64 ieee'];
/** Recorded for a few targets alone. */
const FEW = ['f16 ieee', 'f16 wgsl'];

const PROSE = `# How tight the acceptance intervals are

Written by \`node scripts/tightness.mjs\` from the recorded traces; \`--check\` fails when it is out of date. A change of the
rules that widens intervals shows here.

A half-width is (hi − lo) / 2 of one element of one stepwise interval, in units in the last place of its ideal result: 0 is a
point, 0.5 leaves two neighbours, 1 leaves one number on either side of the ideal one. Left out: the cases \`OVERFLOW\`,
\`SUBNORMAL\`, \`NAN_GRADIENT\` and \`INF_GRADIENT\`, and elements whose ideal result is zero, infinite or NaN or whose interval
has an infinite end, because a unit in the last place says nothing there.

## Why some are wide

- **Cancellation.** An average \`beta * m + (1 - beta) * g\` whose terms have opposite signs, or a weight that an update nearly
  takes to zero, keeps the roundings of its terms, which are many units of a small difference. The widest moments of \`SIGN_FLIP\`
  and of the first steps are of this kind, and so are normals near zero after \`mean + standardDeviation * z\`. No rule for
  intervals can help: honest implementations differ by as much.
- **\`1 - beta^t\` in binary64.** The host may take a power that errs by one unit. Subtracted from one, for β₂ = 0.999 and t = 2,
  that is 250 units of the difference, in f64 only: in f32 the host's binary64 hides it.
- **Draws are f32 in every format.** In f64 the intervals of normals are about 2²⁹ times wider than in f32: they are
  the f32 intervals of the draw. Which binary64 operations follow the draw still shows in the uniform initializers.
- **Near the end of a cosine** \`1 + cos(π t / T)\` cancels, and far beyond it a unit of \`π t / T\` is an angle: absolute error
  of the size of t.
- **Gradients of regressions** are sums over 150 flowers of terms of both signs, in any order: up to 150 units of the sum of
  their sizes, of which little is left.
- **Division by a host scalar** holds the quotient and the product with the rounded reciprocal: up to 1.5 units.

## Wider than need be

- Intervals forget where they come from: in centred RMSProp with weight decay the rounding of the decayed gradient enters the
  second moment and the mean apart, and their difference counts it twice.
`;

const widths = traces().flatMap(widthsOf);
const text = `${PROSE}\n${summary(widths)}\n${table(widths)}\n${widest(widths)}`;
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (read(FILE) !== text) {
  console.error('spec/TIGHTNESS.md is out of date: run node scripts/tightness.mjs and read what has become wider');
  process.exitCode = 1;
}
console.log(`tightness: ${widths.length} intervals`);

function traces() {
  const files = readdirSync(join(root, 'spec'), { recursive: true, encoding: 'utf8' });
  const paths = files.map((file) => file.replaceAll('\\', '/')).filter((file) => /\/traces\/.*\.json$/.test(file));
  return paths.sort().map((file) => JSON.parse(readFileSync(join(root, 'spec', file), 'utf8')));
}

/** @param {any} trace @returns {Width[]} */
function widthsOf(trace) {
  if (!trace.steps || trace.flags.some((/** @type {string} */ flag) => LEFT_OUT.has(flag))) return [];
  const target = trace.id.split('/').slice(0, 2).join('/');
  return trace.steps.flatMap((/** @type {any} */ step, /** @type {number} */ index) =>
    Object.entries(step.after).flatMap(([name, outcomes]) =>
      outcomes.flatMap((/** @type {any} */ outcome) =>
        ['ieee', 'wgsl'].flatMap((profile) => {
          const where = `${trace.id.split('/').at(-1)}, step ${index + 1}, ${name}`;
          const column = `${trace.format} ${profile}`;
          return halfWidths(outcome.ideal, outcome[profile], trace.format).map((halfWidth) => ({
            target,
            column,
            halfWidth,
            where,
          }));
        }),
      ),
    ),
  );
}

/** In units in the last place of the ideal result; none for zeros, infinities and NaN, which have no relative size. */
function halfWidths(
  /** @type {(number | string)[]} */ ideal,
  /** @type {Bounds | undefined} */ bounds,
  /** @type {string} */ format,
) {
  if (!bounds) return [];
  return ideal.flatMap((x, i) => {
    const [value, lo, hi] = [x, bounds.lo[i], bounds.hi[i]].map((number) => decoded(number, format));
    if (value === undefined || lo === undefined || hi === undefined || value === 0) return [];
    return [value, lo, hi].every(Number.isFinite) ? [(hi - lo) / 2 / ulp(value, format)] : [];
  });
}

function decoded(/** @type {number | string | undefined} */ x, /** @type {string} */ format) {
  return format === 'f32' ? Math.fround(Number(x)) : Number(x);
}

function ulp(/** @type {number} */ x, /** @type {string} */ format) {
  const { precision, least } = FORMATS[format === 'f16' || format === 'f32' ? format : 'f64'];
  let exponent = Math.floor(Math.log2(Math.abs(x)));
  if (2 ** exponent > Math.abs(x)) exponent -= 1;
  if (2 ** (exponent + 1) <= Math.abs(x)) exponent += 1;
  return 2 ** Math.max(exponent - precision + 1, least);
}

/** @param {readonly Width[]} list */
function median(list) {
  const sorted = list.map(({ halfWidth }) => halfWidth).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** @param {readonly Width[]} list */
function maximum(list) {
  return list.reduce(
    (/** @type {Width | undefined} */ most, each) => (most && most.halfWidth >= each.halfWidth ? most : each),
    undefined,
  );
}

function written(/** @type {number} */ x) {
  return x >= 100 ? x.toPrecision(3).replace(/e\+?/, 'e') : String(Number(x.toFixed(2)));
}

/** @param {readonly Width[]} list */
function cells(list) {
  const most = maximum(list);
  return most ? [written(median(list)), written(most.halfWidth)] : ['–', '–'];
}

/** @param {readonly Width[]} all */
function summary(all) {
  const rows = [...COLUMNS, ...FEW].map((column) => {
    const list = all.filter((width) => width.column === column);
    return `| ${[column, list.length, ...cells(list)].join(' | ')} |`;
  });
  return [
    '## All together',
    '',
    '| format and profile | intervals | median | maximum |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** @param {readonly Width[]} all */
function table(all) {
  const names = [...new Set(all.map(({ target }) => target))];
  const rows = names.map((target) => {
    const own = all.filter((width) => width.target === target);
    return `| ${[target, ...COLUMNS.flatMap((column) => cells(own.filter((width) => width.column === column)))].join(' | ')} |`;
  });
  const head = `| target | ${COLUMNS.flatMap((column) => [`${column}: median`, 'maximum']).join(' | ')} |`;
  return ['## By target', '', head, `|---|${'---|'.repeat(2 * COLUMNS.length)}`, ...rows, ''].join('\n');
}

/** @param {readonly Width[]} all */
function widest(all) {
  const rows = [...new Set(all.map(({ target }) => target))].flatMap((target) =>
    COLUMNS.flatMap((column) => {
      const most = maximum(all.filter((width) => width.target === target && width.column === column));
      return most && most.halfWidth > 50
        ? [`| ${target} | ${column} | ${written(most.halfWidth)} | ${most.where} |`]
        : [];
    }),
  );
  return [
    '## Wider than 50 units',
    '',
    '| target | format and profile | half-width | where |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
