import { decodeNumbers, type Evaluation, type Problem, type Session } from '@optspec/core';
import type { ProblemTask, TaskResult, WireEvaluation } from './protocol.js';
import { encodeTensor, sameValues } from './wire-tensor.js';

/** Evaluates a problem at each point. Errors of the backend pass through. */
export async function runProblem<Tensor>(session: Session<Tensor>, task: ProblemTask): Promise<TaskResult> {
  const problem = session.problem(task.definition, task.hyperparameters);
  const start = problem.start();
  const evaluations: WireEvaluation[] = [];
  const changedInputs: string[] = [];
  checkShapes(problem, start);
  let evaluation: Evaluation<Tensor> | undefined;
  for (const [index, point] of task.points.entries()) {
    const sent = decodeNumbers(point, session.format);
    const w = session.tensor(sent, task.definition.shape ?? []);
    // The first into new tensors, the others over the one before.
    evaluation = problem.evaluate(w, evaluation);
    const { loss, gradient } = evaluation;
    const hessian = problem.hessian(w);
    evaluations.push({
      loss: encodeTensor(await session.read(loss)),
      gradient: encodeTensor(await session.read(gradient)),
      hessian: encodeTensor(await session.read(hessian)),
    });
    if (!sameValues(sent, await session.read(w))) changedInputs.push(`w of point ${index + 1}`);
  }
  return { kind: 'problem', start: encodeTensor(await session.read(start)), evaluations, changedInputs };
}

/** Start and gradient have the shape of the weights, so each is a point too; of another shape they would be refused. */
function checkShapes<Tensor>(problem: Problem<Tensor>, start: Tensor): void {
  problem.evaluate(problem.evaluate(start).gradient);
}
