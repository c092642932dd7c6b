import { call, i8x16, if_, local, v128 } from 'wasmati';
import { pushInstruction, pushShift } from './instructions.js';
import { type LibraryFunction, type Vector, VectorCode } from './vector-code.js';
import { vectorFunction, type VectorFunction, type VectorLocal } from './wasm-function.js';

/** The library functions of one module, made when they are first called. */
export class Library {
  readonly #made = new Map<LibraryFunction, VectorFunction>();

  function(library: LibraryFunction): VectorFunction {
    const made = this.#made.get(library) ?? this.#build(library);
    this.#made.set(library, made);
    return made;
  }

  #build({ build }: LibraryFunction): VectorFunction {
    return vectorFunction((argument, locals) => {
      const code = new VectorCode();
      const result = build(code, code.load('argument', 'x'));
      const values = new Map<Vector, VectorLocal>();
      for (const vector of code.vectors) {
        const place = locals.vector();
        pushVector(
          vector,
          (operand) => values.get(operand) ?? argument,
          () => local.get(argument),
          this,
        );
        local.set(place);
        values.set(vector, place);
      }
      local.get(values.get(result) ?? argument);
    });
  }
}

/** Pushes the value of a vector whose operands are in locals. `load` pushes what is loaded. */
export function pushVector(
  { node }: Vector,
  localOf: (operand: Vector) => VectorLocal,
  load: (node: Vector['node'] & { readonly kind: 'load' }) => void,
  library: Library,
): void {
  switch (node.kind) {
    case 'literal':
      v128.const('i8x16', bytes16(node.bytes));
      return;
    case 'load':
      load(node);
      return;
    case 'operation':
      pushInstruction(node.instruction, node.operands.map(localOf));
      return;
    case 'shift':
      pushShift(node.instruction, localOf(node.operand), node.bits);
      return;
    case 'shuffle':
      i8x16.shuffle([...node.bytes], localOf(node.operands[0]), localOf(node.operands[1]));
      return;
    case 'call':
      call(library.function(node.library), [localOf(node.operand)]);
      return;
    case 'settled':
      v128.any_true(localOf(node.isDoubtful));
      if_(
        { out: [v128] },
        () => call(library.function(node.library), [localOf(node.operand)]),
        () => local.get(localOf(node.ordinary)),
      );
  }
}

type Bytes16 = Parameters<typeof v128.const<'i8x16'>>[1];

function bytes16(bytes: readonly number[]): Bytes16 {
  const byte = (index: number): number => bytes[index] ?? 0;
  return [
    byte(0),
    byte(1),
    byte(2),
    byte(3),
    byte(4),
    byte(5),
    byte(6),
    byte(7),
    byte(8),
    byte(9),
    byte(10),
    byte(11),
    byte(12),
    byte(13),
    byte(14),
    byte(15),
  ];
}
