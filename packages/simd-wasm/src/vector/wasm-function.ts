import { type Func, func, i32, type Local, v128 } from 'wasmati';

/** Locals of a function under construction. Integers are counted ahead; vectors are added as they are needed. */
export interface Locals {
  readonly integers: readonly Local<'i32'>[];
  vector(): Local<'v128'>;
}

export type Integer = Local<'i32'>;
export type VectorLocal = Local<'v128'>;
/** A function of two addresses: of a row of the table, and of the frame. */
export type PassFunction = Func<['i32', 'i32'], []>;
export type VectorFunction = Func<['v128'], ['v128']>;

/** A function `(row, frame)`. */
export function passFunction(
  integers: number,
  body: (row: Integer, frame: Integer, locals: Locals) => void,
): PassFunction {
  const added: Added[] = [];
  const made = func({ in: [i32, i32], out: [] }, ([row, frame], _, { locals }) => {
    body(row, frame, declared(locals, added, integers));
  });
  made.locals.push(...added);
  return made;
}

/** A function from a vector to a vector. `body` leaves the result on the stack. */
export function vectorFunction(body: (x: VectorLocal, locals: Locals) => void): VectorFunction {
  const added: Added[] = [];
  const made = func({ in: [v128], out: [v128] }, ([x], _, { locals }) => body(x, declared(locals, added, 0)));
  made.locals.push(...added);
  return made;
}

type Added = Func<[], []>['locals'][number];

/** Declares locals on the way, of which wasmati wants all beforehand. It writes them by type, so integers come first. */
function declared(known: Added[], added: Added[], count: number): Locals {
  const add = <Type extends 'i32' | 'v128'>(type: Type): Local<Type> => {
    known.push(type);
    added.push(type);
    return { kind: 'local', type, index: known.length - 1 };
  };
  return { integers: Array.from({ length: count }, () => add('i32')), vector: () => add('v128') };
}
