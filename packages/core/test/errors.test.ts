import { expect, it } from 'vitest';
import * as errors from '../src/errors.js';

it('every error carries its own name and its message', () => {
  const { DefinitionError, ...others } = errors;
  for (const [name, Failure] of Object.entries(others)) {
    const error = new Failure('what went wrong');
    expect([error.name, error.message]).toEqual([name, 'what went wrong']);
  }
  expect(new DefinitionError('what').name).toBe('DefinitionError');
});

it('a DefinitionError says where, as far as it is known', () => {
  const where = { file: 'a.json', clause: 'update', column: 7 };
  expect(new errors.DefinitionError('what', where)).toMatchObject({
    message: 'a.json, clause update, column 7: what',
    where,
  });
  expect(new errors.DefinitionError('what', { clause: 'update' }).message).toBe('clause update: what');
  expect(new errors.DefinitionError('what').message).toBe('what');
});
