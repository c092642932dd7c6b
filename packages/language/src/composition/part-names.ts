import { type Definition, DefinitionError, type Part } from '@optspec/core/for-backends';
import { prefixed } from './part.js';

/**
 * Throws `DefinitionError` where a name of one part, with its prefix, is that of another, and where a part that changes
 * the gradient calls something else `gradient`.
 */
export function checkPartNames(parts: readonly Part[]): void {
  const names = parts.flatMap(({ prefix, definition }) => namesOf(definition).map((name) => prefixed(prefix, name)));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new DefinitionError(`two parts of the composition both have a ${twice}; give them other prefixes`);
}

/** Hyperparameters, slots and locals, what counts the steps of a schedule, and the gradient that a part leaves. */
function namesOf({ $id, kind, properties, state = {}, program }: Definition): string[] {
  const assigned = program.flatMap((each) => ('clause' in each ? [each] : each.do)).map(({ set }) => set);
  const names = new Set([...Object.keys(properties), ...Object.keys(state), ...assigned]);
  if (kind === 'scheduler') names.add('step');
  names.delete('w');
  if (!names.delete('g')) return [...names];
  if (!names.has('gradient')) return [...names, 'gradient'];
  throw new DefinitionError('it changes the gradient, so no other name here may be "gradient"', { file: $id });
}
