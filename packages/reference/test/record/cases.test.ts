import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, type Property, resolveHyperparameters, targetsOf } from '@optspec/core';
import { loadSpec, specFolder } from '@optspec/core/load';
import { beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../src/reader.js';
import type { OptimizerCase } from '../../src/record/optimizer-case.js';
import { recordOptimizer } from '../../src/record/optimizer-trace.js';
import { casesOf } from '../../src/record/presets.js';
import { recordingsOf } from '../../src/record/record.js';
import { program, small } from '../mutants/small-documents.js';

const definitions = loadSpec();
const draws = new Map(
  definitions.filter(({ kind }) => kind === 'draw').map((each) => [each.$id.replace(/^.*:/, ''), each]),
);

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

describe('cases that only some definitions have', () => {
  it.each([
    ['optimizers/lion', 'sign-threshold.f32', 'gradients that all but cancel the momentum'],
    ['optimizers/lion', 'sign-threshold.f64', 'the same in binary64'],
    ['optimizers/adagrad', 'zero-zero.f32', 'an accumulator that starts from nothing'],
    ['optimizers/rmsprop', 'epsilon.f32', 'epsilon-sized gradients with the momentum on'],
    ['optimizers/rmsprop', 'epsilon-1e-10.f32', 'an epsilon that frameworks have as default'],
    ['optimizers/adagrad', 'accumulator-tenth.f32', 'an accumulator that starts at a tenth'],
    ['optimizers/momentum', 'momentum-zero.f32', 'a velocity that forgets all'],
    ['optimizers/momentum', 'momentum-one.f32', 'a velocity that forgets nothing'],
    ['initializers/he-normal', 'fan-out.f32', 'a choice of fan'],
  ])('%s %s, %s, gives the file of the standard', (folder, name) => {
    const definition = definitions.find(({ kind, $id }) => `${kind}s/${$id.replace(/^.*:/, '')}` === folder);
    const recording = recordingsOf(reader, definition ?? small(), draws).find(({ id }) => id.endsWith(`/${name}`));
    const { path, text } = recording?.record() ?? { path: '', text: '' };
    expect(text).toBe(readFileSync(join(specFolder(), folder, path), 'utf8'));
  });

  it.each(['lion', 'adagrad', 'rmsprop', 'sgd'])('%s has no case without what the case is about', (name) => {
    const [definition] = definitions.filter(({ $id }) => $id === `urn:optspec:optimizer:${name}`).flatMap(targetsOf);
    const ids = recordingsOf(reader, definition ?? small(), draws).map(({ id }) => id);
    const has = (property: string) => Object.hasOwn(definition?.properties ?? {}, property);
    expect(ids.some((id) => id.includes('/epsilon.'))).toBe(has('epsilon'));
    expect(ids.some((id) => id.includes('/sign-threshold.'))).toBe(name === 'lion');
    expect(ids.some((id) => id.includes('/epsilon-1e-7.'))).toBe(has('epsilon'));
    expect(ids.some((id) => id.includes('/accumulator-zero.'))).toBe(name === 'adagrad');
    expect(ids.some((id) => id.includes('/momentum-zero.'))).toBe(has('momentum'));
  });

  it.each<[name: string, momentum: Partial<Property>, cases: readonly string[]]>([
    ['closed', { minimum: 0, maximum: 1 }, ['momentum-zero', 'momentum-one']],
    ['half open', { minimum: 0, exclusiveMaximum: 1 }, ['momentum-zero']],
    ['open', { exclusiveMinimum: 0, exclusiveMaximum: 1 }, []],
    ['unbounded', {}, ['momentum-zero', 'momentum-one']],
  ])('a momentum of a %s domain has the cases at the ends that the domain has', (_, momentum, cases) => {
    const definition = small({ properties: { momentum: { type: 'number', default: 0.5, ...momentum } } });
    const names = casesOf(definition).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('momentum-'))).toEqual(cases);
  });
});

describe('recordOptimizer', () => {
  const plan: OptimizerCase = { name: 'basic', flags: ['BASIC'], why: 'For tests.', hyperparameters: () => ({}) };
  const record = (definition: Definition, facts: Partial<OptimizerCase>) =>
    recordOptimizer(reader, definition, { ...plan, ...facts }, 'f64', resolveHyperparameters(definition, {}));

  it('records one step where a case says no more', () => {
    expect(record(small(), {}).steps.map(({ t }) => t)).toEqual([1]);
  });

  it('records overrides that are numbers or booleans', () => {
    const definition = small({
      properties: { rate: { type: 'number', default: 0.5 }, flip: { type: 'boolean', default: false } },
      program: program('update: w = w - rate * where(flip, -g, g)'),
    });
    const [step] = record(definition, { overrides: () => ({ rate: 0.25, flip: true }) }).steps;
    expect(step?.overrides).toEqual({ rate: 0.25, flip: true });
  });
});
