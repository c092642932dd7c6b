import type { Assignment, Constraint, Definition, Part, Property, Slot, Statement } from '@optspec/core/for-backends';
import { renamedIndices, slotNamed } from '../indices.js';
import { renamedFormula, renamedGuards, renamedRepeat } from './rename.js';

/** What one part brings to a composition, its names with the prefix. */
export interface Piece {
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
  readonly constraints: readonly Constraint[];
  readonly slots: Readonly<Record<string, Slot>>;
  readonly program: readonly Statement[];
  readonly gradientAt?: string;
}

/** What a part finds, and leaves for the next: the names of the gradient and of `t`, and the gates in force. */
export interface Flow {
  gradient: string;
  clock: string;
  gates: readonly string[];
}

/** `clip`, `maximumNorm`: `clipMaximumNorm`. */
export function prefixed(prefix: string, name: string): string {
  return prefix + name.charAt(0).toUpperCase() + name.slice(1);
}

/** Renames one part, and changes `flow` to what comes after it. Throws `DefinitionError` for an unreadable formula. */
export function partOf({ prefix, definition }: Part, flow: Flow): Piece {
  const rename = (name: string) => renamedIn(prefix, name, flow);
  const { properties, required = [], constraints = [], state = {}, gradientAt } = definition;
  const piece = {
    properties: renamedKeys(properties, rename, (property) => property),
    required: required.map(rename),
    constraints: constraints.map(({ rule, message }) => ({
      rule: renamedFormula(rule, rename, { file: definition.$id, clause: 'constraints' }),
      message: `${prefix}: ${message}`,
    })),
    slots: renamedKeys(state, rename, (slot, name) => renamedSlot(definition, slot, name, rename)),
    program: programOf(prefix, definition, flow),
    ...(gradientAt === undefined || gradientAt === 'w' ? {} : { gradientAt: rename(gradientAt) }),
  };
  if (definition.gate !== undefined) flow.gates = [...flow.gates, rename(definition.gate)];
  if (definition.clock !== undefined) flow.clock = rename(definition.clock);
  return piece;
}

function renamedIn(prefix: string, name: string, { gradient, clock }: Flow): string {
  if (name === 'w') return 'w';
  if (name === 'g') return gradient;
  return name === 't' ? clock : prefixed(prefix, name);
}

function renamedKeys<Value>(
  record: Readonly<Record<string, Value>>,
  rename: (name: string) => string,
  change: (value: Value, name: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [renamedIndices(name, rename), change(value, name)]),
  );
}

function renamedSlot(definition: Definition, slot: Slot, name: string, rename: (name: string) => string): Slot {
  const where = { file: definition.$id, clause: `state.${name}.init` };
  return {
    ...slot,
    ...renamedGuards(slot, rename),
    ...(typeof slot.repeat === 'string' ? { repeat: rename(slot.repeat) } : {}),
    ...(slot.init === undefined ? {} : { init: renamedFormula(slot.init, rename, where) }),
  };
}

/**
 * The statements of a part. A changed gradient is a local that what follows reads, so that the caller's stays as it is;
 * where guards decide whether it changes, it begins as a copy.
 */
function programOf(prefix: string, definition: Definition, flow: Flow): Statement[] {
  const changed = prefixed(prefix, 'gradient');
  const copies = changesGradient(definition) === 'perhaps';
  const copy: Assignment = { clause: `${slug(prefix)}-gradient`, set: changed, to: flow.gradient };
  if (copies) flow.gradient = changed;
  const assignment = (statement: Assignment): Assignment => {
    const renamed = assignmentOf(prefix, definition, statement, flow);
    if (statement.set !== 'g') return renamed;
    flow.gradient = changed;
    return { ...renamed, set: changed };
  };
  const program = definition.program.map((statement) => {
    if ('clause' in statement) return assignment(statement);
    return renamedRepeat(statement, (name) => renamedIn(prefix, name, flow), assignment);
  });
  return copies ? [copy, ...program] : program;
}

function changesGradient({ program }: Definition): 'always' | 'perhaps' | 'never' {
  const changing = program.filter((each) =>
    'clause' in each ? each.set === 'g' : each.do.some(({ set }) => set === 'g'),
  );
  if (changing.length === 0) return 'never';
  const isSure = changing.some((each) => 'clause' in each && each.when === undefined && each.unless === undefined);
  return isSure ? 'always' : 'perhaps';
}

function assignmentOf(prefix: string, definition: Definition, statement: Assignment, flow: Flow): Assignment {
  const rename = (name: string) => renamedIn(prefix, name, flow);
  const { clause, set, to } = statement;
  const formula = renamedFormula(to, rename, { file: definition.$id, clause });
  return {
    clause: `${slug(prefix)}-${clause}`,
    set: renamedIndices(set, rename),
    to: gated(formula, renamedIndices(set, rename), slotNamed(definition, set), set, flow),
    ...renamedGuards(statement, rename),
  };
}

/** While a gate is shut, weights and slots stay as they are; locals do not matter. */
function gated(formula: string, name: string, slot: Slot | undefined, own: string, { gates }: Flow): string {
  if (gates.length === 0 || (own !== 'w' && !slot)) return formula;
  const open = `${gates.join(' * ')} == 1`;
  return slot?.scalar === 'host' ? `if(${open}, ${formula}, ${name})` : `where(${open}, ${formula}, ${name})`;
}

function slug(prefix: string): string {
  return prefix.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
