import type { Definition, Hyperparameters, Inputs, Session, State } from '@optspec/core';

/** An optimizer or a transform, which differ in whether gradients are a result. */
export interface Stepper<Tensor> {
  init(parameters: readonly Tensor[]): State<Tensor>;
  step(
    parameters: readonly Tensor[],
    gradients: readonly Tensor[],
    state: State<Tensor>,
    overrides?: Hyperparameters,
    inputs?: Inputs<Tensor>,
  ): void;
}

/** What steps in a session by a definition: its optimizer, or its transform. Throws like `Session.optimizer`. */
export function stepperOf<Tensor>(
  session: Session<Tensor>,
  definition: Definition,
  hyperparameters: Hyperparameters = {},
): Stepper<Tensor> {
  if (definition.kind !== 'transform') return session.optimizer(definition, hyperparameters);
  const transform = session.transform(definition, hyperparameters);
  return {
    init: (parameters) => transform.init(parameters),
    step: (parameters, gradients, state, overrides) => transform.apply(parameters, gradients, state, overrides),
  };
}
