import type { Backend } from '@optspec/core';
import { TraceError, validate } from '@optspec/core';
import pureTs from '@optspec/pure-ts';
import { describe, expect, it } from 'vitest';
import type { Diagnose, FailingCase } from '../src/diagnose.js';
import { type BackendSource, inProcess, type Link } from '../src/link.js';
import type { Response } from '../src/protocol.js';
import type { CaseLine, ReportLine } from '../src/report.js';
import { run, type RunOptions } from '../src/run.js';
import { parseSelection } from '../src/selection.js';
import {
  adam,
  adamLate,
  definition,
  exponential,
  momentum,
  nanGradient,
  override,
  refusal,
} from './fixtures/traces.js';

const definitions = [definition('optimizers/sgd'), definition('optimizers/adam'), definition('schedulers/exponential')];
const traces = [momentum, override, nanGradient, refusal, adam, adamLate, exponential];
const versions = { optspec: '1', spec: '2', node: '3', platform: '4' };

async function collect(options: Partial<RunOptions> & { backends: readonly BackendSource[] }): Promise<ReportLine[]> {
  const lines: ReportLine[] = [];
  for await (const line of run({ definitions, traces, versions, ...options })) lines.push(line);
  return lines;
}
function casesIn(lines: readonly ReportLine[]): CaseLine[] {
  return lines.filter((line) => line.type === 'case');
}
/** pure-ts under a manifest that differs. */
function declaring(change: object): Backend {
  return { open: pureTs.open, manifest: { ...pureTs.manifest, ...change } };
}
/** A backend that answers every request with the same. */
function answering(response: Response): BackendSource {
  return { source: 'odd', connect: () => ({ request: async () => response, close: async () => {} }) };
}
const known = ['optimizer/sgd', 'optimizer/adam', 'scheduler/exponential'];
const right = inProcess(declaring({ targets: known }));
/** Declares what `momentum` and `override` are traces of. */
const sgdAlone = inProcess(declaring({ targets: ['optimizer/sgd'] }));

describe('run', () => {
  it('begins with a header, ends with a footer, and has a line for each case between', async () => {
    const lines = await collect({ backends: [right], selection: parseSelection('optimizer/*# scheduler/*#') });
    const [header] = lines;
    expect(header).toMatchObject({ type: 'header', ...versions, selection: ['optimizer/*#', 'scheduler/*#'] });
    expect(header).toMatchObject({ backends: [{ name: '@optspec/pure-ts', source: 'in-process' }] });
    const cases = casesIn(lines);
    expect(cases.filter(({ status }) => status !== 'passed')).toEqual([]);
    const summary = {
      name: '@optspec/pure-ts',
      passed: cases.length,
      failed: 0,
      skipped: 0,
      errored: 0,
      maxBoundUsage: 0,
    };
    expect(lines.at(-1)).toMatchObject({ type: 'footer', complete: true, backends: [summary] });
  });

  it('runs what is declared and requires refusal of the rest', async () => {
    const lines = await collect({ backends: [inProcess(declaring({ targets: ['scheduler/exponential'] }))] });
    const cases = casesIn(lines);
    expect(cases.filter(({ mode }) => mode !== 'undeclared').map(({ id }) => id)).toEqual([
      'scheduler/exponential/basic.f64',
    ]);
    // pure-ts has them all, whatever this manifest says.
    const accepted = cases.filter(({ status }) => status === 'failed');
    expect(accepted.map(({ id }) => id).slice(0, 2)).toEqual([
      'optimizer/sgd/undeclared.f32',
      'optimizer/sgd#dampened-first-step/undeclared.f32',
    ]);
    expect(lines).toContainEqual(
      expect.objectContaining({ name: 'the manifest lies: an undeclared target is accepted' }),
    );
  });

  it('requires refusal of a format that is not declared, but of no schedule, which has none', async () => {
    const selection = parseSelection('optimizer/sgd# scheduler/exponential#');
    const cases = casesIn(
      await collect({ backends: [inProcess(declaring({ targets: known, formats: ['f32'] }))], selection }),
    );
    expect(cases.filter(({ mode }) => mode === 'undeclared').map(({ id }) => id)).toEqual([
      'optimizer/sgd/undeclared.f16',
      'optimizer/sgd/undeclared.f64',
    ]);
    expect(cases.find(({ kind }) => kind === 'scheduler')).toMatchObject({ format: 'f64', status: 'passed' });
    const f64 = casesIn(
      await collect({ backends: [inProcess(declaring({ targets: known, formats: ['f64'] }))], selection }),
    );
    expect([...new Set(f64.filter(({ kind }) => kind === 'optimizer').map(({ mode }) => mode))]).toEqual([
      'refusal',
      'undeclared',
    ]);
  });

  it('checks only the steps selected', async () => {
    // The second step is recorded wrong.
    const [first, second] = override.steps;
    const steps = first && second ? [first, { ...second, after: first.after }] : [];
    const statusOf = async (step: number) => {
      const selection = parseSelection(`optimizer/sgd#/learning-rate-change:${step} mode:stepwise`);
      return casesIn(await collect({ backends: [sgdAlone], traces: [{ ...override, steps }], selection })).map(
        ({ status }) => status,
      );
    };
    expect([await statusOf(1), await statusOf(2)]).toEqual([['passed'], ['failed']]);
  });

  it('reports progress after each case', async () => {
    const seen: unknown[] = [];
    const selection = parseSelection('scheduler/exponential#');
    await collect({ backends: [right], selection, onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([{ backend: '@optspec/pure-ts', done: 1, total: 1 }]);
  });

  it('tells backends of one name apart', async () => {
    const selection = parseSelection('scheduler/exponential#');
    const lines = await collect({ backends: [right, right], selection, parallel: 2 });
    expect(
      casesIn(lines)
        .map(({ backend }) => backend)
        .sort(),
    ).toEqual(['@optspec/pure-ts', '@optspec/pure-ts (2)']);
  });

  it('asks the given function about numbers that are wrong, and about nothing else', async () => {
    const asked: FailingCase[] = [];
    const diagnose: Diagnose = (target, failing, all) => {
      asked.push(...failing);
      expect(all.length).toBeGreaterThan(known.length);
      return { by: 'variant', name: `${target.$id} of old`, message: 'as it was', explains: 1 };
    };
    const wrong = {
      ...momentum,
      id: 'optimizer/sgd/wrong.f32',
      hyperparameters: { learningRate: 0.5, momentum: 0.25 },
    };
    const selection = parseSelection('optimizer/sgd#/wrong');
    const lines = await collect({ backends: [sgdAlone], traces: [wrong], selection, diagnose });
    expect(asked.map(({ trace }) => trace.id)).toEqual(['optimizer/sgd/wrong.f32']);
    expect(asked[0]?.actual).toMatchObject({ kind: 'optimizer', steps: [{ t: 1 }, { t: 2 }, { t: 3 }] });
    expect(lines.filter(({ type }) => type === 'diagnosis')).toEqual([
      {
        ...{ type: 'diagnosis', backend: '@optspec/pure-ts', target: 'optimizer/sgd', by: 'variant', failing: 1 },
        ...{ name: 'urn:optspec:optimizer:sgd of old', message: 'as it was', explains: 1 },
      },
    ]);
  });

  it('reports a backend that does not load as errored', async () => {
    const lines = await collect({ backends: [answering({ type: 'errored', seq: 0, message: 'gone' })] });
    expect(lines[0]).toMatchObject({ backends: [{ name: 'odd', manifest: null }] });
    expect(casesIn(lines)).toMatchObject([{ id: 'backend/manifest', status: 'errored', reason: 'gone' }]);
    expect(lines[2]).toMatchObject({ type: 'diagnosis', name: 'the backend does not load', message: 'gone' });
    expect(lines.at(-1)).toMatchObject({ backends: [{ name: 'odd', errored: 1 }] });
  });

  it('reports a backend that answers hello with something else as errored', async () => {
    const lines = await collect({ backends: [answering({ type: 'skipped', seq: 0, reason: '' })] });
    expect(casesIn(lines)).toMatchObject([{ status: 'errored', reason: 'answered hello with skipped' }]);
  });

  it('holds a backend with an unknown target to the others', async () => {
    const selection = parseSelection('scheduler/exponential#');
    const targets = ['scheduler/exponential', 'scheduler/exponentiol'];
    const lines = await collect({ backends: [inProcess(declaring({ targets }))], selection });
    expect(casesIn(lines)).toMatchObject([{ id: 'backend/manifest', status: 'failed' }, { status: 'passed' }]);
  });

  it('runs nothing on a backend whose manifest cannot be read', async () => {
    const lines = await collect({ backends: [inProcess(declaring({ targets: 'all', name: '' }))] });
    expect(casesIn(lines)).toMatchObject([{ backend: 'in-process', id: 'backend/manifest', status: 'failed' }]);
  });

  it('reports results that cannot be read as errored', async () => {
    const { manifest } = declaring({ targets: known });
    const broken: Response = JSON.parse(
      '{ "type": "result", "seq": 1, "result": { "kind": "scheduler", "values": ["x", null] } }',
    );
    const request = async ({ type }: { type: string }): Promise<Response> =>
      type === 'hello' ? { type: 'manifest', manifest } : broken;
    const backend = { source: 'odd', connect: () => ({ request, close: async () => {} }) };
    const lines = await collect({ backends: [backend], selection: parseSelection('scheduler/exponential#') });
    const [line] = casesIn(lines);
    expect(line).toMatchObject({
      status: 'errored',
      reason: expect.stringContaining('the result cannot be read: "x"'),
    });
  });

  it('closes every backend, even when the reader stops early', async () => {
    let closed = 0;
    const backend = right;
    const counting: BackendSource = {
      source: 'counting',
      connect: () => {
        const link = backend.connect();
        return { request: link.request, close: async () => void (closed += 1) };
      },
    };
    for await (const line of run({ backends: [counting], definitions, traces, versions }))
      if (line.type === 'case') break;
    expect(closed).toBe(1);
  });

  it('sends messages and writes lines that the dialect admits', async () => {
    const seen = { report: 0, wire: 0 };
    // As JSON: what is undefined or not finite would be lost on the way.
    const check = (name: 'report' | 'wire', document: unknown): void => {
      validate(name, JSON.parse(JSON.stringify(document)));
      seen[name] += 1;
    };
    const checked: BackendSource = {
      source: 'checked',
      connect: () => {
        const link = right.connect();
        const request: Link['request'] = async (sent) => {
          check('wire', sent);
          const answer = await link.request(sent);
          check('wire', answer);
          return answer;
        };
        return { request, close: link.close };
      },
    };
    const wrong = {
      ...momentum,
      id: 'optimizer/sgd/wrong.f32',
      hyperparameters: { learningRate: 0.5, momentum: 0.25 },
    };
    const lines = await collect({
      backends: [checked],
      traces: [...traces, wrong],
      selection: parseSelection('!mode:tiled'),
    });
    for (const line of lines) check('report', line);
    const cases = casesIn(lines).length;
    expect(seen.wire).toBe(2 * (cases + 1));
    expect(seen.report).toBeGreaterThan(cases);
  });

  it('refuses traces without a definition, or of another version of it', async () => {
    const foreign = { ...momentum, definition: 'sgdd@1.0.0' };
    const old = { ...momentum, definition: 'sgd@0.9.0' };
    await expect(collect({ backends: [], traces: [foreign] })).rejects.toThrow(
      new TraceError('trace optimizer/sgd/momentum.f32: there is no definition optimizer/sgdd'),
    );
    await expect(collect({ backends: [], traces: [old] })).rejects.toThrow(
      'is of version 0.9.0, but optimizer/sgd is 1.0.0',
    );
  });

  it('refuses a selection that matches nothing', async () => {
    const selection = parseSelection('optimizer/sdg');
    await expect(collect({ backends: [], selection })).rejects.toThrow('selection "optimizer/sdg" matches nothing');
  });

  it('passes on an error of the harness', async () => {
    const diagnose: Diagnose = () => {
      throw new RangeError('in the harness');
    };
    const wrong = { ...momentum, hyperparameters: { learningRate: 0.5, momentum: 0.25 } };
    await expect(collect({ backends: [right], traces: [wrong], diagnose })).rejects.toThrow('in the harness');
  });
});
