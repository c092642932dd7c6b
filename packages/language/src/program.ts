import type { Kind, RoundAccuracy } from '@optspec/core/for-backends';
import type { Expression } from './expression.js';
import type { Size } from './size.js';
import type { Sort } from './sort.js';

export type { Sort };

/** A definition's program for given hyperparameters: guards decided, repeats unrolled, sorts known. */
export interface Program {
  /** `optimizer/adam#epsilon-hat`. */
  readonly target: string;
  readonly kind: Kind;
  /** Sorts of inputs and hyperparameters: what is there before the first statement, state slots included. */
  readonly inputs: ReadonlyMap<string, Sort>;
  /** Those of `inputs` that are square matrices over the elements of `w`. Absent: none. */
  readonly squares?: readonly string[];
  /** Problems: the sizes of those of `inputs` that are tensors. Absent: they are like `w`, whatever its shape. */
  readonly sizes?: ReadonlyMap<string, Size>;
  readonly slots: readonly ProgramSlot[];
  readonly statements: readonly ProgramStatement[];
  /** Names whose final values are the result: `w`, slots, `learningRate`, `sample`. */
  readonly outputs: readonly string[];
}

export interface ProgramSlot {
  readonly name: string;
  readonly sort: 'tensor' | 'rows' | 'columns' | 'host';
  readonly init: Expression;
}

export interface ProgramStatement {
  readonly clause: string;
  readonly set: string;
  readonly expression: Expression;
  readonly sort: Sort;
  /** In a round of a repeat that states its accuracy. */
  readonly round?: Round;
}

/** Where a statement stands in a round, and what is known of the round. */
export interface Round {
  readonly accuracy: RoundAccuracy;
  readonly starts: boolean;
  readonly ends: boolean;
}
