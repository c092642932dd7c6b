/** One learning-rate schedule: a function of the number of steps done. */
export interface SchedulerRule<Hyperparameters> {
  learningRate(step: number, hyperparameters: Hyperparameters): number;
  /** What a schema cannot say about the hyperparameters together: the broken rule, naming the hyperparameter. */
  broken?(hyperparameters: Hyperparameters): string | undefined;
}

/** Rules by target: a schedule and its variants. */
export type SchedulerRules<Hyperparameters> = Readonly<Record<string, SchedulerRule<Hyperparameters>>>;
