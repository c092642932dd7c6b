import {
  type Domain,
  type ElementwisePass,
  type Expression,
  isDeviceScalar,
  type LoweredProgram,
  type Pass,
} from '@optspec/language';

/**
 * The program for tensors in binary16. What is stored is rounded once, at the end of a step; so a tensor that a pass
 * leaves for a later one, or that a matrix operation sets, is a temporary in binary32 until the program is done.
 */
export function widened(program: LoweredProgram): LoweredProgram {
  const names = [...new Set(program.passes.flatMap(({ writes }) => writes))].filter((name) => isKept(program, name));
  if (names.length === 0) return program;
  const wide = new Map(names.map((name) => [name, unusedName(`${name}Wide`, program.sorts)]));
  const sorts = new Map(program.sorts);
  for (const [name, other] of wide) sorts.set(other, sorts.get(name) ?? 'tensor');
  const given = names.filter((name) => isReadFirst(program.passes, name));
  const copies = (list: readonly string[], from: (name: string) => string, to: (name: string) => string): Pass[] =>
    DOMAINS.flatMap((over) => {
      const own = list.filter((name) => program.sorts.get(name) === over);
      return own.length > 0 ? [copyPass(over, own.map(from), own.map(to))] : [];
    });
  const itself = (name: string): string => name;
  const widely = (name: string): string => wide.get(name) ?? name;
  return {
    ...program,
    sorts,
    temporaries: [...program.temporaries, ...wide.values()],
    passes: [
      ...copies(given, itself, widely),
      ...program.passes.map((pass) => renamed(pass, widely)),
      ...copies(names, widely, itself),
    ],
  };
}

const DOMAINS: readonly Domain[] = ['tensor', 'rows', 'columns'];

/** Whether a tensor of the caller must be kept in binary32 from one pass to the next. */
function isKept({ passes, sorts, temporaries }: LoweredProgram, name: string): boolean {
  if (temporaries.includes(name) || isDeviceScalar(sorts.get(name))) return false;
  const first = passes.findIndex(({ writes }) => writes.includes(name));
  const later = passes.slice(first + 1).some(({ reads, writes }) => reads.includes(name) || writes.includes(name));
  return later || passes[first]?.kind === 'matrix';
}

function isReadFirst(passes: readonly Pass[], name: string): boolean {
  return (
    passes.find(({ reads, writes }) => reads.includes(name) || writes.includes(name))?.reads.includes(name) ?? false
  );
}

function unusedName(name: string, used: ReadonlyMap<string, unknown>): string {
  return used.has(name) ? unusedName(`${name}r`, used) : name;
}

/** A pass that gives names the values of others. */
export function copyPass(over: Domain, from: readonly string[], to: readonly string[]): ElementwisePass {
  const body = to.map((set, index) => {
    const expression = { kind: 'name', name: from[index] ?? set, column: 1 } as const;
    return { set, expression, sort: over };
  });
  return { kind: 'elementwise', over, reads: from, writes: to, scalars: [], body, reductions: [] };
}

type Rename = (name: string) => string;

function renamed(pass: Pass, rename: Rename): Pass {
  const names = { reads: pass.reads.map(rename), writes: pass.writes.map(rename) };
  if (pass.kind === 'matrix') {
    return { ...pass, ...names, set: rename(pass.set), arguments: pass.arguments.map(rename) };
  }
  return {
    ...pass,
    ...names,
    body: pass.body.map(({ set, expression, sort }) => ({
      set: rename(set),
      expression: renamedIn(expression, rename),
      sort,
    })),
    reductions: pass.reductions.map((reduction) => ({
      ...reduction,
      arguments: reduction.arguments.map((each) => renamedIn(each, rename)),
    })),
  };
}

function renamedIn(expression: Expression, rename: Rename): Expression {
  if (expression.kind === 'number') return expression;
  if (expression.kind === 'name') return { ...expression, name: rename(expression.name) };
  return { ...expression, arguments: expression.arguments.map((each) => renamedIn(each, rename)) };
}
