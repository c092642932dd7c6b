import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, type BrowserName } from './browsers.js';

/** A browser at work. */
export interface RunningBrowser extends AsyncDisposable {
  /** Settles when its process ends, with the last of what it wrote to stderr. Never rejects. */
  readonly ended: Promise<string>;
}

const STDERR_KEPT = 2000;

/** Opens `url` in a browser without a window, on a fresh profile. Disposing ends it and removes the profile. */
export async function launch(name: BrowserName, program: string, url: string): Promise<RunningBrowser> {
  const { arguments: argumentsFor, profileFiles } = BROWSERS[name];
  const profile = await mkdtemp(join(tmpdir(), 'optspec-browser-'));
  for (const [file, text] of Object.entries(profileFiles)) await writeFile(join(profile, file), text);
  // A process group of its own, so that the helpers of the browser end with it.
  const child = spawn(program, argumentsFor(profile, url), { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT);
  });
  // A process group outlives a parent that ends before it disposes.
  const end = (): void => {
    if (child.pid !== undefined) endGroup(child.pid);
  };
  process.on('exit', end);
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => resolve(stderr));
  });
  return {
    ended,
    async [Symbol.asyncDispose]() {
      end();
      process.off('exit', end);
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}
