import { LEVELS, operandsOf, type Vector } from '../vector/vector-code.js';
import type { PassCode } from './pass-code.js';

/** `where(mask, usual, rare)`, of which `rare` is computed only if some lane is not in the mask. */
export interface RareArm {
  readonly usual: Vector;
  readonly rare: Vector;
  readonly mask: Vector;
}

export interface RareArms {
  /** By the vector that chooses. */
  readonly arms: ReadonlyMap<Vector, RareArm>;
  /** Of each vector that is needed for rare arms alone: the vector that chooses, the innermost of several. */
  readonly owners: ReadonlyMap<Vector, Vector>;
}

/** So many operations cost more than a branch that the processor does not foresee. */
const LEAST = 12;

/** The second values of choices that take at least a dozen operations which nothing else needs. */
export function rareArmsOf(pass: PassCode): RareArms {
  const { vectors } = pass.code;
  const users = usersOf(pass);
  const arms = new Map<Vector, RareArm>();
  const owners = new Map<Vector, Vector>();
  for (const choice of vectors) {
    const arm = armOf(choice);
    const own = arm ? onlyFor(arm.rare, vectors, users) : [];
    if (!arm || own.length < LEAST) continue;
    arms.set(choice, arm);
    for (const vector of own) if (!owners.has(vector)) owners.set(vector, choice);
  }
  return { arms, owners };
}

function armOf({ node }: Vector): RareArm | undefined {
  if (node.kind !== 'operation' || node.instruction !== 'v128.bitselect') return undefined;
  const [usual, rare, mask] = node.operands;
  return usual && rare && mask && { usual, rare, mask };
}

type Users = ReadonlyMap<Vector, readonly Vector[]>;

/** What is computed for `rare` alone, which is used once. */
function onlyFor(rare: Vector, vectors: readonly Vector[], users: Users): Vector[] {
  const own = new Set<Vector>();
  for (const vector of vectors.slice(0, rare.index + 1).toReversed()) {
    if (vector.level !== LEVELS.element || vector.node.kind === 'load') continue;
    const all = users.get(vector) ?? [];
    if (vector === rare ? all.length === 1 : all.every((user) => own.has(user))) own.add(vector);
  }
  return [...own];
}

/** Who uses each vector, and how often; itself, if the pass keeps it. */
function usersOf({ code, stores, accumulators }: PassCode): Users {
  const users = new Map<Vector, Vector[]>(code.vectors.map((vector) => [vector, []]));
  for (const vector of code.vectors) for (const operand of operandsOf(vector)) users.get(operand)?.push(vector);
  const kept = [
    ...stores.map(({ value }) => value),
    ...accumulators.flatMap(({ terms, single }) => [...terms, single]),
  ];
  for (const vector of kept) users.get(vector)?.push(vector);
  return users;
}
