import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkIsolation, Visit } from '../src/visit.js';
import { header, passedCase } from './report-lines.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Visit', () => {
  it('gives the lines in order once the page is done', async () => {
    const visit = new Visit(60);
    const lines = [header('here'), passedCase('one'), passedCase('two')];
    for (const line of lines) visit.message({ type: 'line', line });
    visit.message({ type: 'done' });
    expect(await visit.result()).toEqual({ lines });
  });

  it('says what the page says of its own failure', async () => {
    const visit = new Visit(60);
    visit.message({ type: 'failed', message: 'SelectionError: nothing' });
    expect(await visit.result()).toEqual({ lines: [], problem: 'SelectionError: nothing' });
  });

  it('tells how far a page came that crashed', async () => {
    const visit = new Visit(60);
    visit.message({ type: 'line', line: passedCase('optimizer/sgd/basic.f32') });
    visit.gone();
    const { problem } = await visit.result();
    expect(problem).toBe('the page is gone: it crashed or was closed, after backend optimizer/sgd/basic.f32');
  });

  it('quotes a browser that ends', async () => {
    const visit = new Visit(60);
    visit.ended('cannot open display\n');
    const { problem } = await visit.result();
    expect(problem).toBe('the browser ended, before the first case. The last that it said:\ncannot open display');
  });

  it('stays content when the browser is ended after the page was done', async () => {
    const visit = new Visit(60);
    visit.message({ type: 'done' });
    visit.gone();
    visit.ended('killed');
    expect(await visit.result()).toEqual({ lines: [] });
  });

  it('gives up on a page that is silent for too long, counted from its last message', async () => {
    const visit = new Visit(2);
    vi.advanceTimersByTime(1900);
    visit.message({ type: 'line', line: passedCase('one') });
    vi.advanceTimersByTime(1900);
    visit.message({ type: 'line', line: passedCase('two') });
    vi.advanceTimersByTime(2000);
    expect((await visit.result()).problem).toBe('the page said nothing for 2 s, after backend two');
  });
});

describe('checkIsolation', () => {
  const isolated = [header('Chrome/1, cross-origin isolated on linux x64')];
  const open = [header('Chrome/1, not cross-origin isolated on linux x64')];

  it('accepts a page that is as it was to be', () => {
    checkIsolation(isolated, true);
    checkIsolation(open, false);
    checkIsolation([], true);
  });

  it('refuses a page that is not', () => {
    expect(() => checkIsolation(open, true)).toThrow('the page was to be cross-origin isolated: Chrome/1, not');
    expect(() => checkIsolation(isolated, false)).toThrow('the page was to be not cross-origin isolated: Chrome/1');
  });
});
