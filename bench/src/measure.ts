import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Format, TensorValues } from '@optspec/core';
import { type Check, checkOf, checkOfCopy } from './check.js';
import { Connection, PeerFailure } from './connection.js';
import { CHECKED_STEPS } from './expected.js';
import { makePattern, readValues, writePattern } from './inputs.js';
import type { Layout } from './layout.js';
import type { Peer } from './peers.js';
import type { Absent, Configuration, Measured, Outcome } from './report.js';
import { median, quantile, speedRatio } from './statistics.js';
import type { Tools } from './tools.js';
import { WORKLOADS, type WorkloadName } from './workloads.js';

/** One configuration to measure. */
export interface Task {
  readonly workload: WorkloadName;
  readonly layout: Layout;
  readonly peers: readonly Peer[];
  /** Seconds of measured steps for each peer. */
  readonly seconds: number;
  /** Seconds of one turn. */
  readonly turnSeconds?: number;
  readonly tools: Tools;
}

/** A shorter turn measures the clock and the pipe, a longer one lets the machine change between peers. */
const TURN_SECONDS = 0.02;
const FEWEST_TURNS = 5;
/** Before the turns: engines replace quickly compiled code by better code only while it runs (seen: up to 0.3 s). */
const WARM_UP_SECONDS = 0.4;
/** A slower peer would hold up all others. */
const SLOWEST_STEP_SECONDS = 3;

interface Runner {
  readonly peer: Peer;
  readonly connection: Connection;
  readonly environment: string;
  readonly turns: number[];
  spent: number;
}

/**
 * Measures all peers side by side: each in a process of its own, so that memory and compilers are its own, and in turns
 * (A B C A B C …), so that all meet the same state of the machine. A peer that computes something else is not timed.
 */
export async function measure(task: Task): Promise<Configuration> {
  const { workload, layout, tools, seconds } = task;
  const pattern = makePattern(tools.format);
  const inputs = join(tools.scratch, 'inputs');
  writePattern(inputs, pattern);
  const check = checkOf(workload, layout, tools.format, pattern);
  const runners: Runner[] = [];
  const absent: Absent[] = [];
  try {
    for (const peer of task.peers) {
      const started = await start(peer, task, inputs, peer.limit ? checkOfCopy(pattern) : check);
      if ('connection' in started) runners.push(started);
      else absent.push(started);
    }
    const failed = await takeTurns(runners, seconds, task.turnSeconds ?? TURN_SECONDS);
    const measured = runners.filter(({ peer }) => !failed.some((failure) => failure.peer === peer.name));
    return summary(task, measured, [...absent, ...failed]);
  } finally {
    for (const { connection } of runners) connection.close();
  }
}

async function start(peer: Peer, task: Task, inputs: string, check: Check): Promise<Runner | Absent> {
  const { workload, layout, tools } = task;
  const launch = await peer.launch(tools);
  if ('missing' in launch) return { peer: peer.name, status: 'skipped', reason: launch.missing };
  const connection = new Connection(launch);
  const refused = (status: Absent['status'], reason: string): Absent => {
    connection.close();
    return { peer: peer.name, status, reason };
  };
  try {
    const environment = await connection.ready();
    const { arrays } = WORKLOADS[workload];
    await connection.ask(`prepare ${workload} ${tools.format} ${layout.tensors} ${layout.size} ${arrays} ${inputs}`);
    const { seconds, weights } = await checkedSteps(connection, tools);
    const fault = check(weights);
    if (fault !== undefined) return refused('wrong', fault);
    if (seconds > SLOWEST_STEP_SECONDS) return refused('skipped', `too slow: ${seconds.toFixed(1)} s a step`);
    await connection.ask(`time ${WARM_UP_SECONDS}`);
    return { peer, connection, environment, turns: [], spent: 0 };
  } catch (error) {
    if (error instanceof PeerFailure) return refused('skipped', error.message);
    throw error;
  }
}

async function checkedSteps(
  connection: Connection,
  { scratch, format }: { readonly scratch: string; readonly format: Format },
): Promise<{ seconds: number; weights: TensorValues }> {
  const output = join(scratch, 'weights');
  const [seconds] = await connection.ask(`check ${CHECKED_STEPS} ${output}`);
  const weights = readValues(output, format);
  await rm(output);
  return { seconds: Number(seconds), weights };
}

/** Turns until each has had its seconds and enough turns for a median; gives those that failed on the way. */
async function takeTurns(runners: readonly Runner[], seconds: number, turnSeconds: number): Promise<Absent[]> {
  const failed: Absent[] = [];
  let waiting = [...runners];
  while (waiting.length > 0) {
    for (const runner of waiting) {
      try {
        const [steps, elapsed] = (await runner.connection.ask(`time ${turnSeconds}`)).map(Number);
        runner.turns.push((elapsed ?? Number.NaN) / (steps ?? Number.NaN));
        runner.spent += elapsed ?? 0;
      } catch (error) {
        if (!(error instanceof PeerFailure)) throw error;
        failed.push({ peer: runner.peer.name, status: 'skipped', reason: error.message });
      }
    }
    const gone = new Set(failed.map(({ peer }) => peer));
    waiting = waiting.filter(
      ({ peer, spent, turns }) => !gone.has(peer.name) && (spent < seconds || turns.length < FEWEST_TURNS),
    );
  }
  return failed;
}

function summary(
  { workload, layout, peers, tools }: Task,
  runners: readonly Runner[],
  absent: Absent[],
): Configuration {
  const { arrays, traffic } = WORKLOADS[workload];
  const elements = layout.tensors * layout.size;
  const bytes = traffic * elements * (tools.format === 'f64' ? 8 : 4);
  // The copy moved as many bytes as there are in the arrays; the step has to move more.
  const turns = new Map(
    runners.map(({ peer, turns }) => [peer.name, peer.limit ? turns.map((s) => (s * traffic) / arrays) : turns]),
  );
  const limit = runners.find(({ peer }) => peer.limit)?.peer.name;
  const limitTurns = limit === undefined ? undefined : turns.get(limit);
  const measured = runners.map(({ peer, environment, connection }): Measured => {
    const own = turns.get(peer.name) ?? [];
    const secondsPerStep = median(own);
    return {
      peer: peer.name,
      status: 'measured',
      environment,
      secondsPerStep,
      quartiles: [quantile(own, 0.25), quantile(own, 0.75)],
      millionPerSecond: elements / secondsPerStep / 1e6,
      gigabytesPerSecond: bytes / secondsPerStep / 1e9,
      ofLimit: limitTurns ? speedRatio(own, limitTurns) : null,
      peakMemoryBytes: connection.peakMemory() ?? null,
      turns: own,
    };
  });
  const outcomes: Outcome[] = [...measured, ...absent];
  return {
    workload,
    layout,
    bytes,
    peers: peers.flatMap(({ name }) => outcomes.filter(({ peer }) => peer === name)),
    ratios: Object.fromEntries(
      measured.map(({ peer, turns: own }) => [
        peer,
        Object.fromEntries(measured.map((other) => [other.peer, speedRatio(own, other.turns)])),
      ]),
    ),
  };
}
