import {
  type ConstantTensor,
  type Definition,
  DefinitionError,
  type Hyperparameters,
  ShapeError,
  targetOf,
} from '@optspec/core/for-backends';
import { call, reference } from '../differentiate/build.js';
import { gradientProgram, hessianRowProgram } from '../differentiate/gradient.js';
import { lower } from '../lower.js';
import type { LoweredProgram } from '../lowered.js';
import type { Program } from '../program.js';
import { HostProgram } from './host-scalars.js';
import { completeHyperparameters } from './hyperparameters.js';
import { checkKind } from './optimizer-plan.js';
import type { Shape } from './shapes.js';

/** A problem made ready: everything but the tensors. */
export interface ProblemPlan {
  /** The shape of `w`. */
  readonly shape: Shape;
  readonly start: readonly number[];
  /** What the programs read besides `w`, by name; each rounded once to the format. */
  readonly constants: Readonly<Record<string, ConstantTensor>>;
  /** Leaves the gradient in `g`, and in `lossTensor`, of one element, the loss. */
  readonly evaluation: PlannedProgram;
  /** Leaves in `row` that row of the Hessian that the one of `basis` picks, which is shaped like `w` and else zero. */
  readonly hessianRow: PlannedProgram;
  /** Throws `ShapeError` for another shape of `w` or of what an evaluation goes into, `TypeError` when that has `w` in it. */
  check(w: Shaped, into?: { readonly loss: Shaped; readonly gradient: Shaped }): void;
}

/** A tensor of any backend. */
export interface Shaped {
  readonly shape: Shape;
}

export interface PlannedProgram {
  readonly program: LoweredProgram;
  /** Of `program.scalars`: they never change. */
  readonly scalars: readonly number[];
}

/** What makes a tensor of the loss, which passes leave as a device scalar. */
const UNIT = 'lossUnit';
const LOSS = 'lossTensor';

/** Makes a problem ready. Throws like `planOptimizer`, also for a loss that has no derivative in the language. */
export function planProblem(definition: Definition, given: Hyperparameters = {}): ProblemPlan {
  checkKind(definition, 'problem');
  const hyperparameters = completeHyperparameters(definition, given);
  const { shape = [], start = [], data = {} } = definition;
  const planned = (program: Program): PlannedProgram => {
    const lowered = lower(program);
    const host = new HostProgram(lowered, []);
    return { program: lowered, scalars: host.scalars(host.prepare(hyperparameters)) };
  };
  return {
    shape,
    start,
    constants: { ...data, [UNIT]: { shape: [], values: [1] } },
    evaluation: planned(withLossTensor(gradientProgram(definition, hyperparameters))),
    hessianRow: planned(hessianRowProgram(definition, hyperparameters)),
    check(w, into) {
      const check = (name: string, { shape: found }: Shaped, due: Shape): void => {
        if (found.join() === due.join()) return;
        const target = targetOf(definition);
        throw new ShapeError(`${name} has the shape [${found.join(', ')}]; that of ${target} is [${due.join(', ')}]`);
      };
      check('w', w, shape);
      if (!into) return;
      check('into.loss', into.loss, []);
      check('into.gradient', into.gradient, shape);
      if (into.loss === w || into.gradient === w) throw new TypeError('w is in into, which is overwritten');
    },
  };
}

/** Throws `DefinitionError` where the program has a name that is taken here. */
function withLossTensor(program: Program): Program {
  const taken = [...program.inputs.keys(), ...program.statements.map(({ set }) => set)];
  for (const name of [UNIT, LOSS]) {
    if (taken.includes(name)) throw new DefinitionError(`the name "${name}" is taken`, { file: program.target });
  }
  const expression = call('multiply', reference('loss'), reference(UNIT));
  return {
    ...program,
    inputs: new Map(program.inputs).set(UNIT, 'tensor'),
    sizes: new Map(program.sizes).set(UNIT, { rows: 1, columns: 1 }),
    statements: [...program.statements, { clause: LOSS, set: LOSS, expression, sort: 'tensor' }],
    outputs: ['g', LOSS],
  };
}
