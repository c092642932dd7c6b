import { FORMATS, type Manifest, nearest } from '@optspec/core';
import type { Failure } from './report.js';

/** What is wrong with a manifest, as failures of the case `backend/manifest`. `known` are the targets of the spec. */
export function checkManifest(manifest: Manifest, known: readonly string[]): Failure[] {
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
    const near = nearest(target, known);
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    const message = `the standard has no target "${target}"${hint}`;
    check(isKnown(target, known), 'targets', message);
  }
  return found;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isKnown(target: string, known: readonly string[]): boolean {
  return target.endsWith('/*')
    ? /^(optimizer|scheduler|initializer|sampler|transform|problem)\/\*$/.test(target)
    : known.includes(target);
}
