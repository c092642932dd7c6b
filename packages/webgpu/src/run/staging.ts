import { UnsupportedError } from '@optspec/core/for-backends';
import { type Arena, type Range, windowSize, wordsOf } from '../device/buffers.js';
import type { Limits } from '../device/limits.js';
import type { Kernel, Operand } from '../emit/kernel.js';
import { mostWindows } from './binding-limits.js';
import type { Dispatch } from './dispatches.js';
import type { Job, Piece } from './pieces.js';

/** Words that go from one place to another. */
export interface Copy {
  readonly from: Range;
  readonly to: Range;
}

/** A dispatch that the device can bind, with the copies that it needs before and after. */
export interface Staged {
  readonly dispatch: Dispatch;
  readonly before: readonly Copy[];
  readonly after: readonly Copy[];
}

/** What a piece reaches of an operand that cannot be bound where it is. */
interface Part {
  readonly piece: Piece;
  readonly position: number;
  readonly isWritten: boolean;
  readonly range: Range;
}

/**
 * Brings operands together that lie in more windows than can be bound: those of the last windows are copied to one
 * place before the dispatch, and what it writes is copied back.
 */
export function staged(
  kernel: Kernel,
  jobs: readonly Job[],
  dispatch: Dispatch,
  memory: Arena,
  limits: Limits,
): Staged {
  const most = mostWindows(limits);
  if (dispatch.windows.length <= most) return { dispatch, before: [], after: [] };
  const direct = most - 1;
  const parts = partsOf(kernel, jobs, dispatch, direct);
  const window = windowSize(limits);
  const place = placeFor(
    parts.reduce((sum, { range }) => sum + range.size, 0),
    memory,
    window,
  );
  const copies = copiesTo(place, parts);
  return {
    before: copies,
    after: copies.flatMap(({ from, to }, index) => (parts[index]?.isWritten ? [{ from: to, to: from }] : [])),
    dispatch: moved(dispatch, direct, place, window, placesOf(parts, copies)),
  };
}

function partsOf({ operands }: Kernel, jobs: readonly Job[], { pieces, of }: Dispatch, direct: number): Part[] {
  return pieces.flatMap((piece) =>
    operands.flatMap((operand, position) => {
      if ((of[position] ?? 0) < direct) return [];
      const { isWritten } = operand;
      return [{ piece, position, isWritten, range: rangeOf(operand, position, piece, jobs[piece.job]) }];
    }),
  );
}

function rangeOf({ reach, isHalf }: Operand, position: number, piece: Piece, job: Job | undefined): Range {
  const range = job?.ranges[position];
  if (!range) throw new RangeError('partial results are bound first and never copied');
  if (reach !== 'element') return range;
  const offset = range.offset + wordsOf(piece.start, isHalf);
  return { ...range, offset, size: wordsOf(piece.length, isHalf) };
}

function placeFor(size: number, memory: Arena, window: number): Range {
  if (size > window) {
    throw new UnsupportedError(`operands of ${size} elements must be copied together; this device binds ${window}`);
  }
  const place = memory.allocate(size);
  // Dispatches come one after another, so the next may use the same memory.
  memory.release(place);
  return place;
}

function copiesTo({ buffer, offset }: Range, parts: readonly Part[]): Copy[] {
  let next = offset;
  return parts.map(({ range }) => {
    next += range.size;
    return { from: range, to: { buffer, offset: next - range.size, size: range.size } };
  });
}

/** Where copied operands are now: by piece and by their position in the kernel. */
type NewPlaces = ReadonlyMap<Piece, ReadonlyMap<number, number>>;

function placesOf(parts: readonly Part[], copies: readonly Copy[]): NewPlaces {
  const places = new Map<Piece, Map<number, number>>();
  for (const [index, { piece, position }] of parts.entries()) {
    const known = places.get(piece) ?? new Map<number, number>();
    places.set(piece, known);
    known.set(position, copies[index]?.to.offset ?? 0);
  }
  return places;
}

/** The dispatch with the last windows replaced by the one that holds `place`. */
function moved(
  { pieces, blocks, windows, of, isWritten }: Dispatch,
  direct: number,
  { buffer, offset }: Range,
  window: number,
  places: NewPlaces,
): Dispatch {
  const index = Math.floor(offset / window);
  return {
    pieces: pieces.map((piece) => {
      const known = places.get(piece);
      const offsets = piece.offsets.map((old, position) => {
        const place = known?.get(position);
        return place === undefined ? old : place - index * window;
      });
      return { ...piece, offsets };
    }),
    blocks,
    windows: [...windows.slice(0, direct), { buffer, index }],
    of: of.map((old) => Math.min(old, direct)),
    isWritten: [...isWritten.slice(0, direct), isWritten.slice(direct).includes(true)],
  };
}
