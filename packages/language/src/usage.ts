import type { Program } from './program.js';
import { namesIn } from './walk.js';

/** What one program does with its names. */
export interface Usage {
  /** Names whose values some formula reads, initial values of slots included. */
  readonly read: ReadonlySet<string>;
  readonly set: ReadonlySet<string>;
  /** Clauses with a statement whose value is read later or is a result. */
  readonly used: ReadonlySet<string>;
}

/** Reads a program backwards to find what each statement is for. */
export function usageOf(program: Program): Usage {
  const awaited = new Set(program.outputs);
  const used = new Set<string>();
  const read = new Set(program.slots.flatMap(({ init }) => [...namesIn(init)]));
  for (const { clause, set, expression } of program.statements.toReversed()) {
    if (awaited.delete(set)) used.add(clause);
    for (const name of namesIn(expression)) {
      awaited.add(name);
      read.add(name);
    }
  }
  return { read, set: new Set(program.statements.map(({ set }) => set)), used };
}
