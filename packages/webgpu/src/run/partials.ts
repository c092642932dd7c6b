import type { Arena, Range } from '../device/buffers.js';
import type { Piece } from './pieces.js';

/** Where a pass leaves its partial results: for each block one number per reduction. */
export interface Partials {
  readonly pieces: readonly Piece[];
  /** All of them, and those of each parameter. */
  readonly whole: Range;
  readonly of: readonly Range[];
  /** Numbers per block. */
  readonly each: number;
}

/** Gives every block of the pieces a place for its partial results, which are the last operand of their kernel. */
export function placePartials(
  pieces: readonly Piece[],
  jobs: number,
  each: number,
  workspace: Arena,
  window: number,
): Partials {
  const counts = Array.from({ length: jobs }, () => 0);
  for (const { job, blocks } of pieces) counts[job] = (counts[job] ?? 0) + blocks;
  const whole = workspace.allocate(each * counts.reduce((sum, count) => sum + count, 0));
  const index = Math.floor(whole.offset / window);
  let next = whole.offset;
  const placed = pieces.map((piece): Piece => {
    const offset = next - index * window;
    next += piece.blocks * each;
    const windows = [...piece.windows.slice(0, -1), { buffer: whole.buffer, index }];
    return { ...piece, windows, offsets: [...piece.offsets.slice(0, -1), offset] };
  });
  let before = whole.offset;
  const of = Array.from({ length: jobs }, (_, job): Range => {
    const size = (counts[job] ?? 0) * each;
    before += size;
    return { buffer: whole.buffer, offset: before - size, size };
  });
  return { pieces: placed, whole, of, each };
}
