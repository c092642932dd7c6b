import { FORMATS, type Manifest, nearest } from '@optspec/core';
import { declares } from './plan.js';
import type { Failure } from './report.js';

/** Where the definitions of a run were read from, for messages. */
export interface Sources {
  /** As the caller names them: `standard`, `./spec`. */
  readonly folders: readonly string[];
  /** How the caller reads further ones: `give --spec for each: --spec standard --spec <folder>`. */
  readonly toReadMore: string;
}

/** What was read. */
interface Known {
  /** The name of every target that can be declared. */
  readonly targets: readonly string[];
  /** Those without any trace. */
  readonly untraced: readonly string[];
}

/** What is wrong with a manifest, as failures of the case `backend/manifest`. */
export function checkManifest(manifest: Manifest, known: Known, sources?: Sources): Failure[] {
  const found: Failure[] = [];
  const check = (holds: boolean, where: string, message: string): void => {
    if (!holds) found.push({ what: 'error', where: `manifest.${where}`, message });
  };
  const { name, version, contract, formats, profile, targets } = manifest;
  check(isText(name), 'name', `must be a text that is not empty, not ${JSON.stringify(name)}`);
  check(isText(version), 'version', `must be a text that is not empty, not ${JSON.stringify(version)}`);
  check(contract === 1, 'contract', `must be 1, the contract that this runner speaks, not ${JSON.stringify(contract)}`);
  check(['ieee', 'wgsl'].includes(profile), 'profile', `must be "ieee" or "wgsl", not ${JSON.stringify(profile)}`);
  check(
    Array.isArray(formats) && formats.length > 0 && formats.every((format) => FORMATS.includes(format)),
    'formats',
    `must list some of ${FORMATS.join(', ')}, not ${JSON.stringify(formats)}`,
  );
  check(Array.isArray(targets), 'targets', `must be a list of targets, not ${JSON.stringify(targets)}`);
  if (found.length > 0) return found;
  for (const target of targets) {
    check(isKnown(target, known.targets), 'targets', unknownTarget(target, known.targets, sources));
  }
  for (const target of known.untraced) check(!declares(manifest, target), 'targets', untracedTarget(target));
  return found;
}

function unknownTarget(target: string, known: readonly string[], sources: Sources | undefined): string {
  const near = nearest(target, known);
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  if (!sources) return `"${target}" is none of the definitions that were read${hint}`;
  const { folders, toReadMore } = sources;
  return `nothing that was read (${folders.join(', ')}) defines "${target}"${hint || '.'} To read more, ${toReadMore}`;
}

/** Without traces it would pass whatever it computes. */
function untracedTarget(target: string): string {
  return `"${target}" has no traces to hold a backend to; optspec record writes them beside its definition`;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isKnown(target: string, known: readonly string[]): boolean {
  return target.endsWith('/*')
    ? /^(optimizer|scheduler|initializer|sampler|transform|problem)\/\*$/.test(target)
    : known.includes(target);
}
