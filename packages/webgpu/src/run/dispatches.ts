import { WORD_BYTES } from '../device/buffers.js';
import type { Limits } from '../device/limits.js';
import type { Kernel } from '../emit/kernel.js';
import { mostElements } from './binding-limits.js';
import type { Piece, Window } from './pieces.js';

/** Pieces that go in one dispatch: their operands lie in the same windows. */
export interface Dispatch {
  readonly pieces: readonly Piece[];
  readonly blocks: number;
  /** The distinct windows, and which of them each operand is in. */
  readonly windows: readonly Window[];
  readonly of: readonly number[];
  /** Per window, whether it must be bound for writing. */
  readonly isWritten: readonly boolean[];
}

/** Gathers pieces into as few dispatches as the limits allow. The order of pieces within a kernel does not matter. */
export function dispatchesOf(kernel: Kernel, pieces: readonly Piece[], limits: Limits): Dispatch[] {
  const groups = new Map<string, Piece[]>();
  const names = new Map<GPUBuffer, number>();
  const nameOf = (window: Window | undefined): string => {
    if (!window) return '';
    if (!names.has(window.buffer)) names.set(window.buffer, names.size);
    return `${names.get(window.buffer)}:${window.index}`;
  };
  for (const piece of pieces) {
    const key = piece.windows.map(nameOf).join(' ');
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  const most = Math.floor(limits.maxStorageBufferBindingSize / (WORD_BYTES * rowLength(kernel)));
  return [...groups.values()].flatMap((group) =>
    filled(group, {
      blocks: limits.maxComputeWorkgroupsPerDimension,
      elements: mostElements(kernel, limits),
      pieces: Math.max(1, most),
    }).map((each) => bound(kernel, each)),
  );
}

/** Numbers of one row of the table of pieces: the members of `Piece` in the shader. */
export function rowLength({ fields, operands }: Kernel): number {
  return 2 + fields.length + operands.length;
}

/** Splits pieces of a group so that no dispatch has too many workgroups or elements, or too long a table. */
function filled(group: readonly Piece[], most: Readonly<Record<'blocks' | 'elements' | 'pieces', number>>): Piece[][] {
  const dispatches: Piece[][] = [];
  let room = { blocks: 0, elements: 0, pieces: 0 };
  for (const piece of group) {
    if (room.blocks < piece.blocks || room.elements < piece.length || room.pieces === 0) {
      dispatches.push([]);
      room = { ...most };
    }
    dispatches.at(-1)?.push(piece);
    room.blocks -= piece.blocks;
    room.elements -= piece.length;
    room.pieces -= 1;
  }
  return dispatches;
}

function bound({ operands }: Kernel, pieces: readonly Piece[]): Dispatch {
  // Partial results come last and are bound first, for they cannot be copied.
  const partials = pieces[0]?.windows.findLast((_, position) => operands[position]?.reach === 'block');
  const windows: Window[] = partials ? [partials] : [];
  const of = (pieces[0]?.windows ?? []).map((window) => {
    if (!window) return -1;
    const known = windows.findIndex(({ buffer, index }) => buffer === window.buffer && index === window.index);
    return known < 0 ? windows.push(window) - 1 : known;
  });
  // A buffer may not be bound both for reading and for writing in one dispatch, whichever parts of it.
  const written = new Set(operands.flatMap(({ isWritten }, i) => (isWritten ? [windows[of[i] ?? -1]?.buffer] : [])));
  const blocks = pieces.reduce((sum, piece) => sum + piece.blocks, 0);
  return { pieces, blocks, windows, of, isWritten: windows.map(({ buffer }) => written.has(buffer)) };
}
