import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadSpec, loadTrace, specFolder } from '@optspec/core/load';
import type { Job } from './messages.js';
import { versionIn } from './workspace.js';

/** The standard with all its traces, read and validated here, so that pages need not. Throws like `loadTrace`. */
export function loadJob(selection: readonly string[]): Omit<Job, 'backends'> {
  const { platform, arch } = process;
  return {
    definitions: loadSpec(),
    traces: traceFiles(specFolder()).map(loadTrace),
    selection,
    versions: { optspec: versionIn('conformance'), spec: versionIn('spec') },
    platform: `${platform} ${arch}`,
  };
}

/** `<kind>/<name>/traces/**.json`, sorted. */
function traceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\\/]traces[\\/].+\.json$/.test(file))
    .sort()
    .map((file) => join(folder, file));
}
