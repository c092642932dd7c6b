import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, FLAGS, resolveHyperparameters, targetsOf, type Trace } from '@optspec/core';
import { digestOf, loadSpec, specFolder } from '@optspec/core/load';
import { beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../src/reader.js';
import { MAXIMUM_BYTES, traceText } from '../../src/record/trace-file.js';
import { type RecordedTrace, recordingsOf } from '../../src/record/record.js';

const definitions = loadSpec();
const draws = new Map(
  definitions.filter(({ kind }) => kind === 'draw').map((each) => [each.$id.replace(/^.*:/, ''), each]),
);

function target(id: string): Definition {
  const found = definitions.flatMap(targetsOf).find(({ $id }) => $id === `urn:optspec:${id}`);
  if (!found) throw new RangeError(`the standard has no ${id}`);
  return found;
}

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

function record(id: string, name: string): RecordedTrace {
  const recording = recordingsOf(reader, target(id), draws).find((each) => each.id.endsWith(`/${name}`));
  if (!recording) throw new RangeError(`${id} has no case ${name}`);
  return recording.record();
}

const SAMPLES = [
  ['optimizer:adam', 'basic.f32'],
  ['optimizer:adam#epsilon-hat', 'nan-gradient.f64'],
  ['scheduler:cosine', 'boundary.f64'],
  ['initializer:he-normal', 'layouts.f32'],
  ['optimizer:sgd', 'hyperparameter-domain.f64'],
] as const;

describe('recording', () => {
  it.each(SAMPLES)('%s %s twice gives the same text', async (id, name) => {
    const first = record(id, name);
    reader = await Reader.open();
    expect(record(id, name).text).toBe(first.text);
  });

  it.each(SAMPLES)('%s %s gives the file of the standard', (id, name) => {
    const { path, text } = record(id, name);
    const [kind = '', rest = ''] = id.split(':');
    expect(text).toBe(readFileSync(join(specFolder(), `${kind}s`, rest.replace(/#.*/, ''), path), 'utf8'));
  });

  it.each(SAMPLES)('%s %s: the text reads back to the trace, and its digest holds', (id, name) => {
    const { text, trace } = record(id, name);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(trace)));
    expect(digestOf(JSON.parse(text) as Trace)).toBe(trace.digest);
  });

  it.each(['optimizer:adam', 'initializer:xavier-normal', 'scheduler:piecewise-constant'])(
    'every case of %s gives the file of the standard',
    (id) => {
      const [kind = '', name = ''] = id.split(':');
      for (const recording of recordingsOf(reader, target(id), draws)) {
        const { path, text } = recording.record();
        expect(text === readFileSync(join(specFolder(), `${kind}s`, name, path), 'utf8') ? [] : [path]).toEqual([]);
      }
    },
  );

  it('names a variant in the trace and its folder', () => {
    const { path, trace } = record('optimizer:adam#epsilon-hat', 'basic.f64');
    expect([path, trace.id, trace.definition, trace.$schema]).toEqual([
      'traces/epsilon-hat/basic.f64.json',
      'optimizer/adam#epsilon-hat/basic.f64',
      'adam#epsilon-hat@1.0.0',
      '../../../../dialect/trace.schema.json',
    ]);
  });

  it('has nothing for definitions that have no traces', () => {
    expect([...draws.values()].flatMap((draw) => recordingsOf(reader, draw, draws))).toEqual([]);
  });

  it('refuses an initializer whose draw is not known', () => {
    const [first] = recordingsOf(reader, target('initializer:he-normal'), new Map());
    expect(() => first?.record()).toThrow('unknown draw normal (known: )');
  });
});

describe('the digest', () => {
  it('changes with any number of the trace', () => {
    const { trace } = record('optimizer:adam', 'basic.f32');
    const text = JSON.stringify(trace);
    const changed = numberPlaces(text).map(([start, end]) => {
      const other = Number(text.slice(start, end)) + 0.125;
      return digestOf(JSON.parse(`${text.slice(0, start)}${other}${text.slice(end)}`) as object);
    });
    expect(changed.length).toBeGreaterThan(200);
    expect(changed.filter((digest) => digest === trace.digest)).toEqual([]);
    expect(new Set(changed).size).toBe(changed.length);
  });

  it('changes with the order of numbers, a name and a truth value', () => {
    const digests = [{ a: [1, 2] }, { a: [2, 1] }, { b: [1, 2] }, { a: true }, { a: false }].map(digestOf);
    expect(new Set(digests).size).toBe(5);
  });

  it('does not change with the order of keys or with itself', () => {
    expect(digestOf({ b: 1, a: 2, digest: 'x' })).toBe(digestOf({ a: 2, b: 1 }));
  });
});

/** Where numbers stand as values in JSON. */
function numberPlaces(text: string): [number, number][] {
  return [...text.matchAll(/(?<=[:[,])-?\d[\d.e+-]*(?=[,\]}])/g)].map(({ 0: digits, index }) => [
    index,
    index + digits.length,
  ]);
}

describe('traceText', () => {
  it('refuses a trace that is too large', () => {
    const { trace } = record('optimizer:sgd', 'hyperparameter-domain.f64');
    const large = { ...trace, why: 'x'.repeat(MAXIMUM_BYTES) };
    expect(() => traceText(large)).toThrow(
      /^optimizer\/sgd\/hyperparameter-domain\.f64 takes \d+ bytes, more than 200000$/,
    );
  });

  it('writes objects line by line and lists of numbers on one', () => {
    const { trace } = record('optimizer:sgd', 'hyperparameter-domain.f64');
    const text = traceText({ ...trace, hyperparameters: { a: [1, 2] }, refusals: [] } as Trace);
    expect(text).toContain('\n "hyperparameters": {\n  "a": [1,2]\n },\n');
    expect(text.endsWith('\n}\n')).toBe(true);
  });
});

describe('the traces of the standard', () => {
  const files = readdirSync(specFolder(), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /traces\/.*\.json$/.test(file),
  );

  it('carry every flag', () => {
    const carried = new Set(
      files.flatMap((file) => (JSON.parse(readFileSync(join(specFolder(), file), 'utf8')) as Trace).flags),
    );
    expect(carried).toEqual(new Set(FLAGS));
  });
});

describe('refusals', () => {
  const traces = definitions
    .flatMap(targetsOf)
    .filter(({ kind }) => ['optimizer', 'scheduler', 'initializer'].includes(kind));

  it.each(traces.map((definition) => [definition.$id, definition] as const))(
    '%s: every value is refused by name',
    (_, definition) => {
      const trace = recordingsOf(reader, definition, draws).at(-1)?.record().trace;
      if (trace?.kind !== 'refusal') throw new TypeError('the last recording is of the refusals');
      expect(trace.refusals.length).toBeGreaterThan(0);
      for (const { hyperparameters, names } of trace.refusals) {
        expect(() => resolveHyperparameters(definition, hyperparameters)).toThrow(names);
      }
    },
  );
});
