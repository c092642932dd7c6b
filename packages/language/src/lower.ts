import { UnsupportedError } from '@optspec/core/for-backends';
import type { Expression } from './expression.js';
import { type FusedPass, fuse } from './fuse.js';
import { split } from './hoist.js';
import type { LoweredProgram, Pass } from './lowered.js';
import type { OperationName } from './operations.js';
import { WHOLE_MATRICES } from './operations/whole.js';
import type { Program, Sort } from './program.js';
import { isOnDevice } from './sorts.js';
import { namesIn } from './walk.js';

/**
 * Lowers a program: hoists what needs no tensor to the host, and fuses runs of elementwise statements over the same
 * elements into passes. Reductions and matrix operations end a pass.
 */
export function lower(program: Program): LoweredProgram {
  const { target, kind, slots, outputs, squares, sizes } = program;
  refuseWholeMatrices(program);
  const { host, device, sorts: known } = split(program);
  const { passes, sorts } = withScratch(named(fuse(device, known, sizes, squares), outputs, known), known);
  const lasting = new Set([...program.inputs.keys(), ...outputs]);
  return {
    target,
    kind,
    ...(squares ? { squares } : {}),
    ...(sizes ? { sizes } : {}),
    slots,
    outputs,
    host,
    scalars: distinct(passes.flatMap((pass) => (pass.kind === 'elementwise' ? pass.scalars : []))),
    passes,
    temporaries: distinct(passes.flatMap(({ writes }) => writes)).filter((name) => !lasting.has(name)),
    sorts,
  };
}

/** Throws `UnsupportedError` for operations that only draws of whole matrices have, which are not lowered. */
function refuseWholeMatrices({ target, statements }: Program): void {
  for (const { clause, expression } of statements) {
    const found = callsIn(expression).find((name) => Object.hasOwn(WHOLE_MATRICES, name));
    if (found) throw new UnsupportedError(`${target}/${clause}: ${found} is for draws alone`);
  }
}

function callsIn(expression: Expression): OperationName[] {
  if (expression.kind !== 'call') return [];
  return [expression.operation, ...expression.arguments.flatMap(callsIn)];
}

/** The program that computes the initial values of a program's slots. */
export function initialProgram(program: Program): Program {
  const names = program.slots.map(({ name }) => name);
  const inputs = new Map([...program.inputs].filter(([name]) => !names.includes(name)));
  const statements = program.slots.map(({ name, sort, init }) => {
    return { clause: `state.${name}.init`, set: name, expression: init, sort };
  });
  return { ...program, inputs, slots: [], statements, outputs: names };
}

/** Finds, from the last pass to the first, what each reads, and which of what it sets is awaited later. */
function named(passes: readonly FusedPass[], outputs: readonly string[], sorts: ReadonlyMap<string, Sort>): Pass[] {
  const awaited = new Set(outputs);
  const onDevice = (name: string) => isOnDevice(sorts.get(name));
  const found = passes.toReversed().map((pass): Pass => {
    const { read, set } = namesOf(pass);
    const writes = set.filter((name) => awaited.has(name));
    const reads = read.filter(onDevice);
    for (const name of set) awaited.delete(name);
    for (const name of reads) awaited.add(name);
    if (pass.kind === 'matrix') return { ...pass, reads, writes };
    const { kind, over, body, reductions } = pass;
    return { kind, over, body, reductions, reads, writes, scalars: read.filter((name) => !onDevice(name)) };
  });
  return found.reverse();
}

/** Gives each elimination memory of its own, as a temporary that no other pass reads. */
function withScratch(
  passes: readonly Pass[],
  known: ReadonlyMap<string, Sort>,
): { readonly passes: Pass[]; readonly sorts: ReadonlyMap<string, Sort> } {
  const sorts = new Map(known);
  const completed = passes.map((pass): Pass => {
    if (pass.kind !== 'matrix' || pass.operation !== 'solve') return pass;
    let number = 1;
    while (sorts.has(`elimination${number}`)) number++;
    const scratch = `elimination${number}`;
    sorts.set(scratch, 'tensor');
    return { ...pass, scratch, writes: [...pass.writes, scratch] };
  });
  return { passes: completed, sorts };
}

/** The names whose values from before a pass it needs, and those that it sets. */
function namesOf(pass: FusedPass): { readonly read: string[]; readonly set: string[] } {
  if (pass.kind === 'matrix') return { read: distinct(pass.arguments), set: [pass.set] };
  const set = new Set<string>();
  const read = new Set<string>();
  const reductions = pass.reductions.flatMap((each) =>
    each.arguments.map((expression) => ({ set: each.set, expression })),
  );
  for (const { set: name, expression } of [...pass.body, ...reductions]) {
    for (const each of namesIn(expression)) if (!set.has(each)) read.add(each);
    set.add(name);
  }
  return { read: [...read], set: [...set] };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
