import { LEVELS, operandsOf, type Vector } from '../vector/vector-code.js';
import type { PassCode } from './pass-code.js';

/** The value of `where(mask, a, b)` that is computed only if some lane is not in the mask. */
export interface RareArm {
  readonly mask: Vector;
  readonly usual: Vector;
  readonly rare: Vector;
}

/** What is computed for rare arms alone. */
export interface RareArms {
  /** By the vector that chooses. */
  readonly arms: ReadonlyMap<Vector, RareArm>;
  /** Of each vector that is needed for one arm alone: the vector that chooses, the first one if there are several. */
  readonly owners: ReadonlyMap<Vector, Vector>;
}

/** So many operations cost more than a branch that the processor does not foresee. */
const LEAST = 12;

/** The second values of choices that take at least a dozen operations which nothing else needs. */
export function rareArmsOf({ code, stores, cells, accumulators }: PassCode): RareArms {
  const arms = new Map<Vector, RareArm>();
  const owners = new Map<Vector, Vector>();
  const kept = new Set([
    ...[...stores, ...cells].map(({ value }) => value),
    ...accumulators.flatMap(({ terms, single }) => [...terms, single]),
  ]);
  const users = usersOf(code.vectors);
  for (const choice of code.vectors) {
    const arm = armOf(choice);
    if (!arm || arm.rare === arm.usual || arm.rare === arm.mask) continue;
    const own = new Set([choice]);
    for (const vector of code.vectors.slice(0, arm.rare.index + 1).toReversed()) {
      const isFree = vector.level === LEVELS.element && vector.node.kind !== 'load' && !kept.has(vector);
      const all = vector === arm.rare || users.get(vector)?.every((user) => user !== choice);
      if (isFree && all && users.get(vector)?.every((user) => own.has(user))) own.add(vector);
    }
    own.delete(choice);
    if (own.size < LEAST) continue;
    arms.set(choice, arm);
    for (const vector of own) if (!owners.has(vector)) owners.set(vector, choice);
  }
  return { arms, owners };
}

function armOf({ node }: Vector): RareArm | undefined {
  if (node.kind !== 'operation' || node.instruction !== 'v128.bitselect') return undefined;
  const [usual, rare, mask] = node.operands;
  return usual && rare && mask && { mask, usual, rare };
}

function usersOf(vectors: readonly Vector[]): ReadonlyMap<Vector, readonly Vector[]> {
  const users = new Map<Vector, Vector[]>(vectors.map((vector) => [vector, []]));
  for (const vector of vectors) for (const operand of operandsOf(vector)) users.get(operand)?.push(vector);
  return users;
}
