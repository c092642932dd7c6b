import type { ChildProcess } from 'node:child_process';

/** Signals that end optspec, unless somebody listens. */
const ENDINGS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Windows has no process groups. */
const HAS_GROUPS = process.platform !== 'win32';

/** What `spawn` needs so that the process leads a group, in which its children and theirs are. */
export const AS_GROUP: { readonly detached: boolean } = { detached: HAS_GROUPS };

/**
 * A process that was started with `AS_GROUP`, and all that it starts. The terminal's Ctrl-C does not reach a group of its
 * own, and nothing ends it when optspec ends: so it is ended here when optspec exits or is ended by a signal.
 */
export class ProcessGroup {
  readonly #leader: ChildProcess;
  #ended = false;

  constructor(leader: ChildProcess) {
    this.#leader = leader;
    if (leader.pid === undefined) return; // It could not be started.
    running.add(this);
    if (running.size === 1) watch();
  }

  /** Ends every process of the group at once. Later calls do nothing: the number may be another group's by then. */
  kill(): void {
    const { pid } = this.#leader;
    if (this.#ended || pid === undefined) return;
    this.#ended = true;
    running.delete(this);
    if (running.size === 0) unwatch();
    if (HAS_GROUPS) killGroup(pid);
    else this.#leader.kill('SIGKILL');
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // Nobody of the group is left; macOS says so of those that have died and are not reaped yet with EPERM.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

/** Signals come to the whole process, and there is one of it: so there is one set of what it has to end. */
const running = new Set<ProcessGroup>();

function killAll(): void {
  for (const group of running) group.kill();
}

/** Ends the groups, and then this process as the signal would have, unless somebody else listens to it. */
function onSignal(signal: NodeJS.Signals): void {
  killAll();
  // Once all listeners of this signal have run: those that listened once are gone by then.
  setImmediate(() => {
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  });
}

function watch(): void {
  process.on('exit', killAll);
  for (const signal of ENDINGS) process.on(signal, onSignal);
}

function unwatch(): void {
  process.off('exit', killAll);
  for (const signal of ENDINGS) process.off(signal, onSignal);
}
