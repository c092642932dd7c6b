import {
  dimensionsOf,
  isDeviceScalar,
  type LoweredProgram,
  type ProgramDimensions,
  type Shape,
} from '@optspec/language';
import type { Arena, Range } from '../device/buffers.js';
import type { Operand } from '../emit/kernel.js';

/**
 * One parameter of a run: its shape, and where the tensors lie that the program finds and leaves. A temporary may have
 * its place too, and is then left for the caller.
 */
export interface Parameter {
  readonly shape: Shape;
  readonly ranges: Readonly<Record<string, Range>>;
  /** Key of the generator, for programs with draws. */
  readonly key?: readonly [number, number];
}

/** Where the names of a program lie, parameter by parameter, in the course of a run. */
export class Places {
  readonly #program: LoweredProgram;
  readonly #workspace: Arena;
  readonly #ranges: readonly Map<string, Range>[];

  /** Allocates the temporaries, but for those that have a place. */
  constructor(
    program: LoweredProgram,
    parameters: readonly Parameter[],
    dimensions: readonly ProgramDimensions[],
    workspace: Arena,
  ) {
    this.#program = program;
    this.#workspace = workspace;
    this.#ranges = parameters.map(({ ranges }, index) => {
      const temporaries = [...(dimensions[index]?.temporaries ?? [])].filter(
        ([name]) => !this.#isScalar(name) && !Object.hasOwn(ranges, name),
      );
      return new Map([
        ...Object.entries(ranges),
        ...temporaries.map(([name, size]) => [name, workspace.allocate(size)] as const),
      ]);
    });
  }

  /**
   * Where the operands of a kernel lie. Device scalars that it writes get a new place: one for each parameter, or one
   * for all where `isGlobal`.
   */
  resolve(operands: readonly Operand[], isGlobal = false): (Range | undefined)[][] {
    const written = operands.filter(({ name, isWritten }) => isWritten && this.#isScalar(name));
    const shared = new Map(written.map(({ name }) => [name, isGlobal ? this.#workspace.allocate(1) : undefined]));
    return this.#ranges.map((ranges) => {
      const places = operands.map((operand) => {
        if (!written.includes(operand)) return ranges.get(operand.name);
        return shared.get(operand.name) ?? this.#workspace.allocate(1);
      });
      for (const operand of written) {
        const range = places[operands.indexOf(operand)];
        if (range) ranges.set(operand.name, range);
      }
      return places;
    });
  }

  #isScalar(name: string): boolean {
    return isDeviceScalar(this.#program.sorts.get(name));
  }
}

/**
 * The dimensions of a program for each parameter; those of one shape have the same. Throws `ShapeError` where shapes do
 * not fit the program.
 */
export function dimensionsOfAll(program: LoweredProgram, parameters: readonly Parameter[]): ProgramDimensions[] {
  const known = new Map<string, ProgramDimensions>();
  return parameters.map(({ shape }) => {
    const key = shape.join();
    const found = known.get(key) ?? dimensionsOf(program, shape);
    known.set(key, found);
    return found;
  });
}
