import { binary16Bits, fromBinary16Bits } from '@optspec/core/for-backends';
import { HALF_FUNCTIONS } from '../emit/halves.js';
import type { HalfConversion } from '../emit/kernel.js';
import { SAMPLE_GROUP, sampled } from './sample.js';

/** How a device was seen to convert between binary16 and binary32 by its own functions. */
export interface HalfObservations {
  /** `builtin` where they do what IEEE 754 says, NaN payloads aside; else integers do it. */
  readonly conversion: HalfConversion;
  /** What was seen, in words for reports. */
  readonly text: string;
}

const ROWS = 4096;

/** Rows of four words: two binary32 numbers, which become a word of halves in the third; and a word, which they read. */
const shaderOf = (conversion: HalfConversion): string => `
@group(0) @binding(0) var<storage, read_write> rows: array<vec4<u32>>;

${HALF_FUNCTIONS[conversion]}

@compute @workgroup_size(${SAMPLE_GROUP})
fn main(@builtin(global_invocation_id) id: vec3<u32>) {
  let row = rows[id.x];
  let packed = halves(vec2(bitcast<f32>(row.x), bitcast<f32>(row.y)));
  rows[id.x] = vec4(bitcast<u32>(half_of(row.w, 0u)), bitcast<u32>(half_of(row.w, 1u)), packed, row.w);
}
`;

const OBSERVED = new WeakMap<GPUDevice, Promise<HalfObservations>>();

/** Observes the conversions of a device, once. */
export function observeHalves(device: GPUDevice): Promise<HalfObservations> {
  const observed = OBSERVED.get(device) ?? faultsOf(device, 'builtin').then(described);
  OBSERVED.set(device, observed);
  return observed;
}

function described(faults: readonly string[]): HalfObservations {
  const stored = 'two in a word, computed in f32';
  if (faults.length === 0) {
    const text = `${stored}; pack2x16float rounds to nearest even, keeps subnormals, overflows to infinity`;
    return { conversion: 'builtin', text };
  }
  return { conversion: 'integers', text: `${stored}; converted in integers, for pack2x16float ${faults.join(', ')}` };
}

/** What is wrong with a conversion on a device, in words. */
export async function faultsOf(device: GPUDevice, conversion: HalfConversion): Promise<string[]> {
  const pairs = [...SPECIAL, ...ordinary(ROWS - SPECIAL.length)];
  const numbers = new Float32Array(4 * ROWS);
  const words = new Uint32Array(numbers.buffer);
  for (const [row, [x, y]] of pairs.entries()) {
    numbers.set([x, y], 4 * row);
    words[4 * row + 3] = wordAt(row);
  }
  const outputs = await sampled(device, 'optspec halves', shaderOf(conversion), words);
  return [...new Set([...storing(pairs, new Uint32Array(outputs)), ...loading(new Float32Array(outputs))])];
}

type Pair = readonly [number, number];

/** Where binary16 ends, on either side of a word. */
const SPECIAL: readonly Pair[] = [70_000, -1e30, 65_520, Infinity, -Infinity, Number.NaN].flatMap((x): Pair[] => [
  [x, 1.5],
  [1.5, x],
]);

/** Numbers of binary16, middles between them, and a little to either side, subnormal ones among them. */
function ordinary(count: number): Pair[] {
  const sample = (index: number): number => {
    const bits = (index * 31) % 0x7bff;
    const [below, above] = [fromBinary16Bits(bits), fromBinary16Bits(bits + 1)];
    const middle = (below + above) / 2;
    const sides = [below, middle, middle - (above - below) / 64, middle + (above - below) / 64];
    return (index % 2 === 0 ? 1 : -1) * (sides[(index >> 1) % 4] ?? below);
  };
  return Array.from({ length: count }, (_, index): Pair => [sample(index), sample(index + 7)]);
}

/** Eight and a half thousand of the 65 536 halves, every sort among them. */
function wordAt(row: number): number {
  return (((row * 16) & 0xffff) | (((row * 16 + 13) & 0xffff) << 16)) >>> 0;
}

function storing(pairs: readonly Pair[], words: Uint32Array): string[] {
  return pairs.flatMap((pair, row) => {
    const word = words[4 * row + 2] ?? 0;
    const stored = [word & 0xffff, word >>> 16];
    return pair.flatMap((x, side) => {
      const bits = stored[side] ?? 0;
      const same = Number.isNaN(x) ? Number.isNaN(fromBinary16Bits(bits)) : bits === binary16Bits(x);
      return same ? [] : [storingFault(x, row)];
    });
  });
}

function storingFault(x: number, row: number): string {
  if (row < SPECIAL.length) return Math.abs(x) === 1.5 ? 'spoils the other half' : 'changes what is not finite';
  return Math.abs(x) < 2 ** -14 ? 'flushes subnormals' : 'does not round to nearest even';
}

function loading(numbers: Float32Array): string[] {
  return Array.from({ length: 2 * ROWS }, (_, index) => index).flatMap((index) => {
    const [row, side] = [index >> 1, index & 1];
    const wanted = fromBinary16Bits((wordAt(row) >>> (16 * side)) & 0xffff);
    const read = numbers[4 * row + side] ?? 0;
    if (read === wanted || (Number.isNaN(read) && Number.isNaN(wanted))) return [];
    return [Math.abs(wanted) < 2 ** -14 ? 'reads subnormals as zero' : 'reads other numbers'];
  });
}
