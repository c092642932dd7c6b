import type { KernelModule, Stage } from './kernel/compile.js';
import { type Table, TILE } from './table.js';
import { MOST_CHUNKS } from './threads/control.js';

/** Calls of one function that threads may do in any order, all of them before anything that comes later. */
export interface Calls {
  readonly run: string;
  /** Pairs: the index of the first row, and the number that the function is called with. */
  readonly chunks: readonly (readonly [row: number, count: number])[];
  /** How many numbers of tensors the calls read and write in all. */
  readonly traffic: number;
}

/** More chunks than threads, so that who comes late leaves the others something to do; each costs some 0.2 µs. */
const CHUNKS_PER_THREAD = 8;

/** A run of a module of a kernel over a table as calls that so many threads can share. */
export function scheduleOf({ stages }: Pick<KernelModule, 'stages'>, table: Table, threads: number): Calls[] {
  // All chunks but the last have at least their share, so there is at most one more.
  const most = Math.min(MOST_CHUNKS - 1, CHUNKS_PER_THREAD * threads);
  const rows = table.elements.length;
  return stages.flatMap((stage) => {
    const calls = stage.hasFolds ? foldingCalls(stage, table, most) : [plainCalls(stage, table, most)];
    return stage.globalFold === undefined ? calls : [...calls, alone(stage.globalFold, 0, rows)];
  });
}

function plainCalls({ run, traffic }: Stage, { elements }: Table, most: number): Calls {
  return { run, chunks: chunksOf(elements, 0, most), traffic: traffic * sum(elements) };
}

/** Parameters of one tile by several of them in a chunk; those of more tiles pass by pass. */
function foldingCalls({ run, passes, traffic }: Stage, { elements, tiles }: Table, most: number): Calls[] {
  const calls: Calls[] = [];
  let row = 0;
  for (const { count, parameters } of neighbours(tiles)) {
    const own = elements.slice(row, row + count);
    if (parameters > 1 || count === 1) {
      calls.push({ run, chunks: chunksOf(own, row, most), traffic: traffic * sum(own) });
    } else {
      for (const pass of passes) {
        calls.push({ run: pass.run, chunks: chunksOf(own, row, most), traffic: pass.traffic * sum(own) });
        if (pass.fold !== undefined) calls.push(alone(pass.fold, row, count));
      }
    }
    row += count;
  }
  return calls;
}

/** Rows that go together: neighbouring parameters of one tile, or the tiles of one parameter. */
function neighbours(tiles: readonly number[]): { count: number; parameters: number }[] {
  const groups: { count: number; parameters: number }[] = [];
  for (const count of tiles) {
    const last = groups.at(-1);
    if (count === 1 && last && last.count === last.parameters) {
      last.count++;
      last.parameters++;
    } else groups.push({ count, parameters: 1 });
  }
  return groups;
}

function alone(run: string, row: number, count: number): Calls {
  return { run, chunks: [[row, count]], traffic: 0 };
}

/** Neighbouring rows in chunks of about the same number of elements, at least those of a tile. */
function chunksOf(elements: readonly number[], first: number, most: number): Calls['chunks'] {
  const least = Math.max(TILE, sum(elements) / most);
  const chunks: (readonly [number, number])[] = [];
  let start = 0;
  let weight = 0;
  for (const [index, count] of elements.entries()) {
    weight += count;
    if (weight < least && index < elements.length - 1) continue;
    chunks.push([first + start, index + 1 - start]);
    start = index + 1;
    weight = 0;
  }
  return chunks;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
