import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a long work has come. */
export interface Progress {
  update(done: number, total: number, label: string): void;
  /** Clears what is shown. */
  stop(): void;
}

/** Elsewhere than on a terminal, a line now and then is enough. */
const MILLISECONDS_BETWEEN_LINES = 10_000;

/** A bar on a terminal; elsewhere a line now and then; nothing when quiet. */
export function createProgress(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet) return { update: () => undefined, stop: () => undefined };
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const format = '{bar} {value}/{total}  {label}';
  const looks = { format, stream, barsize: 24, hideCursor: true, clearOnComplete: true, gracefulExit: true };
  const single = new SingleBar(looks, Presets.rect);
  return {
    update(done, total, label) {
      if (!single.isActive) single.start(total, 0, { label });
      single.setTotal(total);
      single.update(done, { label });
    },
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  let last = performance.now();
  return {
    update(done, total, label) {
      if (performance.now() - last < MILLISECONDS_BETWEEN_LINES) return;
      last = performance.now();
      stream.write(`${done} of ${total}  ${label}\n`);
    },
    stop: () => undefined,
  };
}
