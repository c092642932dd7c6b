import type { Assignment, Definition, Slot, Statement } from '@optspec/core';
import { type Expression, namesIn, parse, print } from '@optspec/language';
import { assignmentsOf, withAssignments } from './statements.js';
import { call, name, number, substituted } from './tree.js';

/** A wrong definition, and what is wrong with it. */
export interface WrongDefinition {
  readonly definition: Definition;
  /** The clause at fault, `state` or `program`. */
  readonly clause: string;
  readonly note: string;
}

/** A mistake in the whole of a program or in its state. */
export interface DefinitionOperator {
  readonly name: string;
  readonly apply: (definition: Definition) => Iterable<WrongDefinition>;
}

type Clause = Assignment & { readonly index: number };

function clauses(definition: Definition): Clause[] {
  return definition.program.flatMap((statement, index) => ('clause' in statement ? [{ ...statement, index }] : []));
}

function withProgram(definition: Definition, program: readonly Statement[]): Definition {
  return { ...definition, program };
}

/** Every formula of the program changed. */
function mapped(definition: Definition, change: (expression: Expression, index: number) => Expression): Definition {
  const indices = new Map(clauses(definition).map(({ clause, index }) => [clause, index]));
  const program = withAssignments(definition, (one) => ({
    ...one,
    to: print(change(parse(one.to), indices.get(one.clause) ?? -1)),
  }));
  return withProgram(definition, program);
}

function slotNames(definition: Definition): string[] {
  return Object.entries(definition.state ?? {})
    .filter(([, slot]) => slot.scalar === undefined && slot.repeat === undefined)
    .map(([slot]) => slot);
}

/** Mistakes in the whole, as data; adding one is adding a row. */
export const DEFINITION_OPERATORS: readonly DefinitionOperator[] = [
  {
    name: 'omit a clause',
    *apply(definition) {
      for (const omitted of assignmentsOf(definition)) {
        const program = withAssignments(definition, (one) => (one === omitted ? undefined : one));
        yield { definition: withProgram(definition, program), clause: omitted.clause, note: 'the clause is omitted' };
      }
    },
  },
  {
    name: 'another number of rounds',
    *apply(definition) {
      for (const [index, statement] of definition.program.entries()) {
        if (!('repeat' in statement) || typeof statement.repeat !== 'number') continue;
        for (const repeat of [statement.repeat - 1, statement.repeat + 1]) {
          const program = definition.program.map((one, i) => (i === index ? { ...statement, repeat } : one));
          const clause = statement.do[0]?.clause ?? 'repeat';
          yield { definition: withProgram(definition, program), clause, note: `${repeat} rounds` };
        }
      }
    },
  },
  {
    name: 'swap neighbouring clauses',
    *apply(definition) {
      for (const { clause, index } of clauses(definition)) {
        const [first, second] = [definition.program[index], definition.program[index + 1]];
        if (!first || !second || !('clause' in second) || !('clause' in first) || commute(first, second)) continue;
        const program = definition.program.map((statement, i) =>
          i === index ? second : i === index + 1 ? first : statement,
        );
        yield { definition: withProgram(definition, program), clause, note: `comes after ${second.clause}` };
      }
    },
  },
  { name: 'read stale state', apply: staleReads },
  {
    name: 'wrong initial state',
    *apply(definition) {
      for (const [slot, facts] of Object.entries(definition.state ?? {})) {
        const wrong: Slot = { ...facts, init: facts.init === undefined || facts.init === '0' ? '1' : '0' };
        const state = { ...definition.state, [slot]: wrong };
        yield { definition: { ...definition, state }, clause: 'state', note: `${slot} starts from ${wrong.init}` };
      }
    },
  },
  {
    name: 'count from elsewhere everywhere',
    *apply(definition) {
      for (const counter of definition.kind === 'sampler' ? ['iteration', 'position'] : ['t', 'step']) {
        const shifts: readonly (readonly [Expression, string])[] = [
          [call('add', name(counter), number(1)), `${counter} is one ahead everywhere`],
          [call('subtract', name(counter), number(1)), `${counter} is one behind everywhere`],
        ];
        for (const [shifted, note] of shifts) {
          yield {
            definition: mapped(definition, (to) => substituted(to, new Map([[counter, shifted]]))),
            clause: 'program',
            note,
          };
        }
      }
    },
  },
  {
    name: 'swap hyperparameters everywhere',
    *apply(definition) {
      if (!Object.hasOwn(definition.properties, 'beta2')) return;
      const swap = new Map([
        ['beta1', name('beta2')],
        ['beta2', name('beta1')],
      ]);
      yield {
        definition: mapped(definition, (to) => substituted(to, swap)),
        clause: 'program',
        note: 'beta1 and beta2 are swapped',
      };
    },
  },
  {
    name: 'other random draws',
    *apply(definition) {
      const others: Readonly<Record<string, string>> = {
        uniform: 'symmetric-uniform',
        'symmetric-uniform': 'uniform',
        normal: 'truncated-normal',
        'truncated-normal': 'normal',
      };
      for (const [draw, id] of Object.entries(definition.draws ?? {})) {
        const other = others[id];
        if (other)
          yield {
            definition: { ...definition, draws: { ...definition.draws, [draw]: other } },
            clause: 'draws',
            note: `${id} → ${other}`,
          };
      }
    },
  },
];

/** Guards that cannot both hold: the same one turned over, or one enum with no value in common. */
function exclusive(a: Assignment, b: Assignment): boolean {
  const guard = (one: Assignment['when']) => JSON.stringify(one);
  const turned = (x: Assignment, y: Assignment) => x.when !== undefined && guard(x.when) === guard(y.unless);
  if (turned(a, b) || turned(b, a)) return true;
  return choices(a).some(([name, values]) =>
    choices(b).some(([other, others]) => name === other && !values.some((value) => others.includes(value))),
  );
}

/** The values that a statement's guard asks of each enum. */
function choices({ when }: Assignment): (readonly [name: string, values: readonly string[]])[] {
  return typeof when === 'object' ? Object.entries(when).map(([name, values]) => [name, [values].flat()]) : [];
}

/** The order of two clauses makes no difference: neither reads or sets what the other sets, or never both run. */
function commute(first: Assignment, second: Assignment): boolean {
  if (exclusive(first, second)) return true;
  const touches = (one: Assignment, other: Assignment) =>
    one.set === other.set || namesIn(parse(one.to)).has(other.set);
  return !touches(first, second) && !touches(second, first);
}

/** Each use of a slot after its update, as it was before the step; and all uses of it at once. */
function* staleReads(definition: Definition): Generator<WrongDefinition> {
  for (const slot of [...slotNames(definition), 'w']) {
    const updates = clauses(definition).filter(({ set }) => set === slot);
    const stale = `stale${slot.charAt(0).toUpperCase()}${slot.slice(1)}`;
    const keep: Assignment = { clause: 'stale-copy', set: stale, to: slot };
    const readers = clauses(definition).filter(
      (reader) =>
        namesIn(parse(reader.to)).has(slot) &&
        updates.some((update) => update.index < reader.index && !exclusive(update, reader)),
    );
    for (const reader of readers) {
      const changed = mapped(definition, (to, index) =>
        index === reader.index ? substituted(to, new Map([[slot, name(stale)]])) : to,
      );
      yield {
        definition: withProgram(definition, [keep, ...changed.program]),
        clause: reader.clause,
        note: `reads ${slot} as it was before the step (stale)`,
      };
    }
  }
}
