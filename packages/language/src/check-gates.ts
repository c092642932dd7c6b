import { type Definition, DefinitionError } from '@optspec/core/for-backends';
import type { Program } from './program.js';

/**
 * Checks that the gate and the clock of a transform are host slots of one of its programs. Throws `DefinitionError`, also
 * for a clock without a gate: every step is let through then, and `t` counts them.
 */
export function checkGates({ $id: file, gate, clock }: Definition, { slots }: Program): void {
  for (const [keyword, name] of Object.entries({ gate, clock })) {
    if (name === undefined || slots.some((slot) => slot.name === name && slot.sort === 'host')) continue;
    throw new DefinitionError(`${keyword}: "${name}" is no host slot that every program has`, { file });
  }
  if (clock === undefined || gate !== undefined) return;
  throw new DefinitionError(`clock: "${clock}" counts the steps let through, but there is no gate`, { file });
}
