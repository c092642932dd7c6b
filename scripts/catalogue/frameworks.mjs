// @ts-check
/** Which frameworks compute a target, as the definitions say and the oracles found. */
import { readFileSync } from 'node:fs';

/** @typedef {import('../../packages/core/dist/index.js').Definition} Definition */
/** @typedef {{ verdict: string, only?: string, nearest?: string | null }} Verdict */
/** @typedef {Readonly<Record<string, Readonly<Record<string, Verdict>>>>} Agreement */

/** The verdicts by target and framework. @param {string} file @returns {Agreement} */
export function readAgreement(file) {
  return JSON.parse(readFileSync(file, 'utf8')).verdicts;
}

/**
 * The frameworks of a target, each with a mark: ✓ agrees, ✗ disagrees, ? not asked.
 * @param {Definition} definition @param {string} target @param {Agreement} agreement
 */
export function frameworksCell({ frameworks = {} }, target, agreement) {
  const cells = Object.keys(frameworks).map((name) => `${name} ${mark(agreement[target]?.[name])}`);
  return cells.join(', ') || '–';
}

/** @param {Verdict | undefined} verdict */
function mark(verdict) {
  if (verdict?.verdict === 'agrees') return verdict.only ? `✓ (${verdict.only})` : '✓';
  if (verdict?.verdict !== 'disagrees') return '?';
  return verdict.nearest ? `✗ (computes \`${verdict.nearest}\`)` : '✗';
}
