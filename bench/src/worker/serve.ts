import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Format, TensorValues } from '@optspec/core';
import { bytesOf, type Pattern, readPattern, SHIFT, tiled } from '../inputs.js';
import type { Layout } from '../layout.js';
import { isWorkload, type WorkloadName } from '../workloads.js';

/** What a peer is asked to prepare. */
export interface Preparation {
  readonly workload: WorkloadName;
  readonly format: Format;
  readonly layout: Layout;
  /** Arrays that the step works on. */
  readonly arrays: number;
  readonly pattern: Pattern;
}

/** A prepared peer. */
export interface Stepper {
  /** Takes new gradients; not timed. */
  gradients(values: readonly TensorValues[]): void;
  step(): void;
  /** Waits until every step is done. */
  settle(): void | Promise<void>;
  weights(): readonly TensorValues[] | Promise<readonly TensorValues[]>;
}

/** Rejects with an error whose message is the reason when the peer does not have the workload. */
export type Prepare = (preparation: Preparation) => Stepper | Promise<Stepper>;

/** The first weights of a preparation, tensor by tensor. */
export function firstWeights({ pattern, layout, format }: Preparation): TensorValues[] {
  return tiled(pattern.weights, layout, 0, format);
}

/** Answers the line protocol of README.md on stdin and stdout until the other side hangs up. */
export async function serve(environment: string, prepare: Prepare): Promise<void> {
  console.log(`ready ${environment}`);
  let session: { preparation: Preparation; stepper: Stepper } | undefined;
  for await (const line of createInterface(process.stdin)) {
    const [verb, ...words] = line.split(' ');
    try {
      if (verb === 'prepare') {
        const preparation = parsePreparation(words);
        session = { preparation, stepper: await prepare(preparation) };
        console.log('ok');
      } else if (verb === 'check' && session) {
        console.log(`ok ${await check(session.stepper, session.preparation, Number(words[0]), words[1] ?? '')}`);
      } else if (verb === 'time' && session) {
        console.log(`ok ${await time(session.stepper, Number(words[0]))}`);
      } else return;
    } catch (error) {
      refuse(error);
    }
  }
}

/** Tells the other side why this peer takes no part. */
export function refuse(error: unknown): void {
  console.log(`no ${(error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ')}`);
}

function parsePreparation(words: readonly string[]): Preparation {
  const [workload = '', name = '', tensors, size, arrays, file = ''] = words;
  if (!isWorkload(workload)) throw new Error(`unknown workload ${workload}`);
  const format = name === 'f64' ? 'f64' : 'f32';
  const layout = { name: '', tensors: Number(tensors), size: Number(size) };
  return { workload, format, layout, arrays: Number(arrays), pattern: readPattern(file, format) };
}

/** Steps with new gradients each, then the weights to a file; gives the seconds of the last step. */
async function check(stepper: Stepper, { pattern, layout, format }: Preparation, steps: number, file: string) {
  let seconds = 0;
  for (let k = 1; k <= steps; k++) {
    stepper.gradients(tiled(pattern.gradients, layout, k * SHIFT, format));
    const start = performance.now();
    stepper.step();
    await stepper.settle();
    seconds = (performance.now() - start) / 1000;
  }
  writeFileSync(file, '');
  for (const values of await stepper.weights()) writeFileSync(file, bytesOf(values), { flag: 'a' });
  return seconds;
}

/** Steps until the time is up, after one that is not counted: the turn before this one was another process's. */
async function time(stepper: Stepper, limit: number): Promise<string> {
  stepper.step();
  await stepper.settle();
  let steps = 0;
  let batch = 1;
  let elapsed = 0;
  const start = performance.now();
  while (elapsed < limit) {
    for (let i = 0; i < batch; i++) stepper.step();
    await stepper.settle();
    steps += batch;
    elapsed = (performance.now() - start) / 1000;
    if (elapsed < limit / 20) batch *= 2;
  }
  return `${steps} ${elapsed}`;
}
