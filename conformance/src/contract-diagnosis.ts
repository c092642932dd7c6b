import type { Diagnosis } from './diagnose.js';
import type { CaseLine, Failure } from './report.js';
import { isRed } from './reporters/digest.js';

/** One way to break the contract: which cases show it, and what to say after its name. */
interface Rule {
  readonly name: string;
  shows(line: CaseLine, all: readonly CaseLine[]): boolean;
  message(line: CaseLine): string;
}

/** In this order, each case is claimed by the first rule that it shows. */
const RULES: readonly Rule[] = [
  {
    name: 'the backend does not load',
    shows: ({ target, status }) => target === 'backend' && status === 'errored',
    message: reasonOf,
  },
  {
    name: 'the manifest is wrong',
    shows: ({ target, status }) => target === 'backend' && status === 'failed',
    message: firstMessage,
  },
  {
    name: 'hangs',
    shows: (line) => line.status === 'errored' && /did not answer within/.test(reasonOf(line)),
    message: (line) => `in ${line.id}: ${reasonOf(line)}`,
  },
  {
    name: 'crashes',
    shows: ({ status }) => status === 'errored',
    message: (line) => `in ${line.id}: ${reasonOf(line)}`,
  },
  {
    name: 'the manifest lies: an undeclared target is accepted',
    shows: ({ mode, failures }) => mode === 'undeclared' && has(failures, 'not-refused'),
    message: ({ target, format }) =>
      `the manifest does not declare ${target} in ${format}, but the backend accepts it; it must throw UnsupportedError`,
  },
  {
    name: 'an undeclared target is refused with the wrong error',
    shows: ({ mode, failures }) => mode === 'undeclared' && has(failures, 'error'),
    message: firstMessage,
  },
  {
    name: 'the manifest lies: a declared target is refused',
    shows: ({ failures }) => has(failures, 'error', /^refused with UnsupportedError/),
    message: ({ target }) => `the manifest declares ${target}, but the backend refuses it with UnsupportedError`,
  },
  {
    name: 'bad hyperparameters are accepted',
    shows: ({ mode, failures }) => mode === 'refusal' && has(failures, 'not-refused'),
    message: (line) => `${line.id} is accepted; it must be refused with HyperparameterError`,
  },
  {
    name: 'bad hyperparameters are refused with the wrong error',
    shows: ({ mode }) => mode === 'refusal',
    message: firstMessage,
  },
  {
    name: 'gradients are mutated by step',
    shows: ({ failures }) => has(failures, 'changed-input'),
    message: (line) => `step changes its inputs: ${failureOf(line, 'changed-input')?.where ?? ''}`,
  },
  {
    name: 'a state slot is missing',
    shows: ({ failures }) => has(failures, 'missing-slot'),
    message: firstMessage,
  },
  {
    name: 'tensors have the wrong shape',
    shows: ({ failures }) => has(failures, 'shape') || has(failures, 'error', /ShapeError/),
    message: firstMessage,
  },
  {
    name: 'the initial state is wrong',
    shows: beginsOtherwise,
    message: (line) =>
      `${failureOf(line, 'initial-state')?.where ?? ''}: ${failureOf(line, 'initial-state')?.message ?? ''}`,
  },
  {
    name: 'NaN is swallowed',
    shows: ({ flags, failures }) =>
      flags.includes('NAN_GRADIENT') && every(failures, ({ what, actual }) => what === 'nan' && actual !== 'NaN'),
    message: ({ failures }) => `a NaN gradient gives ${failures?.[0]?.actual} (${failures?.[0]?.where})`,
  },
  {
    name: 'state is kept outside State',
    shows: (_, all) => all.some((line) => isResumed(line) && isRed(line) && all.some((twin) => isTwin(line, twin))),
    message: ({ id }) =>
      `the backend remembers what is not in State: the results change when State is saved and loaded (${id})`,
  },
];

/** Whether `init` gives another state than the definition. */
export function beginsOtherwise({ failures }: CaseLine): boolean {
  return has(failures, 'initial-state');
}

function isResumed({ mode, flags }: CaseLine): boolean {
  return mode === 'free' && flags.includes('RESUME');
}

/** The same trace passes while the optimizer that began it goes on. */
function isTwin(line: CaseLine, twin: CaseLine): boolean {
  return twin.id === line.id && twin.mode === 'stepwise' && twin.status === 'passed';
}

function has(failures: readonly Failure[] | undefined, what: Failure['what'], message = /(?:)/): boolean {
  return failures?.some((failure) => failure.what === what && message.test(failure.message)) ?? false;
}

function every(failures: readonly Failure[] | undefined, holds: (failure: Failure) => boolean): boolean {
  return failures !== undefined && failures.length > 0 && failures.every(holds);
}

function failureOf(line: CaseLine, what: Failure['what']): Failure | undefined {
  return line.failures?.find((failure) => failure.what === what);
}

/** Not run because the process failed too often before: the diagnoses are with the cases that it failed in. */
function isGivenUp(line: CaseLine): boolean {
  return line.status === 'errored' && reasonOf(line).startsWith('not run: ');
}

function reasonOf({ reason }: CaseLine): string {
  return reason ?? '';
}

function firstMessage({ failures }: CaseLine): string {
  const [first] = failures ?? [];
  return first ? `${first.where}: ${first.message}` : '';
}

/** Contract-level diagnoses of the cases of one target, and the failing cases that they leave unexplained. */
export function diagnoseContract(lines: readonly CaseLine[]): { diagnoses: Diagnosis[]; unexplained: CaseLine[] } {
  let unexplained = lines.filter((line) => isRed(line) && !isGivenUp(line));
  const diagnoses: Diagnosis[] = [];
  for (const { name, shows, message } of RULES) {
    const [first, ...others] = unexplained.filter((line) => shows(line, lines));
    if (!first) continue;
    const explained = new Set([first, ...others]);
    unexplained = unexplained.filter((line) => !explained.has(line));
    diagnoses.push({ by: 'contract', name, message: message(first), explains: explained.size });
  }
  return { diagnoses, unexplained };
}
